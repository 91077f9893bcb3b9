#include "returns/unlike_moves.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "returns/test_club.h"

namespace plumbline {
namespace {

constexpr const char* pay = "HOM_A01,,{},,\n";

// Nine others pay from £400,000 to £1,200,000, and each 1% to 3% more than last year.
class Round {
 public:
  Round() {
    for (int i = 0; i < 9; ++i) {
      const int last = 400'000 + 100'000 * i;
      now_.push_back(homes_.read(fmt::format(fmt::runtime(pay), last / 100 * (101 + i % 3))).made);
      last_.push_back(homes_.read(fmt::format(fmt::runtime(pay), last)).made);
    }
  }

  std::vector<ReturnFinding> found(int last, int now, const std::string& comment = {},
                                   const std::vector<ReturnFinding>& known = {},
                                   std::size_t others = 9) const {
    const ReadReturn own = homes_.read(fmt::format("HOM_A01,,{},,{}\n", now, comment));
    const ReadReturn before = homes_.read(fmt::format(fmt::runtime(pay), last));
    OtherReturns group;
    for (std::size_t i = 0; i < others; ++i) {
      group.now.push_back(&now_[i]);
      group.last.push_back(&last_[i]);
    }
    ReturnFigures figures(homes_.sources(own.made, &before.made));
    ReturnFigures earlier(homes_.sources(before.made));
    return unlike_moves(figures, earlier, GroupFigures(homes_.compiled(), group), known);
  }

 private:
  TestClub homes_;
  std::vector<Return> now_, last_;
};

}  // namespace

TEST_CASE("money that moved unlike the others' is asked about, with what theirs did") {
  const auto found = Round().found(800'000, 1'200'000);
  REQUIRE(found.size() == 1);
  CHECK(found.front().check == "moved HOM_A01");
  CHECK(found.front().item == "HOM_A01");
  CHECK(found.front().message.find("£1,200,000 is 50.0% more than last year") != std::string::npos);
  CHECK(found.front().found ==
        "last year £800,000; half of the 9 others give from 1.0% more than last year to 3.0% more "
        "than last year");
  CHECK(Round().found(800'000, 500'000).size() == 1);
}

TEST_CASE("a move like the others', a small one, or one of too few is not asked about") {
  CHECK(Round().found(800'000, 820'000).empty());
  CHECK(Round().found(800'000, 900'000).empty());               // 12.5%
  CHECK(Round().found(90'000, 130'000).empty());                // £40,000
  CHECK(Round().found(800'000, 1'200'000, {}, {}, 6).empty());  // seven with one's own
  CHECK(Round().found(800'000, 1'200'000, {}, {}, 8).size() == 1);
}

TEST_CASE("a move is explained in its comment, and asked about once") {
  const auto found = Round().found(800'000, 1'200'000, "A second home opened in September.");
  REQUIRE(found.size() == 1);
  CHECK(found.front().explained);
  ReturnFinding slip;
  slip.item = "HOM_A01";
  CHECK(Round().found(800'000, 1'200'000, {}, {slip}).empty());
}

}  // namespace plumbline
