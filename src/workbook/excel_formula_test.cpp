#include "workbook/excel_formula.h"

#include <doctest/doctest.h>

#include "formula/parse.h"
#include "returns/test_club.h"

namespace plumbline {
namespace {

// The test club's sheets of 2013-14, and last year's 44 for the children.
struct Formulas {
  Formulas() : layouts(layout_of(club.club(), 2014, {})) {
    place.layouts = &layouts;
    place.definitions = club.compiled().definitions;
    place.club = &club.club();
    place.year = 2014;
    place.last_year = [](const std::string& code) {
      return code == "HOM_A06" ? std::optional<std::string>("'Last year'!$D$9") : std::nullopt;
    };
    place.known = [](const Expression&) { return std::nullopt; };
  }

  std::optional<ExcelFormula> formula(const char* text) const {
    return excel_formula(*parse_formula(text), place);
  }
  std::string text(const char* formula_text) const {
    const auto made = formula(formula_text);
    return made ? made->text : "none";
  }

  TestClub club;
  SheetLayouts layouts;
  ExcelPlace place;
};

}  // namespace

TEST_CASE("A sum of answers names their cells and waits for all of them") {
  const Formulas place;
  const auto made = place.formula("HOM_A01 + HOM_A02");
  REQUIRE(made);
  CHECK(value_formula(*made) ==
        "=IF(COUNT(q_HOM_A01,q_HOM_A02)=2,IFERROR((q_HOM_A01+q_HOM_A02),\"\"),\"\")");
}

TEST_CASE("Weeks are days over seven, a percentage is a share, a sum a SUM") {
  const Formulas place;
  CHECK(place.text("HOM_A03 / weeks(HOM_A05)") == "(c_HOM_A03/(q_HOM_A05/7))");
  CHECK(place.text("5% * HOM_A01") == "(0.05*q_HOM_A01)");
  CHECK(place.text("sum(HOM_A01 .. HOM_A02)") == "SUM(q_HOM_A01,q_HOM_A02)");
  CHECK(place.text("max(HOM_A01, abs(HOM_A02))") == "MAX(q_HOM_A01,ABS(q_HOM_A02))");
  CHECK(place.text("round_to(HOM_A06, 5)") == "(ROUND(q_HOM_A06/5,0)*5)");
  CHECK(place.text("HOM_A06 * DAYS / WK") == "((q_HOM_A06*365)/(365/7))");
}

TEST_CASE("A measure is its formula") {
  const Formulas place;
  CHECK(place.text("HOM_M01 * 2") == "((c_HOM_A03/(q_HOM_A05/7))*2)");
}

TEST_CASE("Checks compare as the engine does") {
  const Formulas place;
  CHECK(place.text("HOM_A01 = HOM_A04") ==
        "(ABS(q_HOM_A01-q_HOM_A04)<=1E-12*MAX(ABS(q_HOM_A01),ABS(q_HOM_A04)))");
  CHECK(place.text("between(HOM_A05, 1, 9)") == "AND(q_HOM_A05>=1,q_HOM_A05<=9)");
  CHECK(place.text("implies(HOM_A06 = 0, HOM_A05 < 1)").starts_with("OR(NOT("));
  CHECK(place.text("within(HOM_A06, prev(HOM_A06), 20%)") ==
        "(ABS(q_HOM_A06-'Last year'!$D$9)<=0.2*ABS('Last year'!$D$9))");
  const auto words = place.formula("HOM_A07 = 'outturn' and not blank(HOM_A01)");
  REQUIRE(words);
  CHECK(words->text == "AND((q_HOM_A07=\"outturn\"),NOT((LEN(q_HOM_A01)=0)))");
  CHECK(words->holds == std::vector<std::string>{"LEN(q_HOM_A07)>0"});
}

TEST_CASE("A cube is its range, and an empty cell of it is none once anything is given") {
  const Formulas place;
  const auto made = place.formula("HOM_A08[PN=HI] + HOM_A06");
  REQUIRE(made);
  CHECK(made->text == "(SUM('A Children by need'!$D$8:$D$8)+q_HOM_A06)");
  CHECK(made->holds.front() == "COUNT('A Children by need'!$C$8:$D$8)>0");
}

TEST_CASE("Totals over rows name the lines of the part") {
  const Formulas place;
  const auto made = place.formula("sum(HOM_H02 * HOM_H03 over HOM_H)");
  REQUIRE(made);
  CHECK(made->text == "SUMPRODUCT('H Homes'!$C$8:$C$67,'H Homes'!$D$8:$D$67)");
  CHECK(place.text("count(HOM_H)") == "COUNTA('H Homes'!$B$8:$B$67)");
}

TEST_CASE("In a line of a part, its own cells are meant") {
  Formulas place;
  place.place.row_number = 3;
  CHECK(place.text("HOM_H03 / (HOM_H02 * DAYS) * 100") == "((q_HOM_H03.3/(q_HOM_H02.3*365))*100)");
}

TEST_CASE("What a sheet cannot say is left to the engine") {
  const Formulas place;
  for (const char* formula : {"group_mean(HOM_A01)", "prev(HOM_A01)", "published(HOM_A06)",
                              "S251_P05 * 2", "has_comment(HOM_A01)", "at(submit, HOM_A01 > 0)",
                              "unique(HOM_H01)", "sum(HOM_H02 over HOM_H where HOM_H03 > 0)"}) {
    CAPTURE(formula);
    CHECK(place.text(formula) == "none");
  }
}

TEST_CASE("Words in a formula are parted where Excel demands it, and quoted") {
  CHECK(quoted_in_formula("say \"why\"") == "\"say \"\"why\"\"\"");
  const std::string made = quoted_in_formula(std::string(450, 'x'));
  CHECK(made.find("x\"&\"x") != std::string::npos);
}

}  // namespace plumbline
