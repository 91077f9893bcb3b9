#include "returns/both_years.h"

#include "returns/item_amounts.h"

namespace plumbline {
namespace {

bool is_held_against_last_year(const ItemDefinition& item, const ReturnSources& sources) {
  return item.asked && item.asked->rows.empty() && item.asked->as != AskedAs::derived &&
         (item.dimensions.empty() || is_money(item)) &&
         meant_the_same(item.code, *sources.club, sources.now->year.year);
}

}  // namespace

bool is_money(const ItemDefinition& item) {
  return exponent_of(item.unit, "GBP") > 0 && item.unit_text.find('/') == std::string::npos;
}

std::vector<BothYears> answered_in_both_years(const ReturnSources& sources, const Scope& scope) {
  std::vector<BothYears> all;
  if (sources.last == nullptr) return all;
  for (const ItemDefinition* wanted : scope.items) {
    const ItemDefinition& item = *wanted;
    if (!is_held_against_last_year(item, sources)) continue;
    for (auto at = sources.now->answers.lower_bound(AnswerName{item.code});
         at != sources.now->answers.end() && at->first.series.starts_with(item.code); ++at) {
      const auto& [key, answer] = *at;
      if (key.series.substr(0, key.series.find('[')) != item.code) continue;
      const Answer* before = sources.last->find(key.series, key.row);
      const bool both =
          before != nullptr && answer.figure.cell.is_number() && before->figure.cell.is_number();
      if (both) {
        all.push_back({.item = &item,
                       .key = key,
                       .now = answer.figure.number,
                       .last = before->figure.number});
      }
    }
  }
  return all;
}

}  // namespace plumbline
