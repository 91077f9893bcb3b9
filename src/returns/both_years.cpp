#include "returns/both_years.h"

#include <algorithm>

namespace plumbline {
namespace {

bool is_held_against_last_year(const ItemDefinition& item, std::int16_t year) {
  const bool same_meaning =
      std::ranges::none_of(item.breaks, [&](const SeriesBreak& one) { return one.from == year; });
  return item.asked && item.asked->rows.empty() && item.asked->as != AskedAs::derived &&
         same_meaning && (item.dimensions.empty() || is_money(item));
}

}  // namespace

bool is_money(const ItemDefinition& item) {
  return exponent_of(item.unit, "GBP") > 0 && item.unit_text.find('/') == std::string::npos;
}

std::vector<BothYears> answered_in_both_years(const ReturnSources& sources) {
  std::vector<BothYears> all;
  if (sources.last == nullptr) return all;
  for (const ItemDefinition& item : sources.club->club->items) {
    if (!is_held_against_last_year(item, sources.now->year.year)) continue;
    for (auto at = sources.now->answers.lower_bound({item.code});
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
