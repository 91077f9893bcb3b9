// Returns given as files: an empty one, what looks wrong in one, and its unit costs.
#include <algorithm>

#include "cli/commands.h"
#include "cli/finding_text.h"
#include "cli/question.h"
#include "cli/return_inputs.h"
#include "cli/statutory_inputs.h"
#include "statutory/prefill.h"

namespace plumbline {
namespace {

template <typename Report>
std::string in_format(const Report& report, const std::string& format) {
  if (format == "csv") return as_csv(report);
  return format == "json" ? as_json(report) : as_text(report);
}

// A template in which everything stands that is known already.
Outcome write_prefilled(const Places& places, const ReturnWords& words,
                        const Environment& environment) {
  if (words.authority.empty() || words.year.empty()) {
    return refused(environment,
                   {.what = "Whose return it will be, and for which year, is not said.",
                    .where = {},
                    .hint = "Say both: --authority Kirklees --year 2013-14."});
  }
  auto clubs = load_clubs(places);
  if (!clubs) return refused(environment, clubs.error());
  const Definitions own(*std::move(clubs));
  const auto club = club_typed(own, words.club);
  if (!club) return refused(environment, club.error());
  const auto inputs = StatutoryInputs::open(places,
                                            {.authority = words.authority,
                                             .year = words.year,
                                             .round = words.round,
                                             .without = (*club)->id},
                                            environment);
  if (!inputs) return refused(environment, inputs.error());
  *environment.error << text((*inputs)->problems());
  const auto published_in = [&](const Reference& one) { return (*inputs)->published_in(one); };
  const FilledAnswers filled = prefilled_answers(**club, (*inputs)->figures(), published_in);
  *environment.out << return_template(
      **club, {.authority = (*inputs)->owner().code, .year = (*inputs)->year()}, filled);
  return Outcome::done;
}

// A return that is filled in, such as a workbook, as a CSV file.
Outcome write_as_csv(const Places& places, const ReturnWords& words,
                     const Environment& environment) {
  const auto inputs = ReturnInputs::open(places, words, environment);
  if (!inputs) return refused(environment, inputs.error());
  *environment.error << text((*inputs)->read().problems);
  *environment.out << as_csv((*inputs)->read().made, (*inputs)->club());
  return (*inputs)->read().problems.empty() ? Outcome::done : Outcome::refused;
}

}  // namespace

Outcome check_return_file(const Places& places, const ReturnWords& words,
                          const Environment& environment) {
  const auto inputs = ReturnInputs::open(places, words, environment);
  if (!inputs) return refused(environment, inputs.error());
  ReturnFigures figures((*inputs)->sources());
  const CheckedReturn checked{.club = &(*inputs)->club(),
                              .made = &(*inputs)->read().made,
                              .problems = (*inputs)->read().problems,
                              .findings = check_return(figures, (*inputs)->group())};
  *environment.out << in_format(checked, words.format);
  const bool any_error = std::ranges::any_of(
      checked.findings, [](const ReturnFinding& one) { return one.severity == Severity::error; });
  return any_error || !checked.problems.empty() ? Outcome::refused : Outcome::done;
}

Outcome measure_return_file(const Places& places, const ReturnWords& words, const std::string& id,
                            const Environment& environment) {
  const auto inputs = ReturnInputs::open(places, words, environment);
  if (!inputs) return refused(environment, inputs.error());
  *environment.error << text((*inputs)->read().problems);
  ReturnFigures figures((*inputs)->sources());
  MeasuredReturn measured{.club = &(*inputs)->club(),
                          .made = &(*inputs)->read().made,
                          .measures = measures_of(figures)};
  if (!id.empty()) {
    const auto known = measure_typed(*figures.sources().club->definitions, id);
    if (!known) return refused(environment, known.error());
    std::erase_if(measured.measures, [&](const ReturnMeasure& one) {
      return one.choice.measure->id != id && id_of(one.choice) != id;
    });
  }
  *environment.out << in_format(measured, words.format);
  return Outcome::done;
}

Outcome write_template(const Places& places, const ReturnWords& words,
                       const Environment& environment) {
  if (words.prefill) return write_prefilled(places, words, environment);
  if (!words.file.empty()) return write_as_csv(places, words, environment);
  auto clubs = load_clubs(places);
  if (!clubs) return refused(environment, clubs.error());
  const Definitions definitions(*std::move(clubs));
  const auto club = club_typed(definitions, words.club);
  if (!club) return refused(environment, club.error());
  ReturnIdentity identity{.authority = words.authority, .year = {}};
  if (!words.year.empty()) {
    const auto year = parse_financial_year(words.year);
    if (!year) return refused(environment, year.error());
    identity.year = *year;
  }
  *environment.out << return_template(**club, identity);
  return Outcome::done;
}

}  // namespace plumbline
