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

std::optional<RatioFormula> ratio_in(const Expression& formula) {
  RatioFormula ratio;
  const Expression* divided = &formula;
  if (is_binary(*divided, "*") && divided->parts[1].kind == Expression::Kind::number) {
    ratio.factor = divided->parts[1].number;
    divided = &divided->parts.front();
  }
  if (!is_binary(*divided, "/")) return std::nullopt;
  ratio.numerator = &divided->parts[0];
  ratio.denominator = &divided->parts[1];
  return ratio;
}

std::optional<RatioParts> ratio_parts(const MeasureVariant& variant, const FiguresOf& figures_of,
                                      const Definitions& definitions) {
  const auto ratio = ratio_in(variant.expression);
  if (!ratio) return std::nullopt;
  auto numerators = figures_of(*ratio->numerator);
  auto denominators = figures_of(*ratio->denominator);
  if (!numerators || !denominators) return std::nullopt;
  return RatioParts{.numerators = *std::move(numerators),
                    .denominators = *std::move(denominators),
                    .factor = ratio->factor,
                    .money_over = is_pounds(*ratio->numerator, definitions),
                    .over_money = is_pounds(*ratio->denominator, definitions)};
}

std::optional<RatioParts> ratio_parts(Calculator& calculator, const MeasureVariant& variant) {
  return ratio_parts(
      variant, [&](const Expression& one) { return calculator.formula(one); },
      calculator.definitions());
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
