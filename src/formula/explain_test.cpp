#include "formula/explain.h"

#include <doctest/doctest.h>

#include "formula/compile.h"
#include "formula/example_catalogue.h"

namespace plumbline {
namespace {

const ExampleCatalogue catalogue;

Working explained(std::string_view formula, const std::vector<Figure>& figures) {
  const auto program = compile(*parse_formula(formula), catalogue);
  REQUIRE(program);
  std::vector<FigureColumn> columns;
  for (const Figure& figure : figures) {
    columns.emplace_back(1);
    columns.back().put(0, figure);
  }
  std::vector<const FigureColumn*> operands;
  for (const FigureColumn& column : columns) operands.push_back(&column);
  return explain(*program, operands);
}

std::string worked(std::string_view formula, const std::vector<double>& numbers) {
  std::vector<Figure> figures;
  for (const double number : numbers) figures.push_back(Figure::of(number));
  return explained(formula, figures).worked;
}

}  // namespace

TEST_CASE("a unit cost is explained with its numbers put in and its rounding done") {
  const Working cost =
      explained("C12 / round_to(opening(B01), 5)", {Figure::of(29'468'828), Figure::of(638)});
  CHECK(cost.worked == "29,468,828 / 640 = 46,045.04");
  REQUIRE(cost.steps.size() == 2);
  CHECK(text(cost.steps[1].reference) == "B01, opening");
  CHECK(cost.steps[1].figure == Figure::of(638));
  CHECK(text(cost.answer) == "46,045.04");
}

TEST_CASE("brackets stand where the order of working needs them") {
  CHECK(worked("(C12 - C13) / weeks(C04)", {1'000, 300, 70}) == "(1,000 - 300) / (70 / 7) = 70");
  CHECK(worked("X - (Y - Z)", {3, 2, -1}) == "3 - (2 - (-1)) = 0");
  CHECK(worked("-(X + Y) * Z", {1, 2, 3}) == "-(1 + 2) * 3 = -9");
  CHECK(worked("abs(X) + max(X, Y)", {-1.5, 2}) == "abs(-1.50) + max(-1.50; 2) = 3.50");
  CHECK(worked("0.03 * X", {0.5}) == "0.03 * 0.50 = 0.015");
}

TEST_CASE("a check says whether it holds, and a missing figure says why it is missing") {
  CHECK(worked("X > 0 and not Y > 2", {1, 2}) == "1 > 0 and not 2 > 2: true");
  CHECK(worked("X", {12}) == "12");
  CHECK(explained("X / Y", {Figure::of(1), Figure::missing(Missing::suppressed)}).worked ==
        "1 / suppressed = suppressed");
  CHECK(worked("X / Y", {1, 0}) == "1 / 0 = no denominator");
}

TEST_CASE("a very long formula is cut, not printed in full") {
  std::string sum = "X";
  for (int term = 0; term < 900; ++term) sum += " + 1";
  const std::string written = worked(sum, {1});
  CHECK(written.size() < 2'200);
  CHECK(written.find("…") != std::string::npos);
}

}  // namespace plumbline
