// The figures of repeating parts: a column for each item, a place for each row.
#include <algorithm>

#include "formula/parse.h"
#include "returns/return_figures.h"
#include "returns/return_words.h"

namespace plumbline {
namespace {

const Figure blank = Figure::missing(Missing::left_blank);

}  // namespace

FigureColumn ReturnFigures::row_column(const Return& from, const std::string& group,
                                       const Reference& reference) {
  const auto keys = from.rows.find(group);
  const std::size_t size = keys == from.rows.end() ? 0 : keys->second.size();
  const auto worked_out = sources_.club->derived.find(reference.series);
  if (worked_out != sources_.club->derived.end() && &from == sources_.now && size > 0) {
    return rows(worked_out->second);
  }
  FigureColumn column(size, Missing::left_blank);
  const bool words = reference.kind == Reference::Kind::context;
  const auto asked = words ? parse_formula(reference.series) : Result<Expression>(Expression{});
  for (std::size_t row = 0; row < size && asked; ++row) {
    const std::string& key = keys->second[row];
    if (words) {
      column.put(row, figure_of_words(*asked, sources_, &from, key).value_or(blank));
    } else if (const auto supposed = supposed_.find(AnswerName{reference.series, key});
               supposed != supposed_.end() && &from == sources_.now) {
      column.put(row, Figure::of(supposed->second));
    } else if (const Answer* answer = from.find(reference.series, key)) {
      column.put(row, answer->figure);
    }
  }
  return column;
}

// Every repeating part of a return, with the numbers and the texts of its rows.
const Rows& ReturnFigures::rows_of(const Return& from) {
  const auto known = rows_.find(&from);
  if (known != rows_.end()) return known->second;
  Rows all;
  for (const ItemDefinition& item : sources_.club->club->items) {
    if (!item.asked || item.asked->rows.empty()) continue;
    RowGroup& group = all[item.asked->rows];
    const auto keys = from.rows.find(item.asked->rows);
    if (keys == from.rows.end()) continue;
    group.size = keys->second.size();
    const bool typed =
        item.unit.kind != UnitKind::text && !sources_.club->derived.contains(item.code);
    if (typed) group.numbers[item.code] = row_column(from, item.asked->rows, {.series = item.code});
    std::vector<std::string>& texts = group.texts[item.code];
    for (const std::string& key : keys->second) {
      const Answer* answer = from.find(item.code, key);
      texts.push_back(answer == nullptr ? "" : answer->words);
    }
  }
  Rows& kept = rows_.emplace(&from, std::move(all)).first->second;
  for (const auto& [code, program] : sources_.club->derived) {
    const ItemDefinition* item = sources_.club->definitions->find_item(code);
    if (item->asked->rows.empty() || !kept.contains(item->asked->rows)) continue;
    kept[item->asked->rows].numbers[code] = row_column(from, item->asked->rows, {.series = code});
  }
  return kept;
}

// No number that is supposed changes what was said in words.
const FigureColumn& ReturnFigures::words_of_rows(const std::string& part,
                                                 const Reference& reference) {
  const auto known = words_.find(reference.series);
  if (known != words_.end()) return known->second;
  return words_.emplace(reference.series, row_column(*sources_.now, part, reference)).first->second;
}

Figure ReturnFigures::figure(const Program& program, const std::string& row) {
  if (program.row_group().empty()) return figure(program);
  const auto keys = sources_.now->rows.find(program.row_group());
  if (keys == sources_.now->rows.end()) return blank;
  const auto at = std::ranges::find(keys->second, row);
  if (at == keys->second.end()) return blank;
  return rows(program).at(static_cast<std::size_t>(at - keys->second.begin()));
}

FigureColumn ReturnFigures::rows(const Program& program) {
  const std::string& part = program.row_group();
  const auto keys = sources_.now->rows.find(part);
  if (keys == sources_.now->rows.end() || keys->second.empty()) return FigureColumn(0);
  const RowGroup& group = rows_of(*sources_.now).at(part);
  const std::size_t first = push_operands(program);
  for (std::size_t i = 0; i < program.references().size(); ++i) {
    const Reference& reference = program.references()[i];
    if (const auto column = group.numbers.find(reference.series); column != group.numbers.end()) {
      operands_[first + i] = &column->second;
    } else if (reference.kind == Reference::Kind::context) {
      const FigureColumn& words = words_of_rows(part, reference);
      operands_[first + i] = &words;
    }
  }
  FigureColumn result;
  evaluate(program, operands_from(first), result);
  pop_operands(first);
  return result;
}

// The rows are made once: a row's answer is put into its column, and derived columns are made anew.
void ReturnFigures::put_in_row(const AnswerKey& key, const Figure& figure) {
  if (key.row.empty()) return;
  const auto rows = rows_.find(sources_.now);
  const ItemDefinition* item = sources_.club->definitions->find_item(key.series);
  if (rows == rows_.end() || item == nullptr || !item->asked) return;
  const std::string& part = item->asked->rows;
  const auto made = sources_.now->rows.find(part);
  const auto kept = rows->second.find(part);
  if (made == sources_.now->rows.end() || kept == rows->second.end()) return;
  const std::vector<std::string>& keys = made->second;
  RowGroup& group = kept->second;
  const auto row = static_cast<std::size_t>(std::ranges::find(keys, key.row) - keys.begin());
  const auto column = group.numbers.find(key.series);
  if (column != group.numbers.end() && row < group.size) column->second.put(row, figure);
  for (auto& [code, worked_out] : group.numbers) {
    if (!sources_.club->derived.contains(code)) continue;
    worked_out = row_column(*sources_.now, part, {.series = code});
  }
}

// What is made of the words of rows is worked out anew by put_in_row().
void ReturnFigures::put_words_in_row(const AnswerKey& key, const std::string& words) {
  if (key.row.empty()) return;
  const auto rows = rows_.find(sources_.now);
  const ItemDefinition* item = sources_.club->definitions->find_item(key.series);
  if (rows == rows_.end() || item == nullptr || !item->asked) return;
  const auto keys = sources_.now->rows.find(item->asked->rows);
  const auto kept = rows->second.find(item->asked->rows);
  if (keys == sources_.now->rows.end() || kept == rows->second.end()) return;
  std::vector<std::string>& texts = kept->second.texts[key.series];
  const auto row =
      static_cast<std::size_t>(std::ranges::find(keys->second, key.row) - keys->second.begin());
  if (row < texts.size()) texts[row] = words;
}

}  // namespace plumbline
