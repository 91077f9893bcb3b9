#include "measures/totals.h"

namespace plumbline {
namespace {

bool is_binary(const Expression& expression, std::string_view word) {
  return expression.kind == Expression::Kind::binary && expression.word == word;
}

}  // namespace

std::optional<RatioParts> ratio_parts(Calculator& calculator, const MeasureVariant& variant) {
  const Expression* ratio = &variant.expression;
  RatioParts parts;
  if (is_binary(*ratio, "*") && ratio->parts[1].kind == Expression::Kind::number) {
    parts.factor = ratio->parts[1].number;
    ratio = &ratio->parts.front();
  }
  if (!is_binary(*ratio, "/")) return std::nullopt;
  auto numerators = calculator.formula(ratio->parts[0]);
  auto denominators = calculator.formula(ratio->parts[1]);
  if (!numerators || !denominators) return std::nullopt;
  parts.numerators = *std::move(numerators);
  parts.denominators = *std::move(denominators);
  return parts;
}

}  // namespace plumbline
