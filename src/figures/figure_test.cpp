#include "figures/figure.h"

#include <doctest/doctest.h>

#include <set>

namespace plumbline {

TEST_CASE("every reason for a missing figure has its own words, which are read back") {
  std::set<std::string_view> seen;
  for (int reason = 1; reason <= static_cast<int>(Missing::outside_domain); ++reason) {
    const auto missing = static_cast<Missing>(reason);
    CHECK(seen.insert(words(missing)).second);
    CHECK(parse_missing(words(missing)) == missing);
  }
  CHECK(symbol(Missing::suppressed) == "c");
  CHECK_FALSE(parse_missing("a number"));
  CHECK_FALSE(parse_missing("gone"));
}

TEST_CASE("a mark on a number leaves it a number") {
  const Cell marked = Cell().with(Cell::unreliable).with(Cell::flagged);
  CHECK(marked.is_number());
  CHECK(marked.has(Cell::unreliable));
  CHECK_FALSE(marked.has(Cell::stand_in));
  CHECK(Cell::from_bits(marked.bits()) == marked);
  CHECK_FALSE(Cell(Missing::suppressed).is_number());
  CHECK(Cell(Missing::suppressed).with(Cell::flagged).missing() == Missing::suppressed);
}

TEST_CASE("a column gives back the figures that were put into it") {
  FigureColumn column(3);
  const Figure rounded{.cell = Cell(), .number = 60, .interval = Interval{58, 62}};
  column.put(0, Figure::of(5));
  CHECK_FALSE(column.has_intervals());
  column.put(1, rounded);
  CHECK(column.has_intervals());
  CHECK(column.at(0) == Figure::of(5));
  CHECK(column.at(1) == rounded);
  CHECK(column.at(2) == Figure::missing(Missing::not_loaded));
}

TEST_CASE("a figure put over an interval takes the interval away") {
  FigureColumn column(1);
  column.put(0, {.cell = Cell(), .number = 60, .interval = Interval{58, 62}});
  column.put(0, Figure::of(61));
  CHECK(column.at(0) == Figure::of(61));
}

}  // namespace plumbline
