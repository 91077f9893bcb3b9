#include "returns/member_figures.h"

#include <algorithm>
#include <functional>

#include "returns/item_amounts.h"

namespace plumbline {
namespace {

bool is_unit_cost(const CompiledMeasure& measure) {
  return measure.choice.variant->name.empty() &&
         measure.choice.variant->unit_text.starts_with("GBP/");
}

}  // namespace

std::string_view overheads_words(const MeasureVariant& variant) {
  if (variant.name == "with_overheads") return "with overheads";
  if (variant.name == "without_overheads") return "without overheads";
  return {};
}

bool is_judged(const CompiledMeasure& measure, const Club& club) {
  return is_unit_cost(measure) ||
         std::ranges::find(club.questionnaire.overheads, id_of(measure.choice),
                           &Overheads::measure) != club.questionnaire.overheads.end();
}

std::optional<double> judged_figure(const CompiledMeasure& measure, ReturnFigures& figures) {
  const Figure figure = figures.figure(measure.program);
  const bool counts = figure.cell.is_number() && (figure.number > 0 || !is_unit_cost(measure));
  return counts ? std::optional(figure.number) : std::nullopt;
}

MemberFigures::MemberFigures(const ReturnSources& now, const ReturnSources* last)
    : club_(now.club), measures_(now.club->measures.size()), items_(now.club->club->items.size()) {
  ReturnFigures figures(now);
  add_measures(*club_, figures);
  if (last == nullptr) {
    add_amounts(*club_, figures, nullptr);
    return;
  }
  ReturnFigures before(*last);
  add_amounts(*club_, figures, &before);
}

const MemberFigures::Amount* MemberFigures::amount(const std::string& series) const {
  if (series.find('[') != std::string::npos) {
    const auto found = cells_.find(series);
    return found == cells_.end() ? nullptr : &found->second;
  }
  const ItemDefinition* item = club_->definitions->find_item(series);
  const auto& own = club_->club->items;
  const bool is_own = item != nullptr && std::less_equal<>{}(own.data(), item) &&
                      std::less<>{}(item, own.data() + own.size());
  return is_own ? amount(*item) : nullptr;
}

void MemberFigures::add_measures(const CompiledClub& club, ReturnFigures& figures) {
  for (std::size_t m = 0; m < club.measures.size(); ++m) {
    if (is_judged(club.measures[m], *club.club)) {
      measures_[m] = judged_figure(club.measures[m], figures);
    }
  }
}

void MemberFigures::add_amounts(const CompiledClub& club, ReturnFigures& now, ReturnFigures* last) {
  const Return& made = *now.sources().now;
  for (const ItemDefinition& item : club.club->items) {
    if (!item.asked) continue;
    ReturnFigures* comparable = meant_the_same(item.code, club, made.year.year) ? last : nullptr;
    if (const auto amount = amount_of(item.code, now)) {
      items_[place_of(item)] = {
          .now = *amount, .last = comparable ? amount_of(item.code, *comparable) : std::nullopt};
    }
    if (!item.dimensions.empty()) {
      add_cells(item, made, comparable ? comparable->sources().now : nullptr);
    }
  }
}

void MemberFigures::add_cells(const ItemDefinition& item, const Return& made,
                              const Return* comparable) {
  const std::string cell = item.code + "[";
  for (auto at = made.answers.lower_bound(AnswerName{cell});
       at != made.answers.end() && at->first.series.starts_with(cell); ++at) {
    if (!at->second.figure.cell.is_number()) continue;
    const Answer* before = comparable ? comparable->find(at->first.series) : nullptr;
    const bool both = before != nullptr && before->figure.cell.is_number();
    cells_.insert_or_assign(
        cells_.end(), at->first.series,
        Amount{.now = at->second.figure.number,
               .last = both ? std::optional(before->figure.number) : std::nullopt});
  }
}

}  // namespace plumbline
