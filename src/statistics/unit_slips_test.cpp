#include "statistics/unit_slips.h"

#include <doctest/doctest.h>

#include "statistics/random.h"

namespace plumbline {
namespace {

std::string_view found(double value, double reference) {
  return code(screen_for_slip(value, reference)->slip);
}

}  // namespace

TEST_CASE("a figure in the wrong unit is recognised by its factor") {
  CHECK(found(570'000, 536) == "x1000");
  CHECK(found(570, 536'000) == "/1000");
  CHECK(found(5'700, 536) == "x10");
  CHECK(found(57, 536) == "/10");
  CHECK(found(52 * 570, 536) == "x52");
  CHECK(found(570 / 52.0, 536) == "/52");
  CHECK(found(7 * 570, 536) == "x7");
  CHECK(found(570 / 7.0, 536) == "/7");
}

TEST_CASE("a wrong sign is told before any factor") {
  CHECK(found(-570, 536) == "SIGN");
  CHECK(found(-570'000, 536) == "SIGN");
}

TEST_CASE("ordinary changes from year to year are no slips") {
  Random random(18);
  for (int i = 0; i < 200; ++i) CHECK(found(536 * (0.25 + 4 * random.unit()), 536).empty());
}

TEST_CASE("without a reference nothing can be said") {
  CHECK_FALSE(screen_for_slip(570, {}));
  CHECK_FALSE(screen_for_slip(570, 0));
  CHECK_FALSE(screen_for_slip(570, -1));
}

TEST_CASE("zero is no slip of unit") {
  CHECK(found(0, 536).empty());
  CHECK_FALSE(screen_for_slip(0, 536)->log10_ratio);
}

}  // namespace plumbline
