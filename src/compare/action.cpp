#include "compare/action.h"

#include <algorithm>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr double weeks_of_year = 52;

double middle(const Bounds& bounds) { return (bounds.low + bounds.high) / 2; }

struct Whole {
  double cost = 0, weeks = 0;
};

Whole whole(const std::vector<CareKind>& kinds) {
  Whole all;
  for (const CareKind& kind : kinds) {
    all.cost += kind.cost;
    all.weeks += kind.weeks;
  }
  return all;
}

// The kinds with so many placements moved; what is spent once is no cost of a week of care.
std::vector<CareKind> moved(std::vector<CareKind> kinds, const ActionWish& wish, double placements,
                            double price_of_new) {
  const double weeks = placements * weeks_of_year;
  CareKind& from = kinds[wish.from];
  CareKind& to = kinds[wish.to];
  from.cost -= weeks * *from.price();
  from.weeks -= weeks;
  to.cost += weeks * price_of_new;
  to.weeks += weeks;
  return kinds;
}

double unit_cost(const std::vector<CareKind>& kinds) {
  const Whole all = whole(kinds);
  return all.cost / all.weeks;
}

bool can_be(const std::vector<CareKind>& kinds, const ActionWish& wish) {
  if (wish.from >= kinds.size() || wish.to >= kinds.size() || wish.from == wish.to) return false;
  const bool knows_price = wish.price || kinds[wish.to].price();
  return kinds[wish.from].price() && knows_price &&
         wish.placements.high * weeks_of_year <= kinds[wish.from].weeks;
}

}  // namespace

std::optional<ActionOutcome> model_action(const std::vector<CareKind>& kinds,
                                          const ActionWish& wish) {
  if (!can_be(kinds, wish)) return std::nullopt;
  const double from_price = *kinds[wish.from].price();
  const Bounds to_price = wish.price.value_or(
      Bounds{kinds[wish.to].price().value_or(0), kinds[wish.to].price().value_or(0)});
  const auto saving = what_if({.placements = wish.placements,
                               .external_weekly = {from_price, from_price},
                               .internal_weekly = to_price,
                               .weeks = {weeks_of_year, weeks_of_year},
                               .fixed_cost = wish.fixed_cost,
                               .marginal_share = wish.share,
                               .external_placements = kinds[wish.from].weeks / weeks_of_year});
  if (!saving) return std::nullopt;
  ActionOutcome made{
      .saving = *saving,
      .before = kinds,
      .after = moved(kinds, wish, middle(wish.placements), middle(to_price) * middle(wish.share)),
      .unit_cost_before = unit_cost(kinds),
      .unit_cost_after = 0,
      .unit_cost_range = {}};
  made.unit_cost_after = unit_cost(made.after);
  Bounds range{made.unit_cost_after, made.unit_cost_after};
  for (const double placements : {wish.placements.low, wish.placements.high}) {
    for (const double price : {to_price.low, to_price.high}) {
      for (const double share : {wish.share.low, wish.share.high}) {
        const double one = unit_cost(moved(kinds, wish, placements, price * share));
        range = {std::min(range.low, one), std::max(range.high, one)};
      }
    }
  }
  if (range.low < range.high) made.unit_cost_range = range;
  return made;
}

std::optional<Bounds> parse_bounds(std::string_view typed) {
  const auto number_in = [](std::string_view one) -> std::optional<double> {
    std::string plain;
    for (const char letter : trim(one)) {
      if (letter != ',' && letter != ' ') plain += letter;
    }
    if (constexpr std::string_view pound = "£"; plain.starts_with(pound)) {
      plain.erase(0, pound.size());
    }
    return parse_number(plain);
  };
  const std::size_t between = typed.find(" to ");
  const auto low = number_in(typed.substr(0, between));
  const auto high = between == typed.npos ? low : number_in(typed.substr(between + 4));
  if (!low || !high || *low < 0 || *low > *high) return std::nullopt;
  return Bounds{*low, *high};
}

std::string text(const Bounds& bounds) {
  const std::string low = exact_with_commas(bounds.low);
  return bounds.low == bounds.high ? low : low + " to " + exact_with_commas(bounds.high);
}

PlaceAmong place_among(const std::vector<double>& others, double figure) {
  const auto above =
      std::ranges::count_if(others, [figure](double other) { return other > figure; });
  return {.from_top = static_cast<std::size_t>(above) + 1, .of = others.size() + 1};
}

bool may_be_acted_on(const MeasureChoice& choice) {
  return choice.variant->name.empty() && choice.measure->kinds.size() > 1 &&
         choice.variant->unit_text.ends_with("/week");
}

MeasureChoice base_of(const MeasureChoice& choice) {
  return {choice.measure, &choice.measure->variants.front()};
}

std::string action_address(const MeasureChoice& choice, const ViewWords& view) {
  return address("/compare/" + choice.measure->id + "/action", {{"authority", view.authority},
                                                                {"year", view.year},
                                                                {"group", view.group},
                                                                {"edition", view.edition}});
}

}  // namespace plumbline
