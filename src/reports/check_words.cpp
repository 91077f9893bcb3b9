#include "reports/check_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "reports/finding.h"
#include "reports/series_words.h"
#include "reports/words.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

bool is_call(const Expression& one, std::string_view word, std::size_t arguments) {
  return one.kind == Kind::call && one.word == word && one.parts.size() == arguments;
}

bool is_binary(const Expression& one, std::string_view word) {
  return one.kind == Kind::binary && one.word == word;
}

// The parts of within(A, B, 15%) and of abs(A - B) <= 5; none of others.
const std::vector<Expression>* two_sides(const Expression& check) {
  if (is_call(check, "within", 3)) return &check.parts;
  const bool bounded =
      (is_binary(check, "<=") || is_binary(check, "<")) && is_call(check.parts.front(), "abs", 1);
  if (!bounded) return nullptr;
  const Expression& difference = check.parts.front().parts.front();
  return is_binary(difference, "-") ? &difference.parts : nullptr;
}

void add_names(const Expression& one, std::vector<const Expression*>& names) {
  if (one.kind == Kind::name) names.push_back(&one);
  for (const Expression& part : one.parts) add_names(part, names);
}

std::vector<const Expression*> names_in(const Expression& one) {
  std::vector<const Expression*> names;
  add_names(one, names);
  return names;
}

std::string lower_first(std::string words) {
  if (!words.empty()) {
    words.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(words.front())));
  }
  return words;
}

class Compared {
 public:
  Compared(Calculator& calculator, std::size_t place) : calculator_(calculator), place_(place) {}

  std::string sides(const Expression& left, const Expression& right) {
    const std::string unit = unit_of(left).value_or(unit_of(right).value_or(""));
    const std::string per = per_words(unit);
    return fmt::format("{}{} {}; {} {}", value(left, unit), per.empty() ? "" : " " + per,
                       origin(left), value(right, unit), origin(right));
  }

  std::string bounds(const Expression& one, const Expression& low, const Expression& high) {
    const std::string unit = unit_of(one).value_or("");
    return fmt::format("{} {}; expected between {} and {}", value(one, unit), origin(one),
                       value(low, unit), value(high, unit));
  }

 private:
  const MeasureVariant* measure(const Expression& one) const {
    if (one.kind != Kind::name) return nullptr;
    const auto found = calculator_.definitions().find_measure(one.word);
    return found ? found->variant : nullptr;
  }

  // Of a measure, or of items that are added up; a quotient of items is in no unit of theirs.
  std::optional<std::string> unit_of(const Expression& one) const {
    if (const MeasureVariant* variant = measure(one)) return variant->unit_text;
    if (is_binary(one, "/") || is_binary(one, "*")) return std::nullopt;
    for (const Expression* name : names_in(one)) {
      const ItemDefinition* item = calculator_.definitions().find_item(name->word);
      if (item != nullptr) return item->unit_text;
    }
    return std::nullopt;
  }

  std::string value(const Expression& one, const std::string& unit) {
    const auto column = calculator_.formula(one);
    if (!column) return "no figure";
    const Figure figure = column->at(column->size() == 1 ? 0 : place_);
    constexpr double large = 100;
    const bool whole =
        std::abs(figure.number) >= large || figure.number == std::round(figure.number);
    return shown(figure, unit, whole ? 0 : 2);
  }

  std::string label(const Expression& name) const {
    return series_words(series_name(name.word, name.selections), calculator_.definitions(),
                        calculator_.view().ledger());
  }

  // Where the value comes from: what it was divided by, what it is, or how many went into it.
  std::string origin(const Expression& one) const {
    const MeasureVariant* variant = measure(one);
    if (variant != nullptr && !variant->base.empty()) return "by " + variant->base;
    if (is_binary(one, "/")) {
      std::vector<std::string> labels;
      for (const Expression* name : names_in(one.parts[1])) {
        labels.push_back(lower_first(label(*name)));
      }
      return "by " + listed(labels);
    }
    if (one.kind == Kind::name) return "stated for " + lower_first(label(one));
    return fmt::format("worked out from {} figures", names_in(one).size());
  }

  Calculator& calculator_;
  std::size_t place_;
};

}  // namespace

std::string compared_words(Calculator& calculator, const CheckDefinition& check,
                           std::size_t place) {
  Compared compared(calculator, place);
  const Expression& whole = check.expression;
  if (const auto* sides = two_sides(whole)) return compared.sides((*sides)[0], (*sides)[1]);
  if (!is_call(whole, "between", 3)) return {};
  return compared.bounds(whole.parts[0], whole.parts[1], whole.parts[2]);
}

}  // namespace plumbline
