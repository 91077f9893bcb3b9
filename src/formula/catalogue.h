// What a formula's names mean: asked of whoever holds the definitions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formula/expression.h"
#include "units/unit.h"

namespace plumbline {

struct ItemDimension {
  std::string name;
  std::vector<std::string> members;
  // Taken when a formula does not name the dimension; empty: its members are then summed.
  std::string default_member;
};

struct ItemFacts {
  Unit unit;
  std::vector<ItemDimension> dimensions;  // in the order in which a series names them
  std::string row_group;                  // the repeating rows it is asked in ("CLA_H"), or empty
};

class Catalogue {
 public:
  virtual ~Catalogue() = default;

  // Null when there is no item or measure of that code.
  virtual const ItemFacts* item(std::string_view code) const = 0;
  virtual const Expression* measure(std::string_view code) const = 0;
  virtual bool has_row_group(std::string_view group) const = 0;

  // Every code, for "did you mean".
  virtual std::vector<std::string> names() const = 0;
};

}  // namespace plumbline
