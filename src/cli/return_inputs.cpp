#include "cli/return_inputs.h"

#include <fmt/format.h>

#include <algorithm>

#include "authorities/area.h"
#include "base/text.h"
#include "comparison/group.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

std::string lines_were(std::size_t number) {
  return counted(number, "line", "lines") + (number == 1 ? " was" : " were");
}

std::string year_folder(std::int16_t year) {
  return text(Period{PeriodKind::financial_year, year});
}

std::vector<fs::path> returns_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().extension() == ".csv") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

Result<const Club*> club_typed(const Definitions& definitions, const std::string& typed) {
  std::vector<std::string> known;
  for (const Club& club : definitions.clubs()) {
    if (!club.questionnaire.is_asked()) continue;
    known.push_back(club.id);
    if (club.id == typed || prefix_of(club) == typed) return &club;
  }
  const auto meant = nearest(typed, known);
  return Error{.what = fmt::format("There is no club {}.", in_quotes(typed)),
               .where = {},
               .hint = (meant ? fmt::format("The nearest is {}. ", *meant) : "") +
                       fmt::format("Clubs that have a questionnaire are {}.", listed(known))};
}

Result<std::unique_ptr<ReturnInputs>> ReturnInputs::open(const Places& places,
                                                         const ReturnWords& words,
                                                         const Environment& environment) {
  std::unique_ptr<ReturnInputs> made(new ReturnInputs());
  auto packs = open_packs(places, environment);
  if (!packs) return packs.error();
  made->packs_ = *std::move(packs);
  const auto club = club_typed(*made->packs_.definitions, words.club);
  if (!club) return club.error();
  auto compiled = compile_club(**club, *made->packs_.definitions);
  if (!compiled) return compiled.error();
  made->compiled_ = *std::move(compiled);
  ReturnIdentity unless_said{.authority = words.authority, .year = {}};
  if (!words.year.empty()) {
    const auto year = parse_financial_year(words.year);
    if (!year) return year.error();
    unless_said.year = *year;
  }
  auto read = read_return_file(words.file, **club, unless_said);
  if (!read) return read.error();
  made->read_ = *std::move(read);
  made->notes_ = made->read_.notes;
  if (made->read_.made.year.year == 0) {
    return Error{.what = "The return does not say which year it is for.",
                 .where = words.file.string(),
                 .hint = "Say it with --year, such as --year 2025-26."};
  }
  made->submitting_ = words.submitting;
  if (Status published = made->find_published(); !published) return published.error();
  if (!words.last.empty()) {
    if (Status last = made->load_last(words.last); !last) return last.error();
  }
  if (!words.round.empty()) {
    if (Status round = made->load_round(words.round); !round) return round.error();
  }
  for (const std::string& note : made->notes_) *environment.error << note << '\n';
  return made;
}

// Whose published figures are read. A code that the workspace does not know has none.
Status ReturnInputs::find_published() {
  if (!packs_.session || read_.made.authority.empty()) return Done{};
  const Period year = read_.made.year;
  const auto own = find_authority(read_.made.authority, year, *packs_.session->authorities);
  if (!own) return Done{};
  view_ = std::make_unique<LedgerView>(*packs_.session->ledger,
                                       std::vector<Place>{{.authority = *own, .year = year.year}});
  calculator_ = std::make_unique<Calculator>(*packs_.definitions, *view_);
  return Done{};
}

Figure ReturnInputs::published(Reference reference) const {
  if (!calculator_) return Figure::missing(Missing::not_loaded);
  if (reference.source == Reference::Source::published) {
    reference.source = Reference::Source::any;
  }
  return calculator_->figures(reference).at(0);
}

bool ReturnInputs::is_same_authority(const std::string& one, const std::string& other) const {
  if (one.empty() || other.empty() || fold_name(one) == fold_name(other)) return true;
  if (!packs_.session) return false;
  const Period year = read_.made.year;
  const auto first = find_authority(one, year, *packs_.session->authorities);
  const auto second = find_authority(other, year, *packs_.session->authorities);
  return first && second && *first == *second;
}

// `expected` names whose return it must be, where it must be anybody's, and of which year.
Result<ReadReturn> ReturnInputs::another(const fs::path& file, const Club& club,
                                         const ReturnIdentity& expected) const {
  auto read = read_return_file(file, club, expected);
  if (!read) return read.error();
  const Return& made = read->made;
  const bool right_year = made.year == expected.year;
  if (!right_year || !is_same_authority(made.authority, expected.authority)) {
    const std::string whose = made.authority.empty() ? "somebody" : made.authority;
    const std::string needed = expected.authority.empty() ? whose : expected.authority;
    return Error{.what = fmt::format("This is the return of {} for {}.", whose, text(made.year)),
                 .where = file.string(),
                 .hint = fmt::format("Needed here is the return of {} for {}.", needed,
                                     text(expected.year))};
  }
  return read;
}

Status ReturnInputs::load_last(const fs::path& file) {
  auto last = another(file, club(), {.authority = read_.made.authority, .year = last_year()});
  if (!last) return last.error();
  if (!last->problems.empty()) {
    notes_.push_back(fmt::format("{}: {} not read. Last year's return is used without.",
                                 file.string(), lines_were(last->problems.size())));
  }
  last_ = std::move(last->made);
  return Done{};
}

// None where it does not exist or is not usable as a whole, which is noted: its answers are for
// their own author's eyes, so that only the number of lines is told.
std::optional<Return> ReturnInputs::whole(const fs::path& file, const Club& club,
                                          const ReturnIdentity& expected) {
  if (!fs::exists(file)) return std::nullopt;
  auto read = another(file, club, expected);
  if (read && read->problems.empty()) return std::move(read->made);
  const std::string why =
      read ? lines_were(read->problems.size()) + " not read." : read.error().what;
  notes_.push_back(fmt::format("{}: {} This file is left out.", file.string(), why));
  return std::nullopt;
}

Period ReturnInputs::last_year() const {
  Period year = read_.made.year;
  --year.year;
  return year;
}

Status ReturnInputs::load_round(const fs::path& round) {
  const Return& own = read_.made;
  const std::string file = own.authority + ".csv";
  const fs::path now = round / year_folder(own.year.year);
  const fs::path before = round / year_folder(last_year().year);
  if (!fs::is_directory(now)) {
    return Error{.what = fmt::format("The round has no folder for {}.", text(own.year)),
                 .where = round.string(),
                 .hint = "A round holds YEAR/CLUB/AUTHORITY.csv."};
  }
  if (!last_ && fs::exists(before / club().id / file)) {
    if (Status last = load_last(before / club().id / file); !last) {
      notes_.push_back(text(last.error()) + " This file is left out.");
    }
  }
  for (const Club& other : packs_.definitions->clubs()) {
    if (!other.questionnaire.is_asked() || &other == &club()) continue;
    auto made = whole(now / other.id / file, other, {own.authority, own.year});
    if (made) other_clubs_.emplace(prefix_of(other), *std::move(made));
  }
  for (const fs::path& path : returns_in(now / club().id)) {
    if (path.filename() == file) continue;
    auto made = whole(path, club(), {.authority = {}, .year = own.year});
    if (!made) continue;
    const ReturnIdentity earlier{.authority = made->authority, .year = last_year()};
    others_.push_back(*std::move(made));
    others_last_.push_back(
        whole(before / club().id / path.filename(), club(), earlier).value_or(Return{}));
  }
  compare_with_others();
  return Done{};
}

void ReturnInputs::compare_with_others() {
  OtherReturns others;
  std::vector<ReturnSources> members;
  for (std::size_t i = 0; i < others_.size(); ++i) {
    others.now.push_back(&others_[i]);
    others.last.push_back(&others_last_[i]);
    ReturnSources member;
    member.club = &compiled_;
    member.now = &others_[i];
    member.last = &others_last_[i];
    members.push_back(std::move(member));
  }
  group_ = std::make_unique<GroupFigures>(compiled_, others);
  members.push_back(sources());
  statistics_ = std::make_unique<RoundStatistics>(compiled_, std::move(members));
}

ReturnSources ReturnInputs::sources() const {
  ReturnSources sources{.club = &compiled_,
                        .now = &read_.made,
                        .last = last_ ? &*last_ : nullptr,
                        .others = {},
                        .published = {},
                        .group = {},
                        .submitting = submitting_};
  sources.published = [this](const Reference& reference) { return published(reference); };
  for (const auto& [prefix, made] : other_clubs_) sources.others.emplace(prefix, &made);
  if (statistics_) {
    sources.group = [this](const std::string& call) {
      return statistics_->answer(call, others_.size());
    };
  }
  return sources;
}

}  // namespace plumbline
