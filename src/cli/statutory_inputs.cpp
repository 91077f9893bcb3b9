#include "cli/statutory_inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "comparison/group.h"
#include "formula/parse.h"
#include "returns/check_return.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

// The folder of a year, and in it the file of a club: by the authority's number or as it was typed.
fs::path file_in(const fs::path& round, std::int16_t year, const Club& club,
                 const std::string& code, const std::string& typed) {
  const fs::path folder = round / text(Period{PeriodKind::financial_year, year}) / club.id;
  const fs::path named = folder / (code + ".csv");
  return fs::exists(named) ? named : folder / (typed + ".csv");
}

}  // namespace

Result<std::unique_ptr<StatutoryInputs>> StatutoryInputs::open(const Places& places,
                                                               const StatutoryQuestion& question,
                                                               const Environment& environment) {
  std::unique_ptr<StatutoryInputs> made(new StatutoryInputs());
  const auto year = parse_financial_year(question.year);
  if (!year) return year.error();
  made->year_ = *year;
  auto access = open_packs(places, environment);
  if (!access) return access.error();
  made->packs_ = *std::move(access);
  StatutoryPack packs = read_statutory(built_in_statutory());
  if (!packs.errors.empty()) return packs.errors.front();
  made->statutory_ = std::move(packs.made);
  if (Status named = made->name_owner(question.authority); !named) return named.error();
  if (!question.round.empty()) {
    if (Status read = made->load_round(question); !read) return read.error();
  }
  made->open_figures();
  return made;
}

// Without a workspace an authority that nobody knows keeps the code it was given.
Status StatutoryInputs::name_owner(const std::string& typed) {
  const Register real = packs_.session ? *packs_.session->authorities : Register::built_in();
  const auto found = find_authority(typed, year_, real);
  if (!found && packs_.session) return found.error();
  owner_.code = owner_.name = typed;
  if (!found) return Done{};
  const Authority& authority = real.at(*found);
  owner_ = {.code = authority.dfe_number,
            .name = authority.name,
            .ons_code = authority.ons_code,
            .mhclg_code = authority.mhclg_code};
  if (packs_.session) authority_ = *found;
  return Done{};
}

// By the authority's number, or any name or code of it.
bool StatutoryInputs::is_owner(const std::string& typed) const {
  if (lower(typed) == lower(owner_.code) || lower(typed) == lower(owner_.name)) return true;
  const Register real = packs_.session ? *packs_.session->authorities : Register::built_in();
  const auto found = find_authority(typed, year_, real);
  return found && real.at(*found).dfe_number == owner_.code;
}

Status StatutoryInputs::load_return(const Club& club, const fs::path& file, std::int16_t year,
                                    std::map<std::string, Return>& into) {
  auto read = read_return_file(
      file, club, {.authority = owner_.code, .year = {PeriodKind::financial_year, year}});
  if (!read) return read.error();
  if (read->made.year.year != year) {
    return Error{.what = fmt::format("This return says that it is for {}.", text(read->made.year)),
                 .where = file.string(),
                 .hint = "A round keeps each year's returns in a folder of its own."};
  }
  if (!is_owner(read->made.authority)) {
    return Error{.what = fmt::format("This return says that it is of {}, and not of {}.",
                                     in_quotes(read->made.authority), in_quotes(owner_.name)),
                 .where = file.string(),
                 .hint = "A round's files are named after the authority whose returns they are."};
  }
  std::ranges::copy(read->problems, std::back_inserter(problems_));
  into.emplace(prefix_of(club), std::move(read->made));
  return Done{};
}

Status StatutoryInputs::load_round(const StatutoryQuestion& question) {
  const auto before = static_cast<std::int16_t>(year_.year - 1);
  bool any = false;
  for (const Club& club : packs_.definitions->clubs()) {
    if (!club.questionnaire.is_asked()) continue;
    const auto file = [&](std::int16_t year) {
      return file_in(question.round, year, club, owner_.code, question.authority);
    };
    const bool now = fs::exists(file(year_.year)) && club.id != question.without;
    const bool last = fs::exists(file(before));
    any = any || now || last || fs::exists(file(year_.year));
    if (now) {
      if (Status read = load_return(club, file(year_.year), year_.year, now_); !read) return read;
    }
    if (last) {
      if (Status read = load_return(club, file(before), before, last_); !read) return read;
    }
    if (!now && !last) continue;
    auto compiled = compile_club(club, *packs_.definitions);
    if (!compiled) return compiled.error();
    clubs_.emplace(prefix_of(club), *std::move(compiled));
  }
  if (any || !question.without.empty()) return Done{};
  return Error{.what = fmt::format("The round has no return of {} for {} or the year before.",
                                   in_quotes(owner_.code), text(year_)),
               .where = question.round.string(),
               .hint =
                   "A round holds YEAR/CLUB/AUTHORITY.csv, such as "
                   "2013-14/children-looked-after/382.csv."};
}

void StatutoryInputs::open_figures() {
  UnifiedSources sources{.statutory = &statutory_,
                         .definitions = packs_.definitions,
                         .clubs = &clubs_,
                         .year = year_.year,
                         .now = {},
                         .last = {},
                         .published = {}};
  for (const auto& [prefix, made] : now_) sources.now.emplace(prefix, &made);
  for (const auto& [prefix, made] : last_) sources.last.emplace(prefix, &made);
  if (packs_.session && authority_) {
    view_ = std::make_unique<LedgerView>(*packs_.session->ledger,
                                         std::vector<Place>{{*authority_, year_.year}});
    // A return tells of its own year: nothing stands in.
    calculator_ = std::make_unique<Calculator>(*packs_.definitions, *view_, false);
    sources.published = [this](const Reference& reference) { return published(reference); };
  }
  figures_ = std::make_unique<UnifiedFigures>(sources);
}

// A return that is not ready should not feed another.
std::vector<Error> StatutoryInputs::not_ready(const StatutoryReturn& made) const {
  std::set<std::string> feeding;
  for (const std::string& code : codes_of(made, statutory_.unified)) {
    feeding.insert(code.substr(0, code.find('_')));
  }
  std::vector<Error> all;
  for (const auto& [prefix, one] : now_) {
    if (!feeding.contains(prefix)) continue;
    const CompiledClub& club = clubs_.at(prefix);
    ReturnSources sources{.club = &club,
                          .now = &one,
                          .last = nullptr,
                          .others = {},
                          .published = {},
                          .group = {},
                          .submitting = false};
    for (const auto& [other, others] : now_) {
      if (other != prefix) sources.others.emplace(other, &others);
    }
    ReturnFigures figures(sources);
    const auto findings = check_return(figures, nullptr);
    const auto errors = static_cast<std::size_t>(
        std::ranges::count(findings, Severity::error, &ReturnFinding::severity));
    if (errors == 0) continue;
    all.push_back({.what = fmt::format("The return {} has {}.", in_quotes(club.club->title),
                                       counted(errors, "error", "errors")),
                   .where = {},
                   .hint = "plumbline check names them. Mend them before you use this."});
  }
  return all;
}

Figure StatutoryInputs::published(Reference reference) {
  if (!calculator_) return Figure::missing(Missing::not_loaded);
  if (reference.source == Reference::Source::published) {
    reference.source = Reference::Source::any;
  }
  return calculator_->figures(reference).at(0);
}

std::string StatutoryInputs::published_in(Reference reference) {
  if (!calculator_) return {};
  reference.source = Reference::Source::any;
  const Calculator::Source source = calculator_->source(reference, 0);
  if (source.derivation != nullptr) {
    const std::string& formula = source.derivation->formula;
    const auto made = parse_formula(formula);
    if (!made || made->kind != Expression::Kind::name) {
      return fmt::format("published figures, {}", formula);
    }
    reference.series = series_name(made->word, made->selections);
    return published_in(reference);
  }
  if (source.series.empty()) return {};
  const auto origins =
      packs_.session->ledger->origins({.name = source.series,
                                       .years_back = reference.years_back,
                                       .opening = reference.moment == Reference::Moment::opening},
                                      view_->axis().front());
  if (origins.empty()) return {};
  const EditionInfo& edition = origins.front().edition;
  return fmt::format("{} ({}), edition of {}", split_series(source.series).code, edition.title,
                     edition.date);
}

}  // namespace plumbline
