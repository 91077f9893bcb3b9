#include "cli/return_inputs.h"

#include <fmt/format.h>

#include <algorithm>

#include "authorities/area.h"
#include "base/mapped_file.h"
#include "base/text.h"
#include "comparison/group.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_return = 32'000'000;  // bytes

Result<ReadReturn> read_file(const fs::path& file, const Club& club,
                             const ReturnIdentity& unless_said) {
  const auto mapped = MappedFile::open(file);
  if (!mapped) return mapped.error();
  if (mapped->bytes().size() > largest_return) {
    return Error{.what = "This file is too large to be a return.",
                 .where = file.string(),
                 .hint = "A return is a few hundred lines."};
  }
  return read_return(mapped->bytes(), file.string(), club, unless_said);
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
  if (Status loaded = made->load_published(places, environment); !loaded) return loaded.error();
  const auto club = club_typed(*made->definitions_, words.club);
  if (!club) return club.error();
  auto compiled = compile_club(**club, *made->definitions_);
  if (!compiled) return compiled.error();
  made->compiled_ = *std::move(compiled);
  ReturnIdentity unless_said{.authority = words.authority, .year = {}};
  if (!words.year.empty()) {
    const auto year = parse_financial_year(words.year);
    if (!year) return year.error();
    unless_said.year = *year;
  }
  auto read = read_file(words.file, **club, unless_said);
  if (!read) return read.error();
  made->read_ = *std::move(read);
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
  return made;
}

Status ReturnInputs::load_published(const Places& places, const Environment& environment) {
  const auto name = environment.register_of(places.workspace);
  if (name && *name) {
    auto session = open_session(places, environment);
    if (!session) return session.error();
    session_ = *std::move(session);
    definitions_ = session_->definitions.get();
    return Done{};
  }
  auto clubs = load_clubs(places);
  if (!clubs) return clubs.error();
  own_definitions_ = std::make_unique<Definitions>(*std::move(clubs));
  definitions_ = own_definitions_.get();
  return Done{};
}

// Whose published figures are read. A code that the workspace does not know has none.
Status ReturnInputs::find_published() {
  if (!session_ || read_.made.authority.empty()) return Done{};
  const Period year = read_.made.year;
  const auto own = find_authority(read_.made.authority, year, *session_->authorities);
  if (!own) return Done{};
  view_ = std::make_unique<LedgerView>(*session_->ledger,
                                       std::vector<Place>{{.authority = *own, .year = year.year}});
  calculator_ = std::make_unique<Calculator>(*definitions_, *view_);
  return Done{};
}

Figure ReturnInputs::published(Reference reference) const {
  if (!calculator_) return Figure::missing(Missing::not_loaded);
  if (reference.source == Reference::Source::published) {
    reference.source = Reference::Source::any;
  }
  return calculator_->figures(reference).at(0);
}

Result<Return> ReturnInputs::another(const fs::path& file, const Club& club,
                                     std::int16_t year) const {
  const Period when{PeriodKind::financial_year, year};
  auto read = read_file(file, club, {.authority = {}, .year = when});
  if (!read) return read.error();
  return std::move(read->made);
}

Status ReturnInputs::load_last(const fs::path& file) {
  const auto year = static_cast<std::int16_t>(read_.made.year.year - 1);
  auto last = another(file, club(), year);
  if (!last) return last.error();
  last_ = *std::move(last);
  return Done{};
}

Status ReturnInputs::load_round(const fs::path& round) {
  const Return& own = read_.made;
  const std::string file = own.authority + ".csv";
  const auto last_year = static_cast<std::int16_t>(own.year.year - 1);
  const fs::path now = round / year_folder(own.year.year), before = round / year_folder(last_year);
  if (!fs::is_directory(now)) {
    return Error{.what = fmt::format("The round has no folder for {}.", text(own.year)),
                 .where = round.string(),
                 .hint = "A round holds YEAR/CLUB/AUTHORITY.csv."};
  }
  if (!last_ && fs::exists(before / club().id / file)) {
    if (Status last = load_last(before / club().id / file); !last) return last.error();
  }
  for (const Club& other : definitions_->clubs()) {
    const fs::path path = now / other.id / file;
    if (!other.questionnaire.is_asked() || &other == &club() || !fs::exists(path)) continue;
    auto read = another(path, other, own.year.year);
    if (!read) return read.error();
    other_clubs_.emplace(prefix_of(other), *std::move(read));
  }
  for (const fs::path& path : returns_in(now / club().id)) {
    if (path.filename() == file) continue;
    auto read = another(path, club(), own.year.year);
    if (!read) return read.error();
    others_.push_back(*std::move(read));
    const fs::path earlier = before / club().id / path.filename();
    auto last =
        fs::exists(earlier) ? another(earlier, club(), last_year) : Result<Return>(Return{});
    if (!last) return last.error();
    others_last_.push_back(*std::move(last));
  }
  OtherReturns others;
  for (std::size_t i = 0; i < others_.size(); ++i) {
    others.now.push_back(&others_[i]);
    others.last.push_back(&others_last_[i]);
  }
  group_ = std::make_unique<GroupFigures>(compiled_, others);
  std::vector<ReturnSources> members;
  for (std::size_t i = 0; i < others_.size(); ++i) {
    ReturnSources member;
    member.club = &compiled_;
    member.now = &others_[i];
    member.last = &others_last_[i];
    members.push_back(std::move(member));
  }
  members.push_back(sources());
  statistics_ = std::make_unique<RoundStatistics>(compiled_, std::move(members));
  return Done{};
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
