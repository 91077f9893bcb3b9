#include "formula/compiler.h"

#include <fmt/format.h>

#include <utility>

#include "base/text.h"
#include "formula/compile.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

// A formula's own chain of operators is at most half of this; measures inside measures add theirs.
constexpr std::size_t deepest_formula = 1'500;

Operation operation_of(std::string_view word) {
  constexpr std::pair<std::string_view, Operation> table[] = {
      {"+", Operation::add},       {"-", Operation::subtract}, {"*", Operation::multiply},
      {"/", Operation::divide},    {"=", Operation::equal},    {"!=", Operation::unequal},
      {"<", Operation::less},      {"<=", Operation::at_most}, {">", Operation::more},
      {">=", Operation::at_least}, {"and", Operation::both},   {"or", Operation::either},
  };
  for (const auto& [written, operation] : table) {
    if (written == word) return operation;
  }
  return Operation::add;
}

}  // namespace

Value Compiler::fail(const Expression& at, std::string what, std::string hint) {
  if (failure_) return {};
  std::string place = fmt::format("character {}", at.position);
  if (!scope_.measures.empty()) place = scope_.measures.back() + ", " + place;
  failure_ = Error{.what = std::move(what), .where = std::move(place), .hint = std::move(hint)};
  return {};
}

Value Compiler::fail(const Expression& at, const Error& error) {
  return fail(at, error.what, error.hint);
}

Value Compiler::value(const Expression& expression) {
  if (failure_) return {};
  if (depth_ >= deepest_formula) return fail(expression, "The formula is nested too deeply.");
  if (++steps_ > most_steps) return fail(expression, "The formula is too large.");
  ++depth_;
  Value made = unguarded(expression);
  --depth_;
  return made;
}

Value Compiler::unguarded(const Expression& expression) {
  switch (expression.kind) {
    case Kind::number:
      return constant(expression.number);
    case Kind::percent:
      return constant(expression.number / 100);
    case Kind::text:
      return fail(expression, "A text can only be compared with a text answer.");
    case Kind::name:
      return name(expression);
    case Kind::negation:
      return negation(expression);
    case Kind::opposite:
      return opposite(expression);
    case Kind::binary:
      return binary(expression);
    case Kind::membership:
      return membership(expression);
    case Kind::range:
      return fail(expression, "A range stands only inside sum, mean, min or max.");
    case Kind::call:
      return call(expression);
    case Kind::assignment:
      return fail(expression, "An assignment cannot stand inside a formula.");
  }
  return {};
}

Value Compiler::constant(double number) {
  return {graph_.add({.operation = Operation::constant, .constant = number}), {}};
}

NodeId Compiler::join(Operation operation, NodeId left, NodeId right) {
  return graph_.add({.operation = operation, .left = left, .right = right});
}

NodeId Compiler::refer(std::string series, Reference::Kind kind) {
  const Reference reference{.series = std::move(series),
                            .years_back = scope_.years_back,
                            .moment = scope_.moment,
                            .source = scope_.source,
                            .kind = kind};
  const auto number = static_cast<NodeId>(references_.size());
  const auto [found, is_new] = known_references_.try_emplace(reference, number);
  if (is_new) references_.push_back(reference);
  return graph_.add({.operation = Operation::reference, .left = found->second});
}

Value Compiler::negation(const Expression& expression) {
  const Value inner = value(expression.parts[0]);
  if (inner.meaning.is_condition || is_words(inner.meaning)) {
    return fail(expression, "Only a number can have a minus before it.");
  }
  return {join(Operation::negate, inner.node, 0), inner.meaning};
}

Value Compiler::condition_of(const Expression& expression) {
  const Value inner = value(expression);
  if (!failure_ && !inner.meaning.is_condition) {
    return fail(expression, fmt::format("{} is a number where a condition is expected.",
                                        in_quotes(text(expression))));
  }
  return inner;
}

Value Compiler::opposite(const Expression& expression) {
  const Value inner = condition_of(expression.parts[0]);
  return {join(Operation::opposite, inner.node, 0), condition()};
}

Value Compiler::binary(const Expression& expression) {
  const Expression& left_part = expression.parts[0];
  const Expression& right_part = expression.parts[1];
  const bool is_equality = expression.word == "=" || expression.word == "!=";
  if (is_equality && right_part.kind == Kind::text) {
    Value same = equals_words(expression, left_part, right_part.word);
    if (expression.word == "!=") same.node = join(Operation::opposite, same.node, 0);
    return same;
  }
  const Value left = value(left_part);
  const Value right = value(right_part);
  if (failure_) return {};
  const auto meaning = meaning_of(expression, left.meaning, right.meaning);
  if (!meaning) return fail(expression, meaning.error());
  return {join(operation_of(expression.word), left.node, right.node), *meaning};
}

// Texts are no figures: whoever asks answers whether the item says this.
Value Compiler::equals_words(const Expression& at, const Expression& item,
                             const std::string& words) {
  const Value answer = value(item);
  if (failure_) return {};
  if (item.kind != Kind::name || !is_words(answer.meaning)) {
    return fail(
        at, fmt::format("{} is no text answer; it cannot be '{}'.", in_quotes(text(item)), words));
  }
  Expression comparison{.kind = Kind::binary, .word = "="};
  comparison.parts.push_back(with_members(item));
  comparison.parts.push_back({.kind = Kind::text, .word = words});
  return {refer(text(comparison), Reference::Kind::context), condition()};
}

Value Compiler::membership(const Expression& expression) {
  const Expression& item = expression.parts[0];
  std::optional<NodeId> any;
  for (std::size_t choice = 1; choice < expression.parts.size(); ++choice) {
    const Expression& one = expression.parts[choice];
    Expression comparison{.kind = Kind::binary, .word = "=", .parts = {item, one}};
    comparison.position = expression.position;
    const Value same = value(comparison);
    if (failure_) return {};
    any = any ? join(Operation::either, *any, same.node) : same.node;
  }
  return {*any, condition()};
}

}  // namespace plumbline
