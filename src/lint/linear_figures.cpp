// What the figures of a formula can be, whatever is answered.
#include <algorithm>

#include "formula/expression.h"
#include "lint/linear_reader.h"

namespace plumbline {
namespace {

// More than any item is made of; a circle is told elsewhere.
constexpr int deepest = 20;

bool is_this_year(const Reference& reference) {
  return reference.years_back == 0 && reference.moment == Reference::Moment::as_declared &&
         reference.source == Reference::Source::any;
}

}  // namespace

// Where the reference is to a derived item, its own formula.
FormulaPlace LinearReader::derivation(const Reference& reference, const FormulaPlace& at) {
  const bool may_be = reference.kind == Reference::Kind::series &&
                      reference.source == Reference::Source::any &&
                      reference.moment == Reference::Moment::as_declared && at.inside < deepest;
  const ItemDefinition* item = may_be ? derivations_.derived_item(reference.series) : nullptr;
  if (item == nullptr || !item->asked || item->asked->as != AskedAs::derived) return {};
  const Derivations::Ways& ways = derivations_.of(*item, reference.series);
  if (!ways.front()) return {};
  FormulaPlace written = answer_of(*ways.front());
  written.years_back = at.years_back + reference.years_back;
  written.inside = at.inside + 1;
  return written;
}

Quantity LinearReader::figure(const Reference& reference, const FormulaPlace& at) {
  Quantity made{.name = {}, .range = {}, .factors = {}, .inside = {}};
  if (reference.kind == Reference::Kind::rows) {
    made.range = range_of_rows(reference, at);
  } else if (reference.kind == Reference::Kind::context) {
    made.range = range_of_words(reference.series);
  } else if (reference.series == days_series) {
    made.range = {.low = 365, .high = 366};
  } else if (const ItemDefinition* item =
                 definitions().find_item(split_series(reference.series).code)) {
    made.range = range_of_item(*item, reference, at);
    if (item->asked && is_this_year(reference)) made.item = item;
  }
  return made;
}

// Amounts are entered without a sign. What is published or worked out can be anything.
Range LinearReader::range_of_item(const ItemDefinition& item, const Reference& reference,
                                  const FormulaPlace& at) {
  if (!item.asked || reference.source != Reference::Source::any) return {};
  if (item.asked->as == AskedAs::derived) {
    const FormulaPlace written = derivation(reference, at);
    return written.parts == nullptr ? Range{} : quantities_.range(form(written));
  }
  return item.asked->may_be_negative ? Range{} : not_below_nothing;
}

Range LinearReader::range_of_rows(const Reference& reference, const FormulaPlace& at) {
  const auto& parts = *at.parts;
  std::size_t number = 0;
  for (const Reference& one : parts.references) {
    if (one.series == reference.series && one.kind == reference.kind) break;
    if (one.kind == Reference::Kind::rows) ++number;
  }
  const RowTotal& total = parts.row_totals[number];
  if (total.way == RowTotal::Way::count) return not_below_nothing;
  FormulaPlace value = answer_of(*total.value);
  value.inside = at.inside;
  const Range one = quantities_.range(form(value));
  if (total.way != RowTotal::Way::sum) return one;
  return {.low = one.low >= 0 ? 0 : Range{}.low, .high = one.high <= 0 ? 0 : Range{}.high};
}

Range LinearReader::range_of_words(const std::string& asked) const {
  const auto begins = [&](std::string_view call) { return asked.starts_with(call); };
  if (begins("len(") || begins("count(")) return not_below_nothing;
  for (const Club& club : definitions().clubs()) {
    for (const Parameter& one : club.questionnaire.parameters) {
      if (one.values.empty() || asked != "param(" + one.name + ")") continue;
      const auto [low, high] =
          std::ranges::minmax_element(one.values, {}, &std::pair<std::int16_t, double>::second);
      return {.low = low->second, .high = high->second};
    }
  }
  return {};
}

}  // namespace plumbline
