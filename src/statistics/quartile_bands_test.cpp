#include "statistics/quartile_bands.h"

#include <doctest/doctest.h>

#include <string>

namespace plumbline {
namespace {

std::string letters(const std::vector<double>& values, Better better) {
  const std::vector<char> bands = quartile_bands(values, better);
  return {bands.begin(), bands.end()};
}

}  // namespace

TEST_CASE("the best quarter is A, lowest or highest as the indicator says") {
  CHECK(letters({1, 2, 3, 4, 5, 6, 7, 8}, Better::low) == "AABBCCDD");
  CHECK(letters({1, 2, 3, 4, 5, 6, 7, 8}, Better::high) == "DDCCBBAA");
}

TEST_CASE("a value at a cut belongs with the lower values both ways") {
  CHECK(letters({1, 2, 3, 4, 5}, Better::low) == "AABCD");
  CHECK(letters({1, 2, 3, 4, 5}, Better::high) == "DDCBA");
}

TEST_CASE("an indicator without a better way has no letters") {
  CHECK(letters({5, 6, 7, 8}, Better::neither) == "----");
}

TEST_CASE("too few different cuts give no letters") {
  CHECK(letters({5, 5, 5, 5, 5, 9}, Better::low) == "------");
  CHECK(letters({1, 1, 2, 3, 4}, Better::low) == "AABCD");
  CHECK(letters({}, Better::low).empty());
}

}  // namespace plumbline
