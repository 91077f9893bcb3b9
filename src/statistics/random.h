// Random numbers that give the same report everywhere (method M34): xoshiro256** (Blackman and
// Vigna) seeded by splitmix64, whole numbers below a bound by Lemire's multiplication.
#pragma once

#include <array>
#include <cstdint>

namespace plumbline {

class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();

 private:
  std::uint64_t state_;
};

class Random {
 public:
  explicit Random(std::uint64_t seed);

  std::uint64_t next();

  // 0 to bound - 1, each equally likely. A bound of zero is our own mistake, and throws.
  std::uint64_t below(std::uint64_t bound);

  // From 0 up to, not including, 1: a multiple of 2^-53.
  double unit();

 private:
  std::array<std::uint64_t, 4> state_;
};

}  // namespace plumbline
