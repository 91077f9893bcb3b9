#include "formula/expression.h"

#include <fmt/format.h>

#include <tuple>

#include "base/number.h"
#include "base/text.h"
#include "formula/tightness.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

int tightness(const Expression& expression) {
  switch (expression.kind) {
    case Kind::binary:
      return tightness_of_operator(expression.word);
    case Kind::membership:
      return compared;
    case Kind::opposite:
      return opposed;
    case Kind::negation:
      return negated;
    case Kind::range:
    case Kind::assignment:
      return loosest;
    default:
      return tightest;
  }
}

std::string quoted_literal(const std::string& words) {
  std::string whole = "'";
  for (const char c : words) {
    if (c == '\'') whole += c;
    whole += c;
  }
  return whole + "'";
}

std::string part_text(const Expression& part, int needed) {
  return tightness(part) < needed ? "(" + text(part) + ")" : text(part);
}

std::string binary_text(const Expression& expression) {
  const int own = tightness_of_operator(expression.word);
  // Comparisons do not chain, so a comparison inside one stands in brackets on either side.
  const int left = own == compared ? own + 1 : own;
  return fmt::format("{} {} {}", part_text(expression.parts[0], left), expression.word,
                     part_text(expression.parts[1], own + 1));
}

std::string listed_parts(const Expression& expression, std::size_t from, std::size_t to) {
  std::vector<std::string> parts;
  for (std::size_t part = from; part < to; ++part) parts.push_back(text(expression.parts[part]));
  return join(parts, ", ");
}

std::string call_text(const Expression& call) {
  std::string inside = listed_parts(call, 0, call.argument_count());
  if (!call.over.empty()) inside += " over " + join(call.over, ", ");
  if (call.filtered) inside += " where " + text(call.parts.back());
  return fmt::format("{}({})", call.word, inside);
}

}  // namespace

Tightness tightness_of_operator(std::string_view word) {
  if (word == "or") return either;
  if (word == "and") return both;
  if (word == "+" || word == "-") return added;
  if (word == "*" || word == "/") return multiplied;
  constexpr std::string_view comparisons[] = {"=", "!=", "<", "<=", ">", ">=", "in"};
  for (const std::string_view comparison : comparisons) {
    if (word == comparison) return compared;
  }
  return loosest;
}

bool operator==(const Expression& left, const Expression& right) {
  const auto fields = [](const Expression& e) {
    return std::tie(e.kind, e.filtered, e.number, e.word, e.selections, e.parts, e.over);
  };
  return fields(left) == fields(right);
}

std::string text(const std::vector<Selection>& selections) {
  std::string all;
  for (const Selection& selection : selections) {
    if (&selection != selections.data()) all += ", ";
    all += selection.dimension;
    if (!selection.members.empty()) all += "=" + join(selection.members, "|");
  }
  return all;
}

std::string series_name(const std::string& code, const std::vector<Selection>& selections) {
  return selections.empty() ? code : code + "[" + text(selections) + "]";
}

std::string text(const Expression& expression) {
  const auto& parts = expression.parts;
  switch (expression.kind) {
    case Kind::number:
      return shortest(expression.number);
    case Kind::percent:
      return shortest(expression.number) + "%";
    case Kind::text:
      return quoted_literal(expression.word);
    case Kind::name:
      return series_name(expression.word, expression.selections);
    case Kind::negation:
      return "-" + part_text(parts[0], negated);
    case Kind::opposite:
      return "not " + part_text(parts[0], opposed);
    case Kind::binary:
      return binary_text(expression);
    case Kind::membership:
      return fmt::format("{} in ({})", part_text(parts[0], compared + 1),
                         listed_parts(expression, 1, parts.size()));
    case Kind::range:
      return fmt::format("{} .. {}", text(parts[0]), text(parts[1]));
    case Kind::call:
      return call_text(expression);
    case Kind::assignment:
      return fmt::format("{} := {}", text(parts[0]), text(parts[1]));
  }
  return {};
}

}  // namespace plumbline
