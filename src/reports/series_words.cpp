#include "reports/series_words.h"

#include "base/text.h"
#include "reports/words.h"

namespace plumbline {

std::string series_words(const std::string& name, const Definitions& definitions,
                         const Ledger& ledger) {
  const SeriesName parts = split_series(name);
  const ItemDefinition* item = definitions.find_item(parts.code);
  const auto stored = ledger.series(name);
  if (stored.empty()) return item == nullptr ? name : item->label;
  const SeriesInfo& info = stored.back().info;
  std::string words = item != nullptr ? item->label : info.line.empty() ? name : info.line;
  if (!parts.members.empty() && !info.column.empty()) words += ", " + in_quotes(info.column);
  if (info.unit.starts_with("rate")) words += ", " + unit_words(info.unit);
  return words;
}

}  // namespace plumbline
