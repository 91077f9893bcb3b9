#include "formula/evaluate.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <random>

#include "base/number.h"
#include "base/rounding.h"
#include "formula/compile.h"
#include "formula/example_catalogue.h"

namespace plumbline {
namespace {

const ExampleCatalogue catalogue;
using Figures = std::map<std::string, Figure>;

Figure between(double low, double number, double high) {
  return {.cell = Cell(), .number = number, .interval = Interval{low, high}};
}

Program program_of(std::string_view formula) {
  const auto parsed = parse_formula(formula);
  REQUIRE(parsed);
  auto program = compile(*parsed, catalogue);
  if (!program) FAIL(text(program.error()));
  return *std::move(program);
}

FigureColumn evaluated(const Program& program, const std::vector<FigureColumn>& columns) {
  std::vector<const FigureColumn*> operands;
  for (const FigureColumn& column : columns) operands.push_back(&column);
  FigureColumn result;
  evaluate(program, operands, result);
  return result;
}

// One return: figures by series.
Figure answer(std::string_view formula, const Figures& figures) {
  const Program program = program_of(formula);
  std::vector<FigureColumn> columns;
  for (const Reference& reference : program.references()) {
    FigureColumn column(1);
    const auto found = figures.find(text(reference));
    if (found != figures.end()) column.put(0, found->second);
    columns.push_back(std::move(column));
  }
  return evaluated(program, columns).at(0);
}

double number(std::string_view formula, double x = 0, double y = 0) {
  const Figure figure = answer(formula, {{"X", Figure::of(x)}, {"Y", Figure::of(y)}});
  REQUIRE(figure.cell.is_number());
  return figure.number;
}

Missing reason(std::string_view formula, const Figures& figures) {
  return answer(formula, figures).cell.missing();
}

Interval interval(std::string_view formula, const Figures& figures) {
  const Figure figure = answer(formula, figures);
  REQUIRE(figure.interval);
  return *figure.interval;
}

}  // namespace

TEST_CASE("Kirklees spent 46,045.04 a child in 2012-13, its children rounded to the nearest five") {
  const Figure cost = answer("C12 / round_to(opening(B01), 5)",
                             {{"C12", Figure::of(29'468'828)}, {"B01, opening", Figure::of(638)}});
  CHECK(round_half_away(cost.number, 2) == 46'045.04);
}

TEST_CASE("a published 20 that stands for 18 to 22 children is no surer for being rounded again") {
  const Figure children{.cell = Cell(), .number = 20, .interval = Interval{18, 22}};
  const Figures figures = {{"C12", Figure::of(99'000)}, {"B01, opening", children}};
  const Figure cost = answer("C12 / round_to(opening(B01), 5)", figures);
  CHECK(cost.number == 4'950);
  REQUIRE(cost.interval);
  CHECK(cost.interval->low == 4'500);
  CHECK(cost.interval->high == 5'500);
  const Figure wide{.cell = Cell(), .number = 6, .interval = Interval{1, 8}};
  CHECK(interval("round_to(opening(B01), 5)", {{"B01, opening", wide}}) == Interval{0, 10});
}

TEST_CASE("a week is a seventh of the days of that year, leap years too") {
  for (const double days : {365.0, 366.0}) {
    const Figures figures = {{"C12", Figure::of(1000 * days)},
                             {"B01", Figure::of(10)},
                             {"DAYS", Figure::of(days)},
                             {"C04", Figure::of(10 * days)}};
    CHECK(answer("C12 / (B01 * WK)", figures).number == doctest::Approx(700));
    CHECK(answer("C12 / weeks(C04)", figures).number == doctest::Approx(700));
  }
}

TEST_CASE("rounding to a base takes halves away from zero") {
  CHECK(number("round_to(X, 5)", 637.5) == 640);
  CHECK(number("round_to(X, 5)", 637) == 635);
  CHECK(number("round_to(X, 5)", -2.5) == -5);
  CHECK(number("round_to(X, 0.01)", 2.675) == 2.68);
  CHECK(number("round_to(X, 0.05)", 0.125) == 0.15);
  CHECK(number("round_to(X, 1)", 0.5) == 1);
  CHECK(reason("round_to(X, 0)", {{"X", Figure::of(1)}}) == Missing::outside_domain);
}

TEST_CASE("comparisons, tests and conditions give 1 or 0") {
  CHECK(number("X < Y", 1, 2) == 1);
  CHECK(number("X >= Y", 1, 2) == 0);
  CHECK(number("X + Y = 0.3", 0.1, 0.2) == 1);
  CHECK(number("X != Y", 1, 1) == 0);
  CHECK(number("between(X, 1, 3)", 3) == 1);
  CHECK(number("within(X, Y, 5%)", 105, 100) == 1);
  CHECK(number("within(X, Y, 5%)", 94, 100) == 0);
  CHECK(number("within(X, Y, 5%)", -96, -100) == 1);
  CHECK(number("implies(X > 0, Y > 0)", 1, 0) == 0);
  CHECK(number("implies(X > 0, Y > 0)", 0, 0) == 1);
  CHECK(number("integer(X)", 2.5) == 0);
  CHECK(number("(X > 0) = (Y > 0)", 1, 2) == 1);
  CHECK(number("max(X, Y, 7) - min(X, Y)", 1, 2) == 6);
  CHECK(number("mean(X, Y)", 1, 2) == 1.5);
  CHECK(number("abs(X)", -3) == 3);
  CHECK(number("note('by hand')") == 1);
}

TEST_CASE("the first reason missing is the answer's, left to right") {
  const Figures figures = {{"X", Figure::missing(Missing::suppressed)},
                           {"Y", Figure::missing(Missing::no_return)},
                           {"Z", Figure::of(0)}};
  CHECK(reason("X + Y", figures) == Missing::suppressed);
  CHECK(reason("Y + X", figures) == Missing::no_return);
  CHECK(reason("X / Z", figures) == Missing::suppressed);
  CHECK(reason("1 / Z", figures) == Missing::no_denominator);
  CHECK(reason("1 / Z + X", figures) == Missing::no_denominator);
  CHECK(reason("B01 * 2", {}) == Missing::not_loaded);
  CHECK(reason("X > 0", figures) == Missing::suppressed);
}

TEST_CASE("a missing part does not hide an answer that it cannot change") {
  const Figures figures = {{"X", Figure::missing(Missing::left_blank)}, {"Y", Figure::of(1)}};
  CHECK(answer("Y > 2 and X > 0", figures) == Figure::of(0));
  CHECK(answer("X > 0 or Y = 1", figures) == Figure::of(1));
  CHECK(answer("implies(Y = 2, X > 0)", figures) == Figure::of(1));
  CHECK(reason("Y = 1 and X > 0", figures) == Missing::left_blank);
  CHECK(answer("blank(X) and not blank(Y)", figures) == Figure::of(1));
  CHECK(reason("blank(Z)", {{"Z", Figure::missing(Missing::suppressed)}}) == Missing::suppressed);
}

TEST_CASE("marks come through a calculation, but not onto a missing figure") {
  Figure marked = Figure::of(4);
  marked.cell = marked.cell.with(Cell::stand_in);
  CHECK(answer("Y / X", {{"X", marked}, {"Y", Figure::of(8)}}).cell.has(Cell::stand_in));
  CHECK(answer("Y / X", {{"X", marked}, {"Y", Figure::missing(Missing::suppressed)}}).cell ==
        Cell(Missing::suppressed));
}

TEST_CASE("a result too large for a number is said to be outside what can be worked out") {
  CHECK(reason("X * X", {{"X", Figure::of(1e200)}}) == Missing::outside_domain);
  CHECK(reason("X * X - X * X", {{"X", Figure::of(1e200)}}) == Missing::outside_domain);
}

TEST_CASE("a rounded input makes an interval around the unit cost") {
  const Interval cost =
      interval("X / Y", {{"X", Figure::of(9'490'112)}, {"Y", between(58, 60, 62)}});
  CHECK(cost.low == doctest::Approx(153'066.322580645));
  CHECK(cost.high == doctest::Approx(163'622.620689655));
  CHECK(interval("X + Y", {{"X", between(462.5, 463, 463.5)}, {"Y", between(744.5, 745, 745.5)}}) ==
        Interval{1207, 1209});
  CHECK(interval("X - Y", {{"X", between(100, 105, 110)}, {"Y", between(104, 112, 120)}}) ==
        Interval{-20, 6});
  CHECK(interval("-X * Y", {{"X", between(-1, 0, 2)}, {"Y", between(3, 4, 5)}}) ==
        Interval{-10, 5});
  CHECK(interval("abs(X)", {{"X", between(-3, 1, 2)}}) == Interval{0, 3});
  CHECK(interval("max(X, 2)", {{"X", between(1, 3, 4)}}) == Interval{2, 4});
}

TEST_CASE("a denominator that may be zero is none") {
  CHECK(reason("X / Y", {{"X", Figure::of(5)}, {"Y", between(0, 0, 2)}}) ==
        Missing::no_denominator);
  CHECK(reason("X / Y", {{"X", Figure::of(5)}, {"Y", between(0, 1, 2)}}) ==
        Missing::no_denominator);
  CHECK(reason("Y + X / (Y - 1)", {{"X", Figure::of(5)}, {"Y", between(0.5, 1.5, 2)}}) ==
        Missing::no_denominator);
}

TEST_CASE("a figure that stands twice in a formula is not independent of itself") {
  const Figures figures = {{"X", between(90, 100, 110)}, {"Y", between(40, 50, 60)}};
  CHECK_FALSE(answer("X - X", figures).interval);
  CHECK(answer("X - X", figures) == Figure::of(0));
  CHECK_FALSE(answer("X / X", figures).interval);
  const Interval share = interval("X / (X + Y)", figures);
  CHECK(share.low == doctest::Approx(90.0 / 150));
  CHECK(share.high == doctest::Approx(110.0 / 150));
  const Interval change = interval("(X - Y) / Y * 100", figures);
  CHECK(change.low == doctest::Approx(50));
  CHECK(change.high == doctest::Approx(175));
}

TEST_CASE("comparisons of intervals are decided on the numbers") {
  CHECK(answer("X > Y", {{"X", between(1, 5, 9)}, {"Y", between(2, 4, 8)}}) == Figure::of(1));
}

TEST_CASE("the nation is worked out as one return is, in blocks") {
  constexpr std::size_t places = 1'300;
  const Program program = program_of("(X - Y) / Z");
  std::vector<FigureColumn> columns(2, FigureColumn(places, Cell()));
  columns.emplace_back(1, Cell());
  columns[2].number[0] = 4;
  for (std::size_t place = 0; place < places; ++place) {
    columns[0].number[place] = static_cast<double>(place);
    columns[1].number[place] = 2;
  }
  columns[0].cell[700] = Cell(Missing::no_return);
  columns[1].put(900, between(1, 2, 3));
  const FigureColumn result = evaluated(program, columns);
  REQUIRE(result.size() == places);
  CHECK(result.at(0) == Figure::of(-0.5));
  CHECK(result.at(1'299) == Figure::of(324.25));
  CHECK(result.at(700) == Figure::missing(Missing::no_return));
  CHECK(*result.at(900).interval == Interval{224.25, 224.75});
}

TEST_CASE("a check over a nation is a column of ones and noughts") {
  const Program check = program_of("abs(X + Y - Z) <= 1");
  std::vector<FigureColumn> columns(3, FigureColumn(3, Cell()));
  columns[0].number = {1, 1, 1};
  columns[1].number = {2, 2, 2};
  columns[2].number = {3, 4, 4.5};
  const FigureColumn result = evaluated(check, columns);
  CHECK(result.number == std::vector<double>{1, 1, 0});
  CHECK(check.is_condition());
}

TEST_CASE("operands that do not fit the program are our mistake") {
  const Program program = program_of("X + Y");
  CHECK_THROWS_AS(evaluated(program, {FigureColumn(2)}), std::logic_error);
  CHECK_THROWS_AS(evaluated(program, {FigureColumn(2), FigureColumn(3)}), std::logic_error);
}

namespace {

Figure total(std::string_view formula, const Rows& rows, const Figures& outside = {}) {
  const Program program = program_of(formula);
  std::vector<FigureColumn> columns;
  for (const Reference& reference : program.references()) {
    FigureColumn column(1);
    const auto found = outside.find(text(reference));
    if (found != outside.end()) column.put(0, found->second);
    columns.push_back(std::move(column));
  }
  std::vector<const FigureColumn*> operands;
  for (const FigureColumn& column : columns) operands.push_back(&column);
  for (std::size_t operand = 0; operand < operands.size(); ++operand) {
    if (program.references()[operand].kind != Reference::Kind::rows) continue;
    columns[operand].put(0, figure_of_rows(program, operand, rows, operands));
  }
  return evaluated(program, columns).at(0);
}

Rows three_homes() {
  RowGroup homes{.size = 3, .numbers = {}, .texts = {}};
  homes.numbers["H04"] = FigureColumn(3, Cell());
  homes.numbers["H04"].number = {4, 6, 5};
  homes.numbers["H05"] = FigureColumn(3, Cell());
  homes.numbers["H05"].number = {365, 100, 200};
  homes.texts["H03"] = {"mainstream", "short breaks", "mainstream"};
  return {{"H", homes}};
}

}  // namespace

TEST_CASE("rows of a return are totalled, counted and chosen") {
  const Rows rows = three_homes();
  CHECK(total("sum(H04 * H05 over H)", rows) == Figure::of(3'060));
  CHECK(total("sum(H04 over H where H03 != 'short breaks')", rows) == Figure::of(9));
  CHECK(total("sum(H04 over H where H03 in ('short breaks', 'other'))", rows) == Figure::of(6));
  CHECK(total("count(H where H05 > 150)", rows) == Figure::of(2));
  CHECK(total("count(H)", rows) == Figure::of(3));
  CHECK(total("mean(H04 over H) + max(H04 over H) - min(H04 over H)", rows) == Figure::of(7));
  CHECK(total("sum(H04 * PCT over H)", rows, {{"PCT", Figure::of(10)}}) == Figure::of(150));
}

TEST_CASE("no rows add up to nothing, and have no mean") {
  CHECK(total("sum(H04 over H)", {}) == Figure::of(0));
  CHECK(total("count(H)", {}) == Figure::of(0));
  CHECK(total("mean(H04 over H)", {}) == Figure::missing(Missing::no_denominator));
}

TEST_CASE("a row with a missing figure leaves its total missing") {
  Rows rows = three_homes();
  rows["H"].numbers["H04"].cell[1] = Cell(Missing::left_blank);
  CHECK(total("sum(H04 over H)", rows) == Figure::missing(Missing::left_blank));
  CHECK(total("sum(H04 over H where H03 = 'mainstream')", rows) == Figure::of(9));
}

}  // namespace plumbline
