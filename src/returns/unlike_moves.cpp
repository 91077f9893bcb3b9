#include "returns/unlike_moves.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "returns/answer_words.h"
#include "returns/item_amounts.h"
#include "statistics/quantiles.h"
#include "statistics/year_on_year.h"

namespace plumbline {
namespace {

using Amounts = std::vector<std::optional<double>>;

bool is_told(const std::string& item, const std::vector<ReturnFinding>& known) {
  return std::ranges::any_of(known, [&](const ReturnFinding& one) {
    return one.item == item ||
           (!one.repairs.empty() && split_series(one.repairs.front().item).code == item);
  });
}

std::string grown(double ratio) {
  const double percent = (ratio - 1) * 100;
  if (std::abs(percent) < 0.05) return "as last year";
  return fmt::format("{:.1f}% {} than last year", std::abs(percent), percent > 0 ? "more" : "less");
}

// Half of them, by what theirs is over last year's.
std::string others_words(const YearOnYear& compared, std::size_t own) {
  std::vector<double> ratios;
  for (const Movement& one : compared.movements) {
    if (one.place != own) ratios.push_back(one.ratio);
  }
  std::ranges::sort(ratios);
  return fmt::format("half of the {} others give from {} to {}", ratios.size(),
                     grown(quantile_of_sorted(ratios, 0.25)),
                     grown(quantile_of_sorted(ratios, 0.75)));
}

ReturnFinding finding_of(const ItemDefinition& item, const Movement& own,
                         const YearOnYear& compared, const Return& made) {
  return {.check = "moved " + item.code,
          .severity = Severity::warning,
          .item = item.code,
          .row = {},
          .message = fmt::format("{}: {} is {}, which is unlike the others.", item.label,
                                 in_unit(own.after, item), grown(own.ratio)),
          .found = fmt::format("last year {}; {}", in_unit(own.before, item),
                               others_words(compared, own.place)),
          .hint =
              "Something may have begun or ended, or costs may have moved to another line or "
              "from one. If it is right, say why in its comment, and it stays in.",
          .repairs = {},
          .trap = {},
          .explained = is_explained(made, {item.code}),
          .moves = 0};
}

}  // namespace

std::vector<ReturnFinding> unlike_moves(ReturnFigures& figures, ReturnFigures& last,
                                        const GroupFigures& group,
                                        const std::vector<ReturnFinding>& known) {
  std::vector<ReturnFinding> all;
  const ReturnSources& sources = figures.sources();
  for (const ItemDefinition& item : sources.club->club->items) {
    const bool is_typed =
        item.asked && (item.asked->as == AskedAs::input || item.asked->as == AskedAs::prefilled);
    if (!is_typed || item.unit_text != "GBP" || is_told(item.code, known)) continue;
    if (!meant_the_same(item.code, *sources.club, sources.now->year.year)) continue;
    Amounts before, after;
    group.both_years(item, before, after);
    const std::size_t own = before.size();
    before.push_back(amount_of(item.code, last));
    after.push_back(amount_of(item.code, figures));
    if (!before.back() || !after.back()) continue;
    const YearOnYear compared = year_on_year(before, after);
    const std::vector<std::size_t> asked = to_ask_about(compared);
    if (std::ranges::find(asked, own) == asked.end()) continue;
    const auto movement = std::ranges::find(compared.movements, own, &Movement::place);
    all.push_back(finding_of(item, *movement, compared, *sources.now));
  }
  return all;
}

}  // namespace plumbline
