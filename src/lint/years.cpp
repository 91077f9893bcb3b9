#include "lint/years.h"

#include <fmt/format.h>

#include "base/period.h"
#include "lint/derivations.h"

namespace plumbline {
namespace {

std::string year_text(int year) {
  return text(Period{PeriodKind::financial_year, static_cast<std::int16_t>(year)});
}

}  // namespace

std::string years_words(std::int16_t since, std::int16_t until) {
  if (since == 0 && until == 0) return "in all years";
  if (since == 0) return "until " + year_text(until);
  if (until == 0) return "from " + year_text(since);
  return fmt::format("from {} to {}", year_text(since), year_text(until));
}

void find_unasked_years(const LintedChecks& checks, const Definitions& definitions,
                        Findings& findings) {
  for (const auto& [check, program] : checks) {
    if (check->since == 0) continue;
    for (const Reference& reference : all_references(program)) {
      if (reference.kind != Reference::Kind::series || reference.years_back == 0) continue;
      const ItemDefinition* item = definitions.find_item(split_series(reference.series).code);
      if (item == nullptr || !item->asked || item->asked->since == 0) continue;
      if (check->since - reference.years_back >= item->asked->since) continue;
      findings.add_about(
          check->id, check->where,
          fmt::format("It looks back from {} to {}, and {} is first asked in {}.",
                      year_text(check->since), year_text(check->since - reference.years_back),
                      item->code, year_text(item->asked->since)),
          fmt::format("Write since = \"{}\".",
                      year_text(item->asked->since + reference.years_back)));
    }
  }
}

}  // namespace plumbline
