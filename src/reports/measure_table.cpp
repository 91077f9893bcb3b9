#include "reports/measure_table.h"

#include <algorithm>

#include "reports/trend_years.h"
#include "statistics/quartile_bands.h"

namespace plumbline {
namespace {

// A part of a column: the figures at these places.
FigureColumn part_of(const FigureColumn& column, const std::vector<std::size_t>& places) {
  FigureColumn part(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) part.put(i, column.at(places[i]));
  return part;
}

class TableMaker {
 public:
  TableMaker(const NationalMeasure& measure, const Group& group, const Register& authorities)
      : measure_(measure), group_(group), authorities_(authorities), axis_(*measure.axis) {
    if (!axis_.empty()) table_.year = axis_.front().year;
  }

  TrendYear year(std::optional<AuthorityId> own) {
    choose_members();
    summarise_members();
    TrendYear made{.year = table_.year,
                   .loaded = measure_.numbers > 0,
                   .summary = std::move(table_.summary),
                   .own = {}};
    const auto place = std::ranges::find(axis_, own.value_or(0), &Place::authority);
    if (own && place != axis_.end()) {
      made.own = measure_.figures.column.at(static_cast<std::size_t>(place - axis_.begin()));
    }
    return made;
  }

  MeasureTable make(std::optional<AuthorityId> own) {
    const MeasureFigures& figures = measure_.figures;
    table_.measure = {.asked = figures.asked,
                      .used = figures.used,
                      .column = FigureColumn(),
                      .notes = figures.notes,
                      .unfed = figures.unfed,
                      .publications = figures.publications,
                      .absent = figures.absent,
                      .asked_for = figures.asked_for};
    table_.group = group_;
    choose_members();
    summarise_members();
    table_.rows.reserve(places_.size());
    for (std::size_t i = 0; i < places_.size(); ++i) {
      table_.rows.push_back(row(places_[i], excluded_[i]));
    }
    std::ranges::stable_sort(table_.rows, higher);
    for (std::size_t place = 0; own && place < axis_.size(); ++place) {
      if (axis_[place].authority != *own) continue;
      table_.own = own_row(place);
    }
    return std::move(table_);
  }

 private:
  static bool higher(const MeasureRow& left, const MeasureRow& right) {
    const bool one = left.figure.cell.is_number();
    const bool other = right.figure.cell.is_number();
    if (one != other) return one;
    return one && left.figure.number > right.figure.number;
  }

  void choose_members() {
    std::vector<AuthorityId> members = group_.members;
    std::ranges::sort(members);
    places_.reserve(members.size());
    auto from = axis_.begin();  // in the order of authorities, as members are
    for (const AuthorityId id : members) {
      from = std::ranges::lower_bound(from, axis_.end(), id, {}, &Place::authority);
      if (from == axis_.end()) return;
      if (from->authority != id) continue;
      places_.push_back(static_cast<std::size_t>(from - axis_.begin()));
      structural_.push_back(authorities_.at(id).structural_exclusion);
      ++from;
    }
  }

  bool zero_counts() const { return measure_.figures.used.variant->zero_counts; }

  void summarise_members() {
    figures_ = part_of(measure_.figures.column, places_);
    excluded_ = exclusions(figures_, structural_, zero_counts());
    std::optional<Totals> totals;
    if (measure_.parts) {
      totals = Totals{.numerators = part_of(measure_.parts->numerators, places_),
                      .denominators = part_of(measure_.parts->denominators, places_),
                      .factor = measure_.parts->factor,
                      .fewest = fewest_behind(*measure_.figures.used.variant)};
    }
    table_.summary = summarise(figures_, excluded_, totals);
  }

  // A member stands as it does in the group; somebody else has a distance but no rank.
  MeasureRow own_row(std::size_t place) const {
    const auto member = std::ranges::find(places_, place);
    if (member != places_.end()) {
      return row(place, excluded_[static_cast<std::size_t>(member - places_.begin())]);
    }
    const bool structural = authorities_.at(axis_[place].authority).structural_exclusion;
    const auto alone =
        exclusions(part_of(measure_.figures.column, {place}), {structural}, zero_counts());
    MeasureRow outside = row(place, alone.front());
    if (outside.standing) outside.standing->from_top = outside.standing->from_bottom = 0;
    return outside;
  }

  MeasureRow row(std::size_t place, Excluded excluded) const {
    MeasureRow made{.authority = axis_[place].authority,
                    .figure = measure_.figures.column.at(place),
                    .excluded = excluded,
                    .standing = {}};
    if (excluded == Excluded::no) {
      made.standing = standing(made.figure.number, table_.summary);
    }
    return made;
  }

  const NationalMeasure& measure_;
  const Group& group_;
  const Register& authorities_;
  const std::vector<Place>& axis_;
  MeasureTable table_;
  std::vector<std::size_t> places_;  // of the members, on the axis
  std::vector<bool> structural_;
  FigureColumn figures_;
  std::vector<Excluded> excluded_;
};

}  // namespace

Fewest fewest_behind(const MeasureVariant& variant) {
  const Unit& unit = variant.unit;
  if (exponent_of(unit, "GBP") <= 0 || exponent_of(unit, "hour") < 0) return {};
  if (exponent_of(unit, "week") < 0) return fewest_weeks;
  return exponent_of(unit, "day") < 0 ? fewest_days : fewest_users;
}

std::optional<char> band(const MeasureTable& table, const MeasureRow& row) {
  const Polarity polarity = table.measure.used.measure->polarity;
  const bool has_any = polarity != Polarity::none && table.summary.quartiles &&
                       table.summary.n >= bands_shown_from && row.excluded == Excluded::no;
  if (!has_any) return std::nullopt;
  const Better better = polarity == Polarity::higher ? Better::high : Better::low;
  const char letter = quartile_band(row.figure.number, *table.summary.quartiles, better);
  return letter == no_band ? std::nullopt : std::optional(letter);
}

Unusual question(const MeasureTable& table, const MeasureRow& row) {
  const bool asked =
      row.excluded == Excluded::no && table.measure.used.variant->unit_text.starts_with("GBP/");
  return asked ? unusual(row.figure.number, table.summary) : Unusual::no;
}

TrendYear trend_year(const NationalMeasure& measure, const Group& group,
                     std::optional<AuthorityId> own, const Register& authorities) {
  return TableMaker(measure, group, authorities).year(own);
}

MeasureTable measure_table(const NationalMeasure& measure, const Group& group,
                           std::optional<AuthorityId> own, const Register& authorities) {
  return TableMaker(measure, group, authorities).make(own);
}

Result<MeasureTable> measure_table(Calculator& calculator, const MeasureChoice& choice,
                                   const Group& group, std::optional<AuthorityId> own) {
  const auto measure = national_measure(calculator, choice);
  if (!measure) return measure.error();
  return measure_table(*measure, group, own, calculator.view().ledger().authorities());
}

}  // namespace plumbline
