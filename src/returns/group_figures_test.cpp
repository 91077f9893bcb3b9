#include "returns/group_figures.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "returns/item_amounts.h"
#include "returns/test_club.h"

namespace plumbline {
namespace {

// Pay in pounds, and the nights in each of two homes.
std::string home(int pay, int nights) {
  return fmt::format(
      "HOM_A01,,{},,\nHOM_A02,,0,,\nHOM_A05,,7300,,\nHOM_A06,,20,,\n\"HOM_A08[ASD]\",,{},,\n"
      "\"HOM_A08[HI]\",,10,,\nHOM_H02,H-A,20,,\nHOM_H02,H-B,20,,\nHOM_H03,H-A,{},,\n"
      "HOM_H03,H-B,{},,\n",
      pay, nights / 100, nights, nights);
}

// Held against four others that spend 100,000 and keep 1,000 nights in each home, both years.
double moves_of(const ReturnFinding& finding, const std::string& now, const std::string& last,
                const char* pack = test_pack) {
  const TestClub homes(pack);
  const ReadReturn other = homes.read(home(100'000, 1000));
  const ReadReturn own = homes.read(now), before = homes.read(last);
  const OtherReturns others{.now = {4, &other.made}, .last = {4, &other.made}};
  ReturnFigures figures(homes.sources(own.made, &before.made));
  ReturnFigures earlier(homes.sources(before.made));
  return moves(finding, figures, last.empty() ? nullptr : &earlier,
               GroupFigures(homes.compiled(), others));
}

ReturnFinding about(const std::string& item) {
  ReturnFinding finding;
  finding.item = item;
  return finding;
}

}  // namespace

TEST_CASE("what a finding moves is a share of what is anticipated of the whole group") {
  const std::string now = home(150'000, 1500), last = home(100'000, 1000);
  CHECK(moves_of(about("HOM_A01"), now, last) == doctest::Approx(0.1));   // 50,000 of 500,000
  CHECK(moves_of(about("HOM_A03"), now, last) == doctest::Approx(0.1));   // worked out
  CHECK(moves_of(about("HOM_M01"), now, last) == doctest::Approx(0.1));   // the money in it
  CHECK(moves_of(about("HOM_H03"), now, last) == doctest::Approx(0.1));   // of 10,000 nights
  CHECK(moves_of(about("HOM_A08"), now, last) == doctest::Approx(0.05));  // 5 children of 100
  CHECK(moves_of(about("HOM_A01"), now, {}) == 0);                        // nothing is anticipated
  CHECK(moves_of(about("HOM_A07"), now, last) == 0);                      // words
  CHECK(moves_of(about("HOM_H04"), now, last) == 0);  // shares of homes are not added
  CHECK(moves_of(about("nothing"), now, last) == 0);
}

TEST_CASE("a repair says what is anticipated, of a row or a cell too") {
  ReturnFinding row = about("HOM_A05");
  row.repairs = {{.item = "HOM_H03", .row = "H-B", .from = 1500, .to = 500, .words = {}}};
  CHECK(moves_of(row, home(100'000, 1500), {}) == doctest::Approx(0.1));  // 1,000 of 8,000 + 2,000
  ReturnFinding cell = about("HOM_A08");
  cell.repairs = {{.item = "HOM_A08[PN=ASD]", .row = {}, .from = 30, .to = 10, .words = {}}};
  CHECK(moves_of(cell, home(100'000, 3000), {}) == doctest::Approx(0.2));  // 20 of 80 + 20
}

TEST_CASE("last year's amount anticipates nothing where it meant something else") {
  std::string pack = test_pack;
  const std::string pay = "code = \"HOM_A01\"\n";
  pack.insert(pack.find(pay),
              "break = { from = \"2013-14\", why = \"agency staff are in it.\" }\n");
  const std::string now = home(150'000, 1500), last = home(100'000, 1000);
  for (const char* item : {"HOM_A01", "HOM_A03", "HOM_M01"}) {
    CAPTURE(item);
    CHECK(moves_of(about(item), now, last, pack.c_str()) == 0);
  }
  CHECK(moves_of(about("HOM_H03"), now, last, pack.c_str()) == doctest::Approx(0.1));
}

}  // namespace plumbline
