#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "formula/assemble.h"
#include "formula/compile.h"
#include "formula/compiler.h"
#include "formula/parse.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

RowTotal::Way way_of(std::string_view name) {
  if (name == "count") return RowTotal::Way::count;
  if (name == "mean") return RowTotal::Way::mean;
  if (name == "min") return RowTotal::Way::smallest;
  if (name == "max") return RowTotal::Way::largest;
  return RowTotal::Way::sum;
}

// "CLA_G07": "CLA_G", 7, two digits wide.
struct Numbered {
  std::string_view stem;
  int number = 0;
  std::size_t width = 0;
};

std::optional<Numbered> numbered(std::string_view code) {
  std::size_t stem = code.size();
  while (stem > 0 && code[stem - 1] >= '0' && code[stem - 1] <= '9') --stem;
  const std::string_view digits = code.substr(stem);
  constexpr std::size_t most_digits = 6;
  if (digits.empty() || digits.size() > most_digits) return std::nullopt;
  Numbered parts{.stem = code.substr(0, stem), .number = 0, .width = digits.size()};
  std::from_chars(digits.data(), digits.data() + digits.size(), parts.number);
  return parts;
}

// An operand of a row program that no column of the rows delivers.
bool is_outside(const Reference& reference, const Catalogue& catalogue) {
  if (reference.kind == Reference::Kind::context) {
    const auto asked = parse_formula(reference.series);
    return asked && asked->kind == Kind::call;
  }
  const ItemFacts* item = catalogue.item(reference.series);
  return !item || item->row_group.empty();
}

// One expression made ready to run on the columns of a table of rows.
Program row_program(Compiler& compiler, const Value& answer, const Expression& expression) {
  ProgramParts parts{.text = text(expression),
                     .unit = answer.meaning.unit,
                     .is_condition = answer.meaning.is_condition,
                     .row_group = compiler.row_group()};
  // The graph is no larger than the steps that compile() allows.
  static_cast<void>(
      assemble(compiler.graph(), answer.node, compiler.references(), compiler.row_totals(), parts));
  return Program(std::move(parts));
}

}  // namespace

Value Compiler::total(const Expression& expression) {
  if (const auto group = group_of_rows(expression)) return total_of_rows(expression, *group);
  if (expression.filtered) {
    return fail(expression,
                "'where' chooses rows; say over which, as in sum(x over CLA_H where y).");
  }
  if (expression.word == "count") {
    const Function* function = find_function("count");
    const Value answers = context(expression, *function);
    return {answers.node, {.unit = *parse_unit("count")}};
  }
  if (!expression.over.empty()) return total_along(expression);
  return folded(expression, arguments(expression));
}

std::optional<std::string> Compiler::group_of_rows(const Expression& expression) const {
  if (expression.over.size() == 1 && catalogue_.has_row_group(expression.over[0])) {
    return expression.over[0];
  }
  const bool bare = expression.over.empty() && expression.argument_count() == 1 &&
                    expression.parts[0].kind == Kind::name;
  if (bare && catalogue_.has_row_group(expression.parts[0].word)) return expression.parts[0].word;
  return std::nullopt;
}

Value Compiler::total_of_rows(const Expression& expression, const std::string& group) {
  if (!scope_.row_group.empty()) return fail(expression, "Rows cannot be totalled inside rows.");
  if (expression.argument_count() != 1)
    return fail(expression, "Rows are totalled one value at a time.");
  RowTotal made{.way = way_of(expression.word), .group = group, .value = {}, .where = {}};
  Meaning meaning{.unit = *parse_unit("count")};
  const bool bare = expression.over.empty();
  if (bare && made.way != RowTotal::Way::count) return unknown(expression.parts[0]);
  const auto inside = [&](const Expression& part, bool is_condition) -> std::optional<Program> {
    Scope rows_only{.row_group = group, .measures = scope_.measures};
    Compiler inner(catalogue_, std::move(rows_only));
    inner.depth_ = depth_;
    inner.steps_ = steps_;
    const Value answer = is_condition ? inner.condition_of(part) : inner.value(part);
    steps_ = inner.steps_;
    if (!failure_) failure_ = inner.failure_;
    if (failure_) return std::nullopt;
    if (!is_condition && made.way != RowTotal::Way::count) {
      const auto number = common_meaning(text(part), answer.meaning, {});
      if (!number) fail(part, number.error());
      if (number) meaning = *number;
    }
    return row_program(inner, answer, part);
  };
  if (!bare) made.value = inside(expression.parts[0], false);
  if (expression.filtered) made.where = inside(expression.parts.back(), true);
  if (failure_) return {};
  for (const auto* part : {&made.value, &made.where}) {
    if (!*part) continue;
    for (Reference reference : (*part)->references()) {
      reference.years_back += scope_.years_back;
      if (is_outside(reference, catalogue_)) made.outside.push_back(reference);
    }
  }
  const NodeId node = refer(text(expression), Reference::Kind::rows);
  row_totals_.try_emplace(references_[graph_[node].left], std::move(made));
  return {node, meaning};
}

// The first item in the expression that has the dimension says what its members are.
const ItemDimension* Compiler::dimension_in(const Expression& expression,
                                            std::string_view name) const {
  if (expression.kind == Kind::name) {
    const ItemFacts* item = catalogue_.item(expression.word);
    if (!item) return nullptr;
    const auto found = std::ranges::find(item->dimensions, name, &ItemDimension::name);
    return found == item->dimensions.end() ? nullptr : &*found;
  }
  for (const Expression& part : expression.parts) {
    if (const ItemDimension* found = dimension_in(part, name)) return found;
  }
  return nullptr;
}

// sum(x over PT, PN): x once for every member of PT with every member of PN.
Value Compiler::total_along(const Expression& expression) {
  if (expression.parts.size() != 1) {
    return fail(expression, "One value at a time is totalled over a dimension.");
  }
  std::vector<std::vector<Selection>> places = {scope_.members};
  for (const std::string& name : expression.over) {
    const ItemDimension* dimension = dimension_in(expression, name);
    if (!dimension) {
      return fail(expression, fmt::format("No item in {} has the dimension {}.",
                                          in_quotes(text(expression)), in_quotes(name)));
    }
    std::vector<std::vector<Selection>> longer;
    for (const auto& place : places) {
      for (const std::string& member : dimension->members) {
        longer.push_back(place);
        longer.back().insert(longer.back().begin(), {.dimension = name, .members = {member}});
      }
    }
    places = std::move(longer);
    steps_ += places.size();
    if (steps_ > most_steps) return fail(expression, "The formula is too large.");
  }
  std::vector<Value> values;
  const std::vector<Selection> before = scope_.members;
  for (auto& place : places) {
    scope_.members = std::move(place);
    values.push_back(value(expression.parts[0]));
    if (failure_) break;
  }
  scope_.members = before;
  return folded(expression, values);
}

void Compiler::add_range(const Expression& range, std::vector<Value>& values) {
  const auto first = numbered(range.parts[0].word);
  const auto last = numbered(range.parts[1].word);
  const bool usable = first && last && first->stem == last->stem && first->width == last->width &&
                      first->number <= last->number &&
                      range.parts[0].selections == range.parts[1].selections;
  if (!usable) {
    fail(range, fmt::format("{} is no range of codes.", in_quotes(text(range))),
         "A range runs from one code to a later one of the same kind: CLA_G01 .. CLA_G15.");
    return;
  }
  for (int number = first->number; number <= last->number && !failure_; ++number) {
    Expression item = range.parts[0];
    item.word = fmt::format("{}{:0{}}", first->stem, number, first->width);
    values.push_back(value(item));
  }
}

// Every argument; an item that stands for many cells gives them one by one.
std::vector<Value> Compiler::arguments(const Expression& expression) {
  std::vector<Value> values;
  for (const Expression& part : expression.parts) {
    const ItemFacts* item = part.kind == Kind::name ? catalogue_.item(part.word) : nullptr;
    if (part.kind == Kind::range) {
      add_range(part, values);
    } else if (item) {
      for (const NodeId cell : cells(part, *item)) values.push_back({cell, {.unit = item->unit}});
    } else {
      values.push_back(value(part));
    }
    if (failure_) break;
  }
  return values;
}

Value Compiler::folded(const Expression& expression, const std::vector<Value>& values) {
  if (failure_ || values.empty()) return fail(expression, "There is nothing to total.");
  const bool smallest = expression.word == "min";
  const bool largest = expression.word == "max";
  const Operation operation = smallest  ? Operation::smaller
                              : largest ? Operation::larger
                                        : Operation::add;
  Value all = values.front();
  for (std::size_t next = 0; next < values.size(); ++next) {
    const auto meaning = common_meaning(text(expression), all.meaning, values[next].meaning);
    if (!meaning) return fail(expression, meaning.error());
    all.meaning = *meaning;
    if (next > 0) all.node = join(operation, all.node, values[next].node);
  }
  if (expression.word != "mean") return all;
  const double count = static_cast<double>(values.size());
  return {join(Operation::divide, all.node, constant(count).node), all.meaning};
}

}  // namespace plumbline
