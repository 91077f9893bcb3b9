#include "formula/parse.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/csv.h"

namespace plumbline {
namespace {

std::string reprinted(std::string_view formula) {
  const auto parsed = parse_formula(formula);
  return parsed ? text(*parsed) : text(parsed.error());
}

struct Tally {
  int parsed = 0;
  int same_again = 0;
  std::vector<std::string> refused;
};

// Every formula in one column of a file of the domain dictionary.
Tally tally(const std::filesystem::path& file, std::size_t column) {
  std::ifstream in(file);
  std::stringstream all;
  all << in.rdbuf();
  const std::string bytes = all.str();
  const auto rows = read_csv_table(bytes);
  REQUIRE(rows);
  Tally counted;
  for (std::size_t row = 1; row < rows->size(); ++row) {
    if ((*rows)[row].size() <= column) continue;
    const std::string& formula = (*rows)[row][column];
    const auto parsed = parse_formula(formula);
    if (!parsed) {
      counted.refused.push_back(formula);
      continue;
    }
    ++counted.parsed;
    const auto again = parse_formula(text(*parsed));
    if (again && *again == *parsed) ++counted.same_again;
  }
  return counted;
}

}  // namespace

TEST_CASE("a member of a dimension may begin with a digit") {
  CHECK(reprinted("PSSEX1_COST[AGE=18_64,ST=LONG] + POP[AGE=18|90P]") ==
        "PSSEX1_COST[AGE=18_64, ST=LONG] + POP[AGE=18|90P]");
  CHECK(reprinted("18_64 + 1").find("is not a number") != std::string::npos);
}

TEST_CASE("a formula is printed with one space around operators and no needless brackets") {
  CHECK(reprinted("(CLA_C12-CLA_C13)/(CLA_C04/7)") == "(CLA_C12 - CLA_C13) / (CLA_C04 / 7)");
  CHECK(reprinted("((a + b)) - (c - d)") == "a + b - (c - d)");
  CHECK(reprinted("a − b × c ÷ −d") == "a - b * c / -d");
  CHECK(reprinted("1,234,567 + 1,000.50") == "1234567 + 1000.5");
  CHECK(reprinted("between(x,200,900)") == "between(x, 200, 900)");
  CHECK(reprinted("sum(SEN_B[PT=MSM|MSA,SX=M])") == "sum(SEN_B[PT=MSM|MSA, SX=M])");
  CHECK(reprinted("sum(A01 ..A05)") == "sum(A01 .. A05)");
  CHECK(reprinted("sum(a*b over H where c!='it''s')") == "sum(a * b over H where c != 'it''s')");
  CHECK(reprinted("not (a = 1 and b ≤ 2)") == "not (a = 1 and b <= 2)");
  CHECK(reprinted("(not a) = b") == "(not a) = b");
  CHECK(reprinted("(a > 0) = (b > 0)") == "(a > 0) = (b > 0)");
  CHECK(reprinted("x in (\"a\",'b')") == "x in ('a', 'b')");
  CHECK(reprinted("C12 := a+5% * b") == "C12 := a + 5% * b");
  CHECK(reprinted("S251_$LINE[COL=$COL] / $M") == "S251_$LINE[COL=$COL] / $M");
  CHECK(reprinted("1e21 + 5") == reprinted(reprinted("1e21 + 5")));
}

TEST_CASE("times bind before sums, comparisons before not, and before or") {
  CHECK(*parse_formula("a + b * c") == *parse_formula("a + (b * c)"));
  CHECK(*parse_formula("a - b - c") == *parse_formula("(a - b) - c"));
  CHECK(*parse_formula("-a * b") == *parse_formula("(-a) * b"));
  CHECK(*parse_formula("not a = b and c or d") == *parse_formula("((not (a = b)) and c) or d"));
  CHECK_FALSE(*parse_formula("a - b - c") == *parse_formula("a - (b - c)"));
}

TEST_CASE("a mistake is told with its place, the word and what may have been meant") {
  const auto told = [](std::string_view formula) {
    const auto parsed = parse_formula(formula);
    REQUIRE_FALSE(parsed);
    return text(parsed.error());
  };
  CHECK(told("a + men(b, c)") == "character 5: Unknown function 'men'. Did you mean 'mean'?");
  CHECK(told("") == "character 1: The formula is empty.");
  CHECK(told("a +") == "character 4: The formula ends too early.");
  CHECK(told("(a") == "character 3: The formula ends where ')' is expected.");
  CHECK(told("a b") == "character 3: 'b' is not expected here.");
  CHECK(told("a × #") == "character 5: '#' has no meaning in a formula.");
  CHECK(told("1 < a < 3").find("between(x, low, high)") != std::string::npos);
  CHECK(told("round_to(a)").find("was given 1 argument") != std::string::npos);
  CHECK(told("round_to(a, 1,000)").find("without a comma") != std::string::npos);
  CHECK(told("x = 'open").find("no closing quotation mark") != std::string::npos);
  CHECK(told("abs(x over H)").find("'over' stands where ')' is expected") != std::string::npos);
  CHECK(told("12ab").find("'12ab' is not a number") != std::string::npos);
  CHECK(told("a + b := c").find("Only an item") != std::string::npos);
  CHECK(told("a = not b").find("Put brackets around it") != std::string::npos);
  CHECK(told("x[=1]").find("The name of a dimension is expected") != std::string::npos);
}

TEST_CASE("hostile text is refused, not suffered") {
  CHECK_FALSE(parse_formula(std::string(101, '(') + "a" + std::string(101, ')')));
  CHECK(parse_formula(std::string(99, '(') + "a" + std::string(99, ')')));
  CHECK_FALSE(parse_formula(std::string(5'000, '-') + "a"));
  CHECK_FALSE(parse_formula(std::string(10'001, ' ')));
  std::string chain = "a";
  for (int terms = 1; terms < 999; ++terms) chain += "+a";
  CHECK(parse_formula(chain));
  CHECK_FALSE(parse_formula(chain + chain + "+a+a+a+a"));
  CHECK_FALSE(parse_formula(std::string_view("a\0b", 3)));
  CHECK_FALSE(parse_formula("\xff\xfe"));
}

TEST_CASE("a family is bound to a member before it is worked out") {
  const auto family = *parse_formula("S251_$LINE[COL=$COL] / ASCFR_R[PV]");
  CHECK(variables(family) == std::vector<std::string>{"LINE", "COL", "PV"});
  const auto one = bound(family, {{"LINE", "RES"}, {"COL", "k"}, {"PV", "EXT"}});
  REQUIRE(one);
  CHECK(text(*one) == "S251_RES[COL=k] / ASCFR_R[PV=EXT]");
  const auto none = bound(family, {{"LINE", "RES"}});
  REQUIRE_FALSE(none);
  CHECK(none.error().what == "The formula has a family $COL, and no member was chosen.");
  CHECK_FALSE(bound(family, {{"LINE", "$LINE"}}));
}

TEST_CASE("every formula of the domain dictionary parses and prints to itself") {
  const std::filesystem::path folder =
      std::filesystem::path(PLUMBLINE_SHARED_DATA).parent_path() / "domain" / "canonical";
  if (!std::filesystem::exists(folder)) return;
  const Tally measures = tally(folder / "measures-canonical.csv", 1);
  const Tally checks = tally(folder / "checks-canonical.csv", 3);
  MESSAGE("measures " << measures.parsed << ", checks " << checks.parsed);
  CHECK(measures.refused.empty());
  CHECK(measures.parsed > 190);
  CHECK(measures.same_again == measures.parsed);
  // Three cells hold a remark in brackets instead of a formula.
  CHECK(checks.refused.size() == 3);
  for (const std::string& remark : checks.refused) CHECK(remark.front() == '(');
  CHECK(checks.parsed > 460);
  CHECK(checks.same_again == checks.parsed);
}

}  // namespace plumbline
