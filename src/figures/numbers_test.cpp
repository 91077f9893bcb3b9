#include "figures/numbers.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

namespace plumbline {
namespace {

bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

void comes_back(double number) {
  CAPTURE(number);
  Numbers numbers = {1, 2, 3};
  numbers.set(1, number);
  CHECK(numbers[0] == 1);
  CHECK(same_bits(numbers[1], number));
  CHECK(numbers[2] == 3);
}

}  // namespace

TEST_CASE("pounds and pence take half the room of doubles") {
  const Numbers pounds = {190'329'209, -4'112, 0, 52'187.92, -0.01};
  CHECK(pounds.bytes() == 5 * sizeof(double) / 2);
  CHECK(pounds[0] == 190'329'209);
  CHECK(pounds[3] == 52'187.92);
  CHECK(pounds == Numbers(pounds.doubles()));
}

TEST_CASE("a number that is neither stands beside them, nothing lost") {
  Numbers pounds = {60, 1.0 / 3, 80};
  pounds.set(0, 1e12);
  pounds.set(2, 604.487);
  pounds.resize(4);
  CHECK(pounds.doubles() == std::vector<double>{1e12, 1.0 / 3, 604.487, 0});
}

TEST_CASE("numbers are the same when every bit is") {
  const double nothing = std::numeric_limits<double>::quiet_NaN();
  CHECK(Numbers{1, nothing} == Numbers{1, nothing});
  CHECK_FALSE(Numbers{0.0} == Numbers{-0.0});
  CHECK_FALSE(Numbers{1, 2} == Numbers{1});
}

TEST_CASE("every number comes back to the bit") {
  const double infinite = std::numeric_limits<double>::infinity();
  for (const double number :
       {0.0, -0.0, 0.1, 0.01, -1.0, 5e-324, 1e300, infinite, -infinite,
        std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::max()}) {
    comes_back(number);
  }
  for (const double limit : {536'870'912.0, 1'073'741'824.0, 2'147'483'648.0, 10'737'418.24}) {
    for (const double off : {-1.0, -0.5, -0.01, 0.0, 0.01, 0.5, 1.0}) {
      comes_back(limit + off);
      comes_back(-limit + off);
    }
  }
  std::mt19937_64 dice(11);
  for (int i = 0; i < 20'000; ++i) {
    comes_back(std::bit_cast<double>(dice()));
    comes_back(static_cast<double>(dice() % 4'000'000'000) / 100);
    comes_back(-static_cast<double>(dice() % 4'000'000'000));
  }
}

}  // namespace plumbline
