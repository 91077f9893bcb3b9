#include "figures/numbers.h"

namespace plumbline {

Numbers::Numbers(std::span<const double> numbers) {
  packed_.reserve(numbers.size());
  for (const double number : numbers) packed_.emplace_back(number, rare_);
}

std::vector<double> Numbers::doubles() const {
  std::vector<double> all;
  all.reserve(size());
  for (const PackedNumber& packed : packed_) all.push_back(packed.number(rare_));
  return all;
}

std::size_t Numbers::bytes() const {
  return packed_.size() * sizeof(PackedNumber) + rare_.size() * sizeof(double);
}

bool operator==(const Numbers& a, const Numbers& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::bit_cast<std::uint64_t>(a[i]) != std::bit_cast<std::uint64_t>(b[i])) return false;
  }
  return true;
}

}  // namespace plumbline
