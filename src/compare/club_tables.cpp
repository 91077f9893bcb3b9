#include "compare/club_tables.h"

#include <algorithm>

#include "reports/finding.h"
#include "reports/words.h"
#include "statistics/unit_slips.h"

namespace plumbline {
namespace {

void add_names(const Expression& formula, std::vector<std::string>& names) {
  if (formula.kind == Expression::Kind::name) names.push_back(text(formula));
  for (const Expression& part : formula.parts) add_names(part, names);
}

// The items that a ratio's money is made of.
std::vector<std::string> money_of(const MeasureVariant& variant) {
  std::vector<std::string> names;
  if (const auto ratio = ratio_in(variant.expression)) add_names(*ratio->numerator, names);
  return names;
}

double share_of(const std::vector<double>& sorted, double low, double high) {
  const auto outside =
      std::ranges::count_if(sorted, [&](double value) { return value < low || value > high; });
  return static_cast<double>(outside) / static_cast<double>(sorted.size());
}

bool may_be_slip(double own, const std::optional<double>& median) {
  const auto screen = screen_for_slip(own, median);
  return screen && screen->slip != Slip::none;
}

std::optional<std::size_t> own_place(const ClubTable& one) {
  if (!one.table.own) return std::nullopt;
  const std::vector<Place>& axis = *one.measure->axis;
  const auto found = std::ranges::find(axis, one.table.own->authority, &Place::authority);
  if (found == axis.end()) return std::nullopt;
  return static_cast<std::size_t>(found - axis.begin());
}

}  // namespace

std::vector<ClubTable> club_tables(const ComparedClub& compared) {
  std::vector<ClubTable> all;
  for (const MeasureDefinition& definition : compared.club->measures) {
    const MeasureChoice choice{&definition, &definition.variants.front()};
    const auto measure = compared.figures->measure(choice, compared.view.year.year);
    if (!measure || (*measure)->numbers == 0) continue;
    all.push_back({.choice = choice,
                   .measure = *measure,
                   .table = measure_table(**measure, compared.view.group, compared.view.own,
                                          compared.figures->authorities())});
  }
  return all;
}

bool is_unit_cost(const ClubTable& one) {
  const std::string& unit = one.choice.variant->unit_text;
  return one.measure->parts && one.measure->parts->money_over && !per_words(unit).empty() &&
         unit.find("/resident") == std::string::npos;
}

std::optional<UnitCost> unit_cost(const ClubTable& one) {
  const auto place = own_place(one);
  const Summary& summary = one.table.summary;
  const bool counts = place && is_unit_cost(one) && one.table.own->excluded == Excluded::no &&
                      one.table.own->figure.cell.is_number() && summary.quartiles;
  if (!counts) return std::nullopt;
  const auto gap = yearly_gap(one.table, &*one.measure->parts, *place);
  if (!gap) return std::nullopt;
  const QuartileCuts& cuts = *summary.quartiles;
  const double activity = one.measure->parts->denominators.at(*place).number;
  return UnitCost{
      .counted = summary.judged,
      .own = one.table.own->figure.number,
      .lower = cuts[1],
      .upper = cuts[3],
      .unusual = unusual(one.table.own->figure.number, summary),
      .may_be_slip = may_be_slip(one.table.own->figure.number, summary.median),
      .rests_on_few = activity < fewest_behind(*one.choice.variant).activity,
      .yearly_gap = *gap,
      .money = money_of(*one.choice.variant),
      .share_outside_half = share_of(summary.sorted, cuts[1], cuts[3]),
      .share_outside_usual =
          summary.usual ? share_of(summary.sorted, summary.usual->low, summary.usual->high) : 0};
}

std::string in_full(double value, const MeasureTable& table) {
  const MeasureChoice& used = table.measure.used;
  return shown(value, used.variant->unit_text, used.measure->decimals);
}

std::string own_words(const MeasureTable& table) {
  if (!table.own) return "no return";
  const MeasureChoice& used = table.measure.used;
  return shown(table.own->figure, used.variant->unit_text, used.measure->decimals);
}

std::optional<bool> is_own_signed(const ComparedClub& compared) {
  const auto* figures = compared.figures->figures_of(compared.view.year.year);
  if (figures == nullptr || !compared.view.own) return std::nullopt;
  const std::vector<std::string>& members = (*figures)->members();
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto id =
        compared.figures->authorities().by_code(CodeSystem::ons, members[i], compared.view.year);
    if (id == compared.view.own) return (*figures)->kept(i).signature(by_s151) != nullptr;
  }
  return std::nullopt;
}

}  // namespace plumbline
