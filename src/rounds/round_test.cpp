#include "rounds/round.h"

#include <doctest/doctest.h>

#include "rounds/strip.h"

namespace plumbline {
namespace {

Round in_state(RoundState state) {
  return {.id = 1,
          .club = "homes",
          .year = {PeriodKind::financial_year, 2014},
          .state = state,
          .opened = {},
          .editions = {}};
}

}  // namespace

TEST_CASE("a round goes from collecting to a draft, revisions and final figures, and not back") {
  using enum RoundState;
  CHECK(may_become(in_state(collecting), draft));
  CHECK(may_become(in_state(draft), revised));
  CHECK(may_become(in_state(revised), revised));
  CHECK(may_become(in_state(draft), final_figures));
  CHECK(may_become(in_state(revised), final_figures));
  CHECK_FALSE(may_become(in_state(collecting), revised));
  CHECK_FALSE(may_become(in_state(collecting), final_figures));
  CHECK_FALSE(may_become(in_state(draft), draft));
  CHECK_FALSE(may_become(in_state(revised), draft));
  CHECK_FALSE(may_become(in_state(final_figures), revised));
  CHECK(may_become(in_state(final_figures), revised).error().what ==
        "The round homes 2013-14 is final, so it cannot become revised.");
}

TEST_CASE("members are named from the draft on, and answers are taken until the end") {
  CHECK_FALSE(names_members(in_state(RoundState::collecting)));
  CHECK(names_members(in_state(RoundState::draft)));
  CHECK(takes_answers(in_state(RoundState::revised)));
  CHECK_FALSE(takes_answers(in_state(RoundState::final_figures)));
}

TEST_CASE("of fewer than five others nothing is shown") {
  CHECK_FALSE(strip_of({1, 2, 3, 4}));
  CHECK(strip_of({1, 2, 3, 4, 5}));
  CHECK_FALSE(strip_of({3, 3, 3, 3, 3}));
}

TEST_CASE("a strip's scale ends on round numbers and leaves a slip of one member out") {
  const auto strip = strip_of({4120, 5010, 5300, 5520, 5800, 6150, 41200});
  REQUIRE(strip);
  CHECK(strip->low == 4000);
  CHECK(strip->high < 9000);
  CHECK(strip->median == 5520);
  CHECK(place_words(*strip, 5400) == "Higher than 43% of the group");
  CHECK(place_words(*strip, 4100) == "Lower than every other member");
  CHECK(place_words(*strip, 46037) == "Off the scale");
}

}  // namespace plumbline
