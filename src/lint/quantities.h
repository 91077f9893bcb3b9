// What checks compare, in one form: sums of quantities times numbers. A quantity is a figure of a
// return, or a product or quotient of several, and has a range that no answers leave.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "club/club.h"
#include "lint/range.h"

namespace plumbline {

using QuantityId = std::uint32_t;

// 3 * A - B + 7: terms by quantity, each once and none with 0.
struct LinearForm {
  std::vector<std::pair<QuantityId, double>> terms;
  double constant = 0;

  bool is_number() const { return terms.empty(); }
};

LinearForm times(const LinearForm& form, double number);
LinearForm single(QuantityId quantity);
LinearForm plus(const LinearForm& left, const LinearForm& right);

// A figure and the power in which it stands in a product: -1 divides.
using Factor = std::pair<QuantityId, int>;

struct Quantity {
  std::string name;
  Range range;
  std::vector<Factor> factors;               // itself, or what is multiplied
  const ItemDefinition* item = nullptr;      // where it is this year's answer to one
  std::shared_ptr<const LinearForm> inside;  // of abs(inside)
};

class Quantities {
 public:
  // The quantity of this name; `made` gives it where it is new. Its factors are filled in here.
  template <typename Make>
  QuantityId named(const std::string& name, Make&& made) {
    const auto known = known_.find(name);
    if (known != known_.end()) return known->second;
    Quantity quantity = made();  // may itself name others
    quantity.name = name;
    return add(std::move(quantity));
  }
  // What the factors make: a number where they cancel.
  LinearForm product(std::vector<Factor> factors);

  const Quantity& operator[](QuantityId id) const { return all_[id]; }
  Range range(const LinearForm& form) const;
  // What tells a form apart from others.
  static std::string key(const LinearForm& form);

  // Ranges other than those that hold for every return, to see what follows from them.
  void set_range(QuantityId id, const Range& range) { all_[id].range = range; }

 private:
  QuantityId add(Quantity quantity);

  std::vector<Quantity> all_;
  std::map<std::string, QuantityId, std::less<>> known_;
};

}  // namespace plumbline
