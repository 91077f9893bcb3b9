#include "releases/absences.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

const Register& england() {
  static const Register built = Register::built_in();
  return built;
}

// `lines` of each authority of a year, as rows of a file.
std::vector<std::string> said(const std::vector<std::size_t>& lines, std::int16_t year = 2013) {
  const Period when{PeriodKind::financial_year, year};
  Edition edition;
  for (const AuthorityId id : england().in_year(when)) {
    if (edition.places.size() < lines.size()) edition.places.push_back({id, year});
  }
  for (std::size_t line = 0; line < 3; ++line) {
    auto& rows = edition.rows.emplace_back();
    for (const std::size_t has : lines) rows.push_back(line < has ? 1 : 0);
  }
  return absences(edition, when.kind, england());
}

TEST_CASE("authorities of the year that are not in a file are counted, and a few are named") {
  CHECK(said(std::vector<std::size_t>(3, 3)) ==
        std::vector<std::string>{"149 of the 152 authorities of 2012-13 are not in the file."});
  const auto almost = said(std::vector<std::size_t>(151, 3));
  REQUIRE(almost.size() == 1);
  CHECK(almost[0].starts_with("1 of the 152 authorities of 2012-13 is not in the file: "));
  CHECK(said(std::vector<std::size_t>(152, 3)).empty());
}

TEST_CASE("a file that one authority fills alone lacks nobody") { CHECK(said({3}).empty()); }

TEST_CASE("who has fewer lines than most is told") {
  std::vector<std::size_t> lines(152, 3);
  lines.back() = 1;
  const auto told = said(lines);
  REQUIRE(told.size() == 1);
  CHECK(told[0].starts_with("Fewer lines than the other authorities, which have 3: "));
  CHECK(told[0].ends_with(" (1)."));
}

}  // namespace
}  // namespace plumbline
