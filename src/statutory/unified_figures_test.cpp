#include "statutory/unified_figures.h"

#include <doctest/doctest.h>

#include "formula/parse.h"
#include "statutory/test_statutory.h"

namespace plumbline {
namespace {

const SmallStatutory& small() {
  static const SmallStatutory one;
  return one;
}
const std::string money = "HOM_PAY,,300,,\nHOM_RENT,,50,,\nHOM_OVER,,40.6,,\n";

double number(UnifiedFigures& figures, const char* formula) {
  const Figure figure = figures.figure(*parse_formula(formula));
  REQUIRE(figure.cell.is_number());
  return figure.number;
}

}  // namespace

TEST_CASE("components are held apart, so that overheads can be left out and taken in") {
  const Return made = small().typed(money);
  UnifiedFigures figures(small().sources(made));
  CHECK(number(figures, "U_FIN[LINE=RES,COMP=DIRECT]") == 350);
  CHECK(number(figures, "U_FIN[LINE=RES]") == 391);  // overheads are rounded to whole pounds
}

TEST_CASE("the first way that gives a number is taken, and a later one says why") {
  const Return made = small().typed(money);
  UnifiedFigures figures(small().sources(made));
  const auto formula = *parse_formula("U_FIN[LINE=RES]");
  CHECK(figures.stand_ins(formula) == std::vector<std::string>{"No share was given."});
  const Return with_share = small().typed(money + "HOM_SHARE,,50,,\n");
  UnifiedFigures better(small().sources(with_share));
  CHECK(number(better, "U_FIN[LINE=RES,COMP=DIRECT]") == 200);
  CHECK(better.stand_ins(formula).empty());
}

TEST_CASE("a cell that nobody makes is none where its line is made, and missing where it is not") {
  const Return made = small().typed(money);
  UnifiedFigures figures(small().sources(made));
  CHECK(number(figures, "U_FIN[LINE=RES,PROV=BOUGHT]") == 0);
  const Return empty = small().typed("HOM_BREAKS,,1,,\n");
  UnifiedFigures without(small().sources(empty));
  const Figure bought = without.figure(*parse_formula("U_FIN[LINE=RES,PROV=BOUGHT]"));
  CHECK(bought.cell.missing() == Missing::left_blank);
}

TEST_CASE("a line that came later is none before") {
  const Return before = small().typed(money, 2013);
  UnifiedFigures figures(small().sources(before));
  CHECK(number(figures, "U_FIN[LINE=NEW]") == 0);
  const Return since = small().typed(money, 2014);
  UnifiedFigures later(small().sources(since));
  CHECK(number(later, "U_FIN[LINE=NEW]") == 300);
}

TEST_CASE("last year's figure comes from last year's return, and rows are added up") {
  const Return now =
      small().typed("HOM_CHILDREN,,60,,\nHOM_H01,A,A,,\nHOM_H02,A,4,,\nHOM_H02,B,6,,\n");
  const Return last = small().typed("HOM_CHILDREN,,55,,\n", 2013);
  UnifiedFigures figures(small().sources(now, &last));
  CHECK(number(figures, "U_BEFORE") == 55);
  CHECK(number(figures, "U_PLACES") == 10);
}

TEST_CASE("what no return gives is taken from what is published") {
  const Return made = small().typed("HOM_PAY,,300,,\n");
  UnifiedSources sources = small().sources(made);
  sources.published = [](const Reference& one) {
    return one.series == "YEARBOOK" ? Figure::of(60) : Figure::missing(Missing::not_loaded);
  };
  UnifiedFigures figures(sources);
  CHECK(number(figures, "U_CHILDREN") == 60);
}

TEST_CASE("a gap is the answer that was not given, or the return that is not there") {
  const Return made = small().typed("HOM_PAY,,300,,\nHOM_OVER,,,not available,\n");
  UnifiedFigures figures(small().sources(made));
  const auto gaps = figures.gaps(*parse_formula("U_FIN[LINE=RES,COMP=OVERHEAD]"));
  REQUIRE_FALSE(gaps.empty());
  CHECK(gaps.front() == Gap{"HOM_OVER", "Overheads", "not available"});
  UnifiedSources nobody = small().sources(made);
  nobody.now.clear();
  UnifiedFigures without(nobody);
  CHECK(without.gaps(*parse_formula("U_FIN[LINE=RES,COMP=OVERHEAD]")).front() ==
        Gap{"", "the return 'Homes'", "not given"});
}

TEST_CASE("a text is taken as it was written") {
  const Return made = small().typed("HOM_BASIS,,=provisional,,\n");
  UnifiedFigures figures(small().sources(made));
  CHECK(figures.words("U_WORDS") == "=provisional");
}

}  // namespace plumbline
