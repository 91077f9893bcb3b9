// Numbers side by side, each given back to the bit, in half the room of doubles.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <vector>

#include "figures/packed_number.h"

namespace plumbline {

class Numbers {
 public:
  Numbers() = default;
  Numbers(std::initializer_list<double> numbers) : Numbers(std::span(numbers)) {}
  Numbers(std::span<const double> numbers);

  std::size_t size() const { return packed_.size(); }
  double operator[](std::size_t at) const { return packed_[at].number(rare_); }
  std::vector<double> doubles() const;
  std::size_t bytes() const;

  void resize(std::size_t size) { packed_.resize(size); }  // those added are 0
  void set(std::size_t at, double number) { packed_[at] = PackedNumber(number, rare_); }

  // To the bit: 0 is not -0, and what is no number equals itself.
  friend bool operator==(const Numbers& a, const Numbers& b);

 private:
  std::vector<PackedNumber> packed_;
  std::vector<double> rare_;
};

}  // namespace plumbline
