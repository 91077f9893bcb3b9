#include <algorithm>
#include <stdexcept>

#include "formula/evaluate.h"
#include "formula/parse.h"

namespace plumbline {
namespace {

// "CLA_H03 = 'short breaks'", the one question about texts that rows are asked.
FigureColumn text_column(const RowGroup& rows, const std::string& comparison) {
  FigureColumn column(rows.size, Missing::not_available);
  const auto asked = parse_formula(comparison);
  const bool usable = asked && asked->kind == Expression::Kind::binary && asked->word == "=" &&
                      asked->parts[1].kind == Expression::Kind::text;
  if (!usable) return column;
  const auto answers = rows.texts.find(asked->parts[0].word);
  if (answers == rows.texts.end()) return column;
  for (std::size_t row = 0; row < std::min(rows.size, answers->second.size()); ++row) {
    column.put(row, Figure::of(answers->second[row] == asked->parts[1].word ? 1 : 0));
  }
  return column;
}

// The column of a row program's operand: an item of the rows, or a figure of the return itself.
FigureColumn operand_column(const Reference& wanted, const Reference& around, const RowGroup& rows,
                            const Program& program, std::span<const FigureColumn* const> operands) {
  const auto column = rows.numbers.find(wanted.series);
  if (column != rows.numbers.end()) return column->second;
  if (wanted.kind == Reference::Kind::context) return text_column(rows, wanted.series);
  Reference outside = wanted;
  outside.years_back += around.years_back;
  const auto found = std::ranges::find(program.references(), outside);
  if (found == program.references().end()) return FigureColumn(1, Missing::left_blank);
  const auto number = static_cast<std::size_t>(found - program.references().begin());
  return *operands[number];
}

FigureColumn run(const Program& part, const Reference& around, const RowGroup& rows,
                 const Program& program, std::span<const FigureColumn* const> operands) {
  std::vector<FigureColumn> columns;
  for (const Reference& wanted : part.references()) {
    columns.push_back(operand_column(wanted, around, rows, program, operands));
  }
  std::vector<const FigureColumn*> pointers;
  for (const FigureColumn& column : columns) pointers.push_back(&column);
  FigureColumn result;
  evaluate(part, pointers, result);
  return result;
}

// A column of size 1 stands for every row.
Figure at_row(const FigureColumn& column, std::size_t row) {
  return column.at(column.size() == 1 ? 0 : row);
}

struct Tally {
  Figure sum = Figure::of(0);
  double count = 0;
};

void add(Tally& tally, const Figure& figure, RowTotal::Way way) {
  const bool first = tally.count == 0;
  ++tally.count;
  if (!tally.sum.cell.is_number() || way == RowTotal::Way::count) return;
  if (!figure.cell.is_number()) {
    tally.sum = figure;
    return;
  }
  const Interval old = tally.sum.interval.value_or(Interval{tally.sum.number, tally.sum.number});
  const Interval more = figure.interval.value_or(Interval{figure.number, figure.number});
  const bool wide = tally.sum.interval || figure.interval;
  const auto joined = [&](double so_far, double next) {
    if (way == RowTotal::Way::smallest) return first ? next : std::min(so_far, next);
    if (way == RowTotal::Way::largest) return first ? next : std::max(so_far, next);
    return so_far + next;
  };
  tally.sum.number = joined(tally.sum.number, figure.number);
  tally.sum.cell =
      Cell::from_bits(static_cast<std::uint8_t>(tally.sum.cell.bits() | figure.cell.bits()));
  if (wide) tally.sum.interval = Interval{joined(old.low, more.low), joined(old.high, more.high)};
}

Figure closed(Tally tally, RowTotal::Way way) {
  if (way == RowTotal::Way::count) return Figure::of(tally.count);
  const bool needs_rows = way != RowTotal::Way::sum;
  if (needs_rows && tally.count == 0) return Figure::missing(Missing::no_denominator);
  if (way != RowTotal::Way::mean || !tally.sum.cell.is_number()) return tally.sum;
  tally.sum.number /= tally.count;
  if (tally.sum.interval) {
    tally.sum.interval =
        Interval{tally.sum.interval->low / tally.count, tally.sum.interval->high / tally.count};
  }
  return tally.sum;
}

const RowTotal& total_of(const Program& program, std::size_t number) {
  const auto before = program.references().first(number);
  const auto rank = std::ranges::count(before, Reference::Kind::rows, &Reference::kind);
  if (program.references()[number].kind != Reference::Kind::rows) {
    throw std::logic_error("the reference is no total over rows");
  }
  return program.parts().row_totals[static_cast<std::size_t>(rank)];
}

}  // namespace

Figure figure_of_rows(const Program& program, std::size_t number, const Rows& rows,
                      std::span<const FigureColumn* const> operands) {
  const Reference& around = program.references()[number];
  const RowTotal& total = total_of(program, number);
  const auto group = rows.find(total.group);
  Tally tally;
  if (group == rows.end() || group->second.size == 0) return closed(tally, total.way);
  const RowGroup& table = group->second;
  FigureColumn chosen(1, Cell());
  chosen.number[0] = 1;
  if (total.where) chosen = run(*total.where, around, table, program, operands);
  FigureColumn value(1, Cell());
  if (total.value) value = run(*total.value, around, table, program, operands);
  for (std::size_t row = 0; row < table.size; ++row) {
    const Figure is_in = at_row(chosen, row);
    if (!is_in.cell.is_number()) return is_in;  // whether the row counts is not known
    if (is_in.number != 0) add(tally, at_row(value, row), total.way);
  }
  return closed(tally, total.way);
}

}  // namespace plumbline
