#include "measures/totals.h"

#include <algorithm>

#include "formula/compile.h"

namespace plumbline {
namespace {

bool is_binary(const Expression& expression, std::string_view word) {
  return expression.kind == Expression::Kind::binary && expression.word == word;
}

bool is_pounds(const Expression& expression, const Definitions& definitions) {
  const auto program = compile(expression, definitions);
  const auto pounds = parse_unit("GBP");
  return program && pounds && same_dimension(program->unit(), *pounds);
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
  parts.money_over = is_pounds(ratio->parts[0], calculator.definitions());
  parts.over_money = is_pounds(ratio->parts[1], calculator.definitions());
  return parts;
}

Result<NationalMeasure> national_measure(Calculator& calculator, const MeasureChoice& choice) {
  auto figures = calculator.measure(choice);
  if (!figures) return figures.error();
  NationalMeasure made{
      .figures = *std::move(figures), .axis = &calculator.axis(), .parts = {}, .numbers = 0};
  made.parts = ratio_parts(calculator, *made.figures.used.variant);
  made.numbers =
      static_cast<std::size_t>(std::ranges::count_if(made.figures.column.cell, &Cell::is_number));
  return made;
}

}  // namespace plumbline
