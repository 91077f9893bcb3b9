#include "rounds/shown_figure.h"

#include <fmt/format.h>

#include <cmath>

#include "returns/answer_words.h"
#include "returns/item_amounts.h"

namespace plumbline {
namespace {

std::string figure_words(const Figure& figure, const MeasureVariant& variant) {
  return figure.cell.is_number() ? in_unit(figure.number, variant) : std::string();
}

}  // namespace

std::string change_words(const Figure& now, const Figure& last) {
  const bool both = now.cell.is_number() && last.cell.is_number() && last.number != 0;
  if (!both) return {};
  const double percent = (now.number / last.number - 1) * 100;
  return fmt::format("{}{:.1f}%", percent < 0 ? "−" : "+", std::abs(percent));
}

std::string shown_figure(const AnswerKey& key, const KeptReturn& kept, ReturnFigures& figures) {
  const ItemDefinition* item = kept.item(key.series);
  if (item == nullptr) {  // a measure's
    for (const CompiledMeasure& one : figures.sources().club->measures) {
      if (id_of(one.choice) != key.series) continue;
      return figure_words(figures.figure(one.program), *one.choice.variant);
    }
    return {};
  }
  const bool whole = key.row.empty() && (!item->asked->rows.empty() ||
                                         (!item->dimensions.empty() && key.series == item->code));
  if (!whole && item->asked->as != AskedAs::derived) return std::string(kept.shown(key));
  const auto amount = amount_of(item->code, figures);
  return amount ? in_unit(*amount, *item) : std::string();
}

}  // namespace plumbline
