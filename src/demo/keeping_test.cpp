// Numbers in steps, and a small club's returns made to keep to its checks.
#include "demo/keeping.h"

#include <doctest/doctest.h>

#include "demo/typed_answer.h"
#include "returns/pack_checks.h"
#include "returns/test_club.h"

namespace plumbline {
namespace {

const TestClub& club() {
  static const TestClub one;
  return one;
}

Return kept(const std::string& lines, const std::set<std::string, std::less<>>& fixed = {},
            const Return* last = nullptr) {
  Return made = club().read(lines).made;
  keep_to_checks(made, club().sources(made, last), ChecksByAnswer(club().compiled()), fixed);
  return made;
}

std::string answer(const Return& made, const std::string& item, const std::string& row = {}) {
  return made.find(item, row)->words;
}

}  // namespace

TEST_CASE("a number is counted in steps of its last place, and written without empty places") {
  Answer answer{.figure = Figure::of(11.5), .words = "11.5", .comment = {}};
  CHECK(typed_in(answer) == TypedNumber{115, 1});
  type({1200, 2}, answer);
  CHECK(answer.words == "12");
  CHECK(answer.figure.number == 12);
  type({-1205, 2}, answer);
  CHECK(answer.words == "-12.05");
  CHECK(answer.figure.number == -12.05);
  CHECK(in_places({1249, 2}, 1) == TypedNumber{125, 1});
  CHECK(in_places({12, 0}, 2) == TypedNumber{1200, 2});
  CHECK(nearest_steps(0.35, 1) == TypedNumber{4, 1});
}

TEST_CASE("words and dates are no numbers") {
  CHECK_FALSE(typed_in({.figure = {}, .words = "outturn", .comment = {}}));
  CHECK_FALSE(typed_in({.figure = Figure::of(16086), .words = "2014-01-16", .comment = {}}));
}

TEST_CASE("a balance is closed by the answer that has to move least") {
  // 90,000 + 10,000 are 2,000 short of 102,000: the total moves by the smallest share.
  const Return made = kept("HOM_A01,,90000,,\nHOM_A02,,10000,,\nHOM_A04,,102000,,\n");
  CHECK(answer(made, "HOM_A04") == "100000");
  CHECK(answer(made, "HOM_A01") == "90000");
}

TEST_CASE("an answer that is known stays, and another closes the balance") {
  const Return made = kept("HOM_A01,,90000,,\nHOM_A02,,10000,,\nHOM_A04,,102000,,\n", {"HOM_A04"});
  CHECK(answer(made, "HOM_A04") == "102000");
  CHECK(answer(made, "HOM_A01") == "92000");
  CHECK(answer(made, "HOM_A02") == "10000");
}

TEST_CASE("an answer outside the range of a check is moved inside it") {
  // Ten children have 3,650 days; at least 60% of them are 2,190.
  const Return made = kept("HOM_A05,,2000,,\nHOM_A06,,10,,\n", {"HOM_A06"});
  const double days = made.find("HOM_A05")->figure.number;
  CHECK(days >= 2190);
  CHECK(days <= 5110);
}

TEST_CASE("an answer is held against last year's, within what the check allows") {
  const Return last = club().read("HOM_A06,,100,,\n").made;
  const Return made = kept("HOM_A06,,140,,\n", {}, &last);
  CHECK(answer(made, "HOM_A06") == "110");  // half way to 120
}

TEST_CASE("rows that break a check are moved, each by itself, and the others stay") {
  const Return made = kept(
      "HOM_H01,A,A,,\nHOM_H02,A,6,,\nHOM_H03,A,2000,,\n"
      "HOM_H01,B,B,,\nHOM_H02,B,4,,\nHOM_H03,B,1600,,\n",
      {"HOM_H02"});
  CHECK(answer(made, "HOM_H03", "A") == "2000");
  CHECK(answer(made, "HOM_H03", "B") == "1460");  // 4 places for 365 nights
}

TEST_CASE("a return that keeps to its checks is left as it is") {
  const std::string lines = "HOM_A01,,90000,,\nHOM_A02,,10000,,\nHOM_A04,,100000,,\n";
  const Return before = club().read(lines).made, after = kept(lines);
  for (const auto& [key, one] : before.answers) CHECK(after.answers.at(key).words == one.words);
}

}  // namespace plumbline
