#include "reports/measure_table.h"

#include <algorithm>

#include "measures/totals.h"

namespace plumbline {
namespace {

// A part of a column: the figures at these places.
FigureColumn part_of(const FigureColumn& column, const std::vector<std::size_t>& places) {
  FigureColumn part(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) part.put(i, column.at(places[i]));
  return part;
}

}  // namespace

Result<MeasureTable> measure_table(Calculator& calculator, const MeasureChoice& choice,
                                   const Group& group, std::optional<AuthorityId> own) {
  auto measure = calculator.measure(choice);
  if (!measure) return measure.error();
  const Register& authorities = calculator.view().ledger().authorities();
  const std::vector<Place>& axis = calculator.axis();
  MeasureTable table{.measure = *std::move(measure),
                     .year = axis.empty() ? std::int16_t{0} : axis.front().year,
                     .group = group,
                     .rows = {},
                     .summary = {},
                     .own = {}};
  std::vector<std::size_t> places;
  std::vector<bool> structural;
  for (std::size_t i = 0; i < axis.size(); ++i) {
    const AuthorityId id = axis[i].authority;
    if (std::ranges::find(group.members, id) == group.members.end()) continue;
    places.push_back(i);
    structural.push_back(authorities.at(id).structural_exclusion);
  }
  const FigureColumn figures = part_of(table.measure.column, places);
  const bool zero_counts =
      choice.measure->zero_counts ||
      table.measure.used.variant->unit_text.find("resident") != std::string::npos;
  const std::vector<Excluded> excluded = exclusions(figures, structural, zero_counts);
  std::optional<Totals> totals;
  if (auto parts = ratio_parts(calculator, *table.measure.used.variant)) {
    totals = Totals{.numerators = part_of(parts->numerators, places),
                    .denominators = part_of(parts->denominators, places),
                    .factor = parts->factor};
  }
  table.summary = summarise(figures, excluded, totals);
  for (std::size_t i = 0; i < places.size(); ++i) {
    MeasureRow row{.authority = axis[places[i]].authority,
                   .figure = figures.at(i),
                   .excluded = excluded[i],
                   .standing = {}};
    if (row.excluded == Excluded::no) {
      row.standing = standing(row.figure.number, figures, excluded, table.summary);
    }
    table.rows.push_back(std::move(row));
  }
  if (own) {
    for (std::size_t i = 0; i < axis.size(); ++i) {
      if (axis[i].authority != *own) continue;
      MeasureRow row{.authority = *own,
                     .figure = table.measure.column.at(i),
                     .excluded = Excluded::missing,
                     .standing = {}};
      if (row.figure.cell.is_number()) {
        row.excluded = Excluded::no;
        row.standing = standing(row.figure.number, figures, excluded, table.summary);
      }
      table.own = std::move(row);
    }
  }
  std::ranges::stable_sort(table.rows, [](const MeasureRow& left, const MeasureRow& right) {
    const bool one = left.figure.cell.is_number();
    const bool other = right.figure.cell.is_number();
    if (one != other) return one;
    return one && left.figure.number > right.figure.number;
  });
  return table;
}

}  // namespace plumbline
