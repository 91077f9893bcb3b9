#include "demo/draws.h"

namespace plumbline {

Random draws_for(std::uint64_t seed, std::initializer_list<std::uint64_t> subject) {
  std::uint64_t mixed = seed;
  for (const std::uint64_t part : subject)
    mixed = SplitMix64(SplitMix64(mixed).next() ^ part).next();
  return Random(mixed);
}

std::uint64_t named(std::string_view name) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char letter : name) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
  }
  return hash;
}

std::int64_t between(Random& draws, std::int64_t low, std::int64_t high) {
  return low + static_cast<std::int64_t>(draws.below(static_cast<std::uint64_t>(high - low + 1)));
}

std::int64_t bell(Random& draws, std::int64_t deviation) {
  std::int64_t sum = 0;
  for (int i = 0; i < 3; ++i) sum += between(draws, -deviation, deviation);
  return sum;
}

std::int64_t scaled(std::int64_t amount, std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t product = amount * numerator;
  const std::int64_t half = (product < 0) == (denominator < 0) ? denominator / 2 : -denominator / 2;
  return (product + half) / denominator;
}

}  // namespace plumbline
