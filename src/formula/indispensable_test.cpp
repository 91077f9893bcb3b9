#include "formula/indispensable.h"

#include <doctest/doctest.h>

#include "formula/compile.h"
#include "formula/evaluate.h"
#include "formula/example_catalogue.h"

namespace plumbline {
namespace {

const ExampleCatalogue catalogue;

std::vector<std::string> needed(std::string_view formula) {
  const auto program = compile(*parse_formula(formula), catalogue);
  REQUIRE(program);
  std::vector<std::string> all;
  for (const std::size_t number : indispensable(*program)) {
    all.push_back(text(program->references()[number]));
  }
  return all;
}

// Whether a number comes out when every figure is there but one.
bool does_without(const Program& program, std::size_t missing) {
  std::vector<FigureColumn> columns(program.references().size(), FigureColumn(1));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i].put(0, i == missing ? Figure::missing(Missing::not_loaded) : Figure::of(3));
  }
  std::vector<const FigureColumn*> operands;
  for (const FigureColumn& column : columns) operands.push_back(&column);
  FigureColumn result(1);
  evaluate(program, operands, result);
  return result.cell[0].is_number();
}

}  // namespace

TEST_CASE("sums and ratios need all their parts, conditions are not followed") {
  using Names = std::vector<std::string>;
  CHECK(needed("C12 / round_to(opening(B01), 5)") == Names{"C12", "B01, opening"});
  CHECK(needed("-(X + Y) * abs(Z) - 2") == Names{"X", "Y", "Z"});
  CHECK(needed("12 * 3").empty());
  CHECK(needed("X > Y").empty());
}

TEST_CASE("what a formula is said to need leaves no number when it is missing") {
  for (const char* formula : {"C12 / round_to(opening(B01), 5)", "max(X, Y) + Z", "X * (Y - Z)",
                              "sum(G01 .. G03) / B01", "M02", "T01", "min(X, 3) / Y"}) {
    CAPTURE(formula);
    const auto program = compile(*parse_formula(formula), catalogue);
    REQUIRE(program);
    for (const std::size_t number : indispensable(*program)) {
      CAPTURE(number);
      CHECK_FALSE(does_without(*program, number));
    }
  }
}

}  // namespace plumbline
