#include "ledger/edition.h"

#include <doctest/doctest.h>

namespace plumbline {

TEST_CASE("a count to the nearest 5 is up to 2 away, and never below none") {
  const Rounding rounding{.base = 5};
  CHECK(published_figure(60, Cell(), rounding).interval == Interval{58, 62});
  CHECK(published_figure(0, Cell(), rounding).interval == Interval{0, 2});
  CHECK(published_figure(60, Cell(), rounding).number == 60);
}

TEST_CASE("money in thousands is up to half a thousand away, below nothing too") {
  const Rounding rounding{.base = 1000, .whole = false, .display_unit = 1000};
  CHECK(published_figure(45'000, Cell(), rounding).interval == Interval{44'500, 45'500});
  CHECK(published_figure(-1'000, Cell(), rounding).interval == Interval{-1'500, -500});
}

TEST_CASE("a figure between two steps was not rounded to them") {
  const Rounding rounding{.base = 1000, .whole = false, .display_unit = 1000};
  CHECK_FALSE(published_figure(1'192'900, Cell(), rounding).interval);
  CHECK_FALSE(published_figure(37'900.72 * 1000, Cell(), rounding).interval);
  CHECK(published_figure(0.3, Cell(), {.base = 0.1, .whole = false}).interval);
}

TEST_CASE("a suppressed figure with bounds is the interval, and too unreliable to compare") {
  const Rounding rounding{.base = 5, .suppressed_low = 1, .suppressed_high = 5};
  const Figure figure = published_figure(0, Missing::suppressed, rounding);
  CHECK(figure.interval == Interval{1, 5});
  CHECK(figure.number == 3);
  CHECK(figure.cell == Cell().with(Cell::unreliable));
}

TEST_CASE("without bounds, or missing for another reason, a figure stays missing") {
  const Rounding bounded{.suppressed_low = 1, .suppressed_high = 5};
  CHECK(published_figure(0, Missing::suppressed, {}) == Figure::missing(Missing::suppressed));
  CHECK(published_figure(0, Missing::not_available, bounded) ==
        Figure::missing(Missing::not_available));
}

TEST_CASE("what rounds to zero lies between zero and half of what is shown") {
  const Figure figure = published_figure(0, Cell().with(Cell::low), {.display_unit = 1000});
  CHECK(figure.interval == Interval{0, 500});
}

}  // namespace plumbline
