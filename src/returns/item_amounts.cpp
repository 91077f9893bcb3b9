#include "returns/item_amounts.h"

#include <algorithm>
#include <functional>
#include <set>

#include "returns/both_years.h"

namespace plumbline {
namespace {

// Things, money and time: not shares, prices or ranks.
bool can_be_added(const ItemDefinition& item) {
  return item.unit.kind == UnitKind::quantity &&
         std::ranges::none_of(item.unit.exponents, [](std::int16_t one) { return one < 0; });
}

class Sum {
 public:
  void add(const Figure& figure) {
    if (figure.cell.is_number()) sum_ = sum_.value_or(0) + figure.number;
  }
  std::optional<double> total() const { return sum_; }

 private:
  std::optional<double> sum_;
};

std::optional<double> sum_of_rows(const ItemDefinition& item, ReturnFigures& figures) {
  Sum sum;
  const auto worked_out = figures.sources().club->derived.find(item.code);
  if (worked_out != figures.sources().club->derived.end()) {
    const FigureColumn rows = figures.rows(worked_out->second);
    for (std::size_t row = 0; row < rows.size(); ++row) sum.add(rows.at(row));
    return sum.total();
  }
  const auto& answers = figures.sources().now->answers;
  for (auto at = answers.lower_bound({item.code});
       at != answers.end() && at->first.series == item.code; ++at) {
    sum.add(at->second.figure);
  }
  return sum.total();
}

std::optional<double> sum_of_cells(const ItemDefinition& item, const Return& made) {
  Sum sum;
  const std::string cell = item.code + "[";
  for (auto at = made.answers.lower_bound({cell});
       at != made.answers.end() && at->first.series.starts_with(cell); ++at) {
    sum.add(at->second.figure);
  }
  return sum.total();
}

// Every series that a formula asks for, those of its sums over rows too, until one is found.
bool any_series(const Program& program, const std::function<bool(const Reference&)>& found) {
  for (const Reference& one : program.references()) {
    if (one.kind == Reference::Kind::series && found(one)) return true;
  }
  return std::ranges::any_of(program.parts().row_totals, [&](const RowTotal& total) {
    return total.value && any_series(*total.value, found);
  });
}

std::string first_item(const Program& program, const Definitions& definitions,
                       bool (*fits)(const ItemDefinition&)) {
  std::string code;
  any_series(program, [&](const Reference& one) {
    const ItemDefinition* item = definitions.find_item(split_series(one.series).code);
    const bool good = item != nullptr && item->asked && fits(*item);
    if (good) code = item->code;
    return good;
  });
  return code;
}

bool all_meant_the_same(const std::string& code, const CompiledClub& club, std::int16_t year,
                        std::set<std::string>& asked) {
  if (!asked.insert(code).second) return true;
  const ItemDefinition* item = club.definitions->find_item(code);
  if (item == nullptr) return true;
  const bool breaks =
      std::ranges::any_of(item->breaks, [&](const SeriesBreak& one) { return one.from == year; });
  const auto worked_out = club.derived.find(code);
  if (breaks || worked_out == club.derived.end()) return !breaks;
  return !any_series(worked_out->second, [&](const Reference& one) {
    return !all_meant_the_same(split_series(one.series).code, club, year, asked);
  });
}

}  // namespace

std::optional<double> amount_of(const std::string& series, ReturnFigures& figures) {
  const std::string code = split_series(series).code;
  const ItemDefinition* item = figures.sources().club->definitions->find_item(code);
  const bool is_number = item != nullptr && item->asked && item->unit.kind != UnitKind::text &&
                         item->unit.kind != UnitKind::date;
  if (!is_number) return std::nullopt;
  const bool of_rows = !item->asked->rows.empty();
  const bool of_cells = !item->dimensions.empty() && series == code;
  if (of_rows || of_cells) {
    if (!can_be_added(*item)) return std::nullopt;
    return of_rows ? sum_of_rows(*item, figures) : sum_of_cells(*item, *figures.sources().now);
  }
  const Figure figure = figures.item(series);
  return figure.cell.is_number() ? std::optional(figure.number) : std::nullopt;
}

std::string money_behind(const Program& program, const Definitions& definitions) {
  return first_item(program, definitions, is_money);
}

std::string amount_behind(const std::string& item_or_measure, const CompiledClub& club) {
  const auto measure = std::ranges::find_if(club.measures, [&](const CompiledMeasure& one) {
    return id_of(one.choice) == item_or_measure;
  });
  if (measure == club.measures.end()) return item_or_measure;
  const std::string money = money_behind(measure->program, *club.definitions);
  return money.empty() ? first_item(measure->program, *club.definitions, can_be_added) : money;
}

bool meant_the_same(const std::string& series, const CompiledClub& club, std::int16_t year) {
  std::set<std::string> asked;
  return all_meant_the_same(split_series(series).code, club, year, asked);
}

}  // namespace plumbline
