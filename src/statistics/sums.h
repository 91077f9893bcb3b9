// Sums that keep what plain addition loses (Neumaier 1974).
#pragma once

#include <cmath>
#include <span>

namespace plumbline {

class NeumaierSum {
 public:
  void add(double term) {
    const double next = sum_ + term;
    lost_ += std::abs(sum_) >= std::abs(term) ? (sum_ - next) + term : (term - next) + sum_;
    sum_ = next;
  }
  double total() const { return sum_ + lost_; }

 private:
  double sum_ = 0;
  double lost_ = 0;
};

inline double total(std::span<const double> values) {
  NeumaierSum sum;
  for (const double value : values) sum.add(value);
  return sum.total();
}

}  // namespace plumbline
