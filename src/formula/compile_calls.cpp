#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "formula/compiler.h"
#include "formula/parse.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

constexpr int most_years_back = 50;

Expression binary_of(const Expression& at, std::string word, Expression left, Expression right) {
  Expression made;
  made.kind = Kind::binary;
  made.position = at.position;
  made.word = std::move(word);
  made.parts.push_back(std::move(left));
  made.parts.push_back(std::move(right));
  return made;
}

Expression unary_of(const Expression& at, Kind kind, Expression inner) {
  Expression made;
  made.kind = kind;
  made.position = at.position;
  made.parts.push_back(std::move(inner));
  return made;
}

Expression call_of(const Expression& at, std::string name, Expression inner) {
  Expression made = unary_of(at, Kind::call, std::move(inner));
  made.word = std::move(name);
  return made;
}

// Puts the members into every index that names their dimension.
void change_members(Expression& part, const Selection& members) {
  for (Selection& selection : part.selections) {
    if (selection.dimension == members.dimension) selection.members = members.members;
  }
  for (Expression& inner : part.parts) change_members(inner, members);
}

}  // namespace

Value Compiler::call(const Expression& expression) {
  using Way = Function::Way;
  const Function* function = find_function(expression.word);
  if (!function)
    return fail(expression, fmt::format("Unknown function {}.", in_quotes(expression.word)));
  switch (function->way) {
    case Way::total:
      return total(expression);
    case Way::worked:
      return worked(expression);
    case Way::chosen:
      return chosen(expression);
    case Way::template_of:
      return template_of(expression);
    case Way::stage: {
      const Value inner = condition_of(expression.parts[1]);
      const NodeId asked =
          refer(fmt::format("at({})", text(expression.parts[0])), Reference::Kind::context);
      const NodeId not_asked = join(Operation::opposite, asked, 0);
      return {join(Operation::either, not_asked, inner.node), condition()};
    }
    default:
      return context(expression, *function);
  }
}

Value Compiler::worked(const Expression& expression) {
  const std::string& name = expression.word;
  if (name == "note") return {constant(1).node, condition()};
  if (name == "between" || name == "within" || name == "implies" || name == "blank" ||
      name == "integer") {
    return test(expression);
  }
  const Value inner = value(expression.parts[0]);
  if (failure_) return {};
  if (name == "weeks") {
    const auto weeks = in_weeks(inner.meaning);
    if (!weeks) return fail(expression, weeks.error());
    return {join(Operation::divide, inner.node, constant(7).node), *weeks};
  }
  const auto number = common_meaning(text(expression), inner.meaning, {});
  if (!number) return fail(expression, number.error());
  if (name == "abs") return {join(Operation::absolute, inner.node, 0), *number};
  const Value base = value(expression.parts[1]);
  if (failure_) return {};
  const auto both = common_meaning(text(expression), inner.meaning, base.meaning);
  if (!both) return fail(expression, both.error());
  return {join(Operation::round_to, inner.node, base.node), *both};
}

// Each test is a formula of simpler parts, so that units and missing figures follow one set of
// rules.
Value Compiler::test(const Expression& e) {
  const auto& parts = e.parts;
  if (e.word == "between") {
    return value(binary_of(e, "and", binary_of(e, ">=", parts[0], parts[1]),
                           binary_of(e, "<=", parts[0], parts[2])));
  }
  if (e.word == "within") {
    Expression apart = call_of(e, "abs", binary_of(e, "-", parts[0], parts[1]));
    Expression allowed = binary_of(e, "*", parts[2], call_of(e, "abs", parts[1]));
    return value(binary_of(e, "<=", std::move(apart), std::move(allowed)));
  }
  if (e.word == "implies") {
    return value(binary_of(e, "or", unary_of(e, Kind::opposite, parts[0]), parts[1]));
  }
  const Value inner = value(parts[0]);
  if (failure_) return {};
  if (is_words(inner.meaning)) {
    if (e.word == "integer") return fail(e, "A text is no whole number.");
    return {refer(text(with_members(e)), Reference::Kind::context), condition()};
  }
  const Operation operation = e.word == "blank" ? Operation::is_blank : Operation::is_integer;
  return {join(operation, inner.node, 0), condition()};
}

Value Compiler::chosen(const Expression& expression) {
  const Scope before = scope_;
  const std::string& name = expression.word;
  if (name == "prev") ++scope_.years_back;
  if (name == "opening") scope_.moment = Reference::Moment::opening;
  if (name == "closing") scope_.moment = Reference::Moment::closing;
  if (name == "published") scope_.source = Reference::Source::published;
  if (name == "england") scope_.source = Reference::Source::england;
  if (scope_.years_back > most_years_back) return fail(expression, "That is too many years back.");
  const Value inner = value(expression.parts[0]);
  scope_ = before;
  return inner;
}

// template(ASCFR_M01, 'SET=NUR')
Value Compiler::template_of(const Expression& expression) {
  const Expression& measure_name = expression.parts[0];
  const Expression* formula =
      measure_name.kind == Kind::name ? catalogue_.measure(measure_name.word) : nullptr;
  if (!formula) return unknown(measure_name);
  const auto change = parse_formula("X[" + expression.parts[1].word + "]");
  const bool usable = expression.parts[1].kind == Kind::text && change &&
                      change->kind == Kind::name &&
                      std::ranges::none_of(change->selections,
                                           [](const Selection& s) { return s.members.empty(); });
  if (!usable) {
    return fail(expression, "The second argument of template says which member to take.",
                "Write it like template(ASCFR_M01, 'SET=NUR').");
  }
  Expression changed = *formula;
  for (const Selection& members : change->selections) change_members(changed, members);
  return measure(measure_name, changed);
}

// Known only to whoever asks: the call itself is the name of what they must deliver.
Value Compiler::context(const Expression& expression, const Function& function) {
  const bool about_words = function.name == "param" || function.name == "in_round" ||
                           function.name == "break_in_series" || function.name == "note";
  Value first;
  if (!about_words) {
    const std::string row_group = row_group_;
    for (std::size_t part = 0; part < expression.parts.size(); ++part) {
      if (expression.parts[part].kind == Kind::text) continue;
      const Value argument = value(expression.parts[part]);
      if (part == 0) first = argument;
    }
    if (function.name == "unique") row_group_ = row_group;  // of all rows, not of one
  }
  if (failure_) return {};
  const NodeId node = refer(text(with_members(expression)), Reference::Kind::context);
  if (function.way == Function::Way::context_condition) return {node, condition()};
  if (function.way == Function::Way::context_number) return {node, {}};
  return {node, first.meaning};
}

}  // namespace plumbline
