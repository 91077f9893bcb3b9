#include "formula/compile.h"

#include <doctest/doctest.h>

#include "formula/example_catalogue.h"

namespace plumbline {
namespace {

const ExampleCatalogue catalogue;

Result<Program> compiled(std::string_view formula, const char* unit = nullptr) {
  const auto parsed = parse_formula(formula);
  REQUIRE(parsed);
  return compile(*parsed, catalogue, unit ? std::optional(*parse_unit(unit)) : std::nullopt);
}

std::string refusal(std::string_view formula, const char* unit = nullptr) {
  const auto program = compiled(formula, unit);
  return program ? "accepted as " + text(program->unit()) : text(program.error());
}

std::vector<std::string> series(std::string_view formula) {
  const auto program = compiled(formula);
  if (!program) return {text(program.error())};
  std::vector<std::string> names;
  for (const Reference& reference : program->references()) names.push_back(text(reference));
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a unit cost comes out in its declared unit") {
  CHECK(compiled("(C12 - C13) / weeks(C04)", "GBP/child/week"));
  CHECK(compiled("(C12 - C13) / weeks(C04)", "gbp_pw"));
  CHECK(compiled("C12 / B01", "GBP/child"));
  CHECK(compiled("B01 / POP * 10,000", "rate10k"));
  CHECK(compiled("C13 / C12 * 100", "pct"));
  CHECK(compiled("C12 / (B01 * WK)", "GBP/child/week"));
  CHECK(text(compiled("C12 / C04")->unit()) == "GBP/child/day");
}

TEST_CASE("a unit that does not come out is refused with what came out and what was said") {
  CHECK(
      refusal("C12 / C04", "GBP/child/week") ==
      "The formula gives GBP per child per day; the measure says GBP per child per week. Divide by "
      "weeks(...).");
  CHECK(refusal("C12 / B01", "GBP/child/week").find("divide by it") != std::string::npos);
  CHECK(refusal("C12 / B01", "GBP/person").find("GBP per child; the measure says GBP per person") !=
        std::string::npos);
  CHECK(refusal("C12 / B01", "pct").find("the measure says pct") != std::string::npos);
  CHECK(refusal("C12 > 0", "GBP").find("is a condition") != std::string::npos);
}

TEST_CASE("money is not added to children, nor days to weeks") {
  CHECK(refusal("C12 + B01") == "character 5: In 'C12 + B01' GBP meets child.");
  CHECK(refusal("C04 + weeks(C04)").find("Put days into weeks") != std::string::npos);
  CHECK(refusal("C12 > B01").find("GBP meets child") != std::string::npos);
  CHECK(refusal("mean(C12, B01)").find("GBP meets child") != std::string::npos);
  CHECK(refusal("weeks(C12)").find("weeks() was given GBP") != std::string::npos);
  CHECK(refusal("(C12 > 0) + 1").find("a condition meets a plain number") != std::string::npos);
  CHECK(refusal("not C12").find("a number where a condition is expected") != std::string::npos);
  CHECK(compiled("C12 > 1,000 and between(C04 / B01, 10, 400)"));
}

TEST_CASE("nobody divides days by 7 or multiplies weeks by 52") {
  for (const char* formula : {"C12 / (C04 / 7)", "C12 / C04 * 7", "C12 / (DAYS / 7)", "WK * 52",
                              "365 * (C12 / C04)", "C04 / 366", "weeks(C04) / 53"}) {
    CAPTURE(formula);
    CHECK(refusal(formula).find("Days become weeks by weeks(...)") != std::string::npos);
  }
  CHECK(compiled("B01 * 7"));
}

TEST_CASE("references are named with their dimensions in declared order") {
  CHECK(series("S_RES / B01") == Names{"S_RES[COL=m]", "B01"});
  CHECK(series("S_RES[COL=k]") == Names{"S_RES[COL=k]"});
  CHECK(series("N[SX=M]") == Names{"N[PT=MS, SX=M]", "N[PT=SS, SX=M]"});
  CHECK(series("sum(N[SX=M, PT=SS|MS])") == Names{"N[PT=SS, SX=M]", "N[PT=MS, SX=M]"});
  CHECK(series("sum(G01 .. G03)") == Names{"G01", "G02", "G03"});
  CHECK(series("prev(B01) + prev(prev(B01))") ==
        Names{"B01, the year before", "B01, 2 years before"});
  CHECK(series("opening(B01) + closing(B01)") == Names{"B01, opening", "B01, closing"});
  CHECK(series("published(B01) - england(B01)") == Names{"B01, published", "B01, England"});
  CHECK(series("B01 * WK") == Names{"B01", "DAYS"});
  CHECK(series("B01 - B01") == Names{"B01"});
}

TEST_CASE("a sum over dimensions meets the members of both cubes") {
  CHECK(series("sum(sum(N over SX) * COST over PT)") == Names{"N[PT=MS, SX=M]", "N[PT=MS, SX=F]",
                                                              "COST[PT=MS]", "N[PT=SS, SX=M]",
                                                              "N[PT=SS, SX=F]", "COST[PT=SS]"});
  CHECK(series("sum(COST - club_wavg(COST, N) over PT)")[1] == "club_wavg(COST[PT=MS], N[PT=MS])");
  CHECK(refusal("sum(B01 over PT)").find("has the dimension 'PT'") != std::string::npos);
}

TEST_CASE("measures are written out, and a circle of measures is refused") {
  CHECK(series("M01") == Names{"C12", "C04"});
  CHECK(compiled("M02", "pct"));
  CHECK(series("prev(M01)") == Names{"C12, the year before", "C04, the year before"});
  CHECK(refusal("ROUND1").find("goes round in a circle") != std::string::npos);
  CHECK(series("template(T01, 'PT=SS')").front() == "N[PT=SS, SX=M]");
  CHECK(refusal("template(T01, 'PT')").find("Write it like template") != std::string::npos);
}

TEST_CASE("an unknown name is refused with the nearest that is known") {
  CHECK(refusal("S_RSE / B01") ==
        "character 1: No item or measure is called 'S_RSE'. Did you mean 'S_RES'?");
  CHECK(refusal("S_RES[COL=kk]").find("is no member of COL") != std::string::npos);
  CHECK(refusal("S_RES[CLO=k]").find("Did you mean 'COL'?") != std::string::npos);
  CHECK(refusal("S_RES[COL=$C]").find("choose a member first") != std::string::npos);
  CHECK(refusal("S_$L").find("is a family") != std::string::npos);
  CHECK(refusal("sum(G01 .. G09)").find("'G04'") != std::string::npos);
  CHECK(refusal("sum(G03 .. G01)").find("is no range of codes") != std::string::npos);
  CHECK(refusal("H").find("table of rows") != std::string::npos);
}

TEST_CASE("what only the asker knows becomes a reference of its own") {
  CHECK(series("implies(in_round(CLA), B01 = B02)") == Names{"in_round(CLA)", "B01", "B02"});
  CHECK(series("A02 = 'shared' and blank(A02)") == Names{"A02 = 'shared'", "blank(A02)"});
  CHECK(series("A02 in ('own', 'trust')") == Names{"A02 = 'own'", "A02 = 'trust'"});
  CHECK(series("C12 >= param(NMA_0_2)") == Names{"C12", "param(NMA_0_2)"});
  CHECK(series("at(submit, C12 > 0)") == Names{"C12", "at(submit)"});
  CHECK(refusal("B01 = 'shared'").find("is no text answer") != std::string::npos);
  CHECK(refusal("A02 + 1").find("a text meets") != std::string::npos);
  CHECK(refusal("A02").find("has no number") != std::string::npos);
}

TEST_CASE("totals over rows are references, with what they need from outside") {
  CHECK(series("sum(H04 * H05 over H) / B01") == Names{"sum(H04 * H05 over H)", "B01"});
  CHECK(series("count(H)") == Names{"count(H)"});
  CHECK(series("sum(H04 * B02 over H)") == Names{"sum(H04 * B02 over H)", "B02"});
  CHECK(compiled("H04 <= H05")->row_group() == "H");
  CHECK(refusal("sum(H)").find("table of rows") != std::string::npos);
  CHECK(refusal("sum(sum(H04 over H) over H)").find("inside rows") != std::string::npos);
}

TEST_CASE("an assignment must come out in the unit of its item") {
  CHECK(compiled("E07 := C12 + C13"));
  CHECK(refusal("E07 := B01 + B02").find("gives child; the measure says GBP") != std::string::npos);
}

TEST_CASE("formulas that grow without end are refused") {
  ExampleCatalogue wide;
  std::vector<std::string> members;
  for (int member = 0; member < 300; ++member) members.push_back("m" + std::to_string(member));
  wide.add("WIDE", "1", {{"A", members, ""}, {"B", members, ""}});
  CHECK_FALSE(compile(*parse_formula("sum(WIDE)"), wide));
  CHECK_FALSE(compile(*parse_formula("sum(WIDE over A, B)"), wide));
  wide.measure("D0", "X + X");
  for (int level = 1; level < 40; ++level) {
    const std::string before = "D" + std::to_string(level - 1);
    std::string formula = before;
    formula += " * ";
    formula += before;
    wide.measure("D" + std::to_string(level), formula.c_str());
  }
  CHECK_FALSE(compile(*parse_formula("D39"), wide));
}

}  // namespace plumbline
