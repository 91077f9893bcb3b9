// A cell that a statutory return asks for: what it is made from, what is done to that, or why
// nothing can fill it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formula/expression.h"
#include "units/unit.h"

namespace plumbline {

// What happens to a figure on its way into the cell. The first two and `of_which` and `filter` name
// what the formula does; the others are done to what it gives.
enum class Change : std::uint8_t { same, sum, of_which, filter, times, divided, rounded, sign };

struct Transform {
  Change change = Change::same;
  double by = 1;  // of times, divided and rounded
};

// Cells that no aggregate figure can fill.
enum class NotFed : std::uint8_t {
  can_be_fed,
  typed_only,  // the return alone asks for it
  not_held,    // it exists for each child alone, or nowhere
};

struct ReturnCell {
  std::size_t line = 0, column = 0;  // of the part
  std::string unit_text = {};        // of what the formula gives
  Unit unit = {};
  std::string formula = {};
  Expression expression = {};
  std::vector<Transform> transforms = {};
  std::vector<std::size_t> adds = {}, takes = {};  // or: the sum of other lines' cells less others
  NotFed not_fed = NotFed::can_be_fed;
  std::string why = {};               // of a cell that is not fed
  std::string note = {};              // in what it differs from the item
  std::int16_t since = 0, until = 0;  // financial years in which it is asked
  bool is_copy = false;               // the same item once more, as it is published
  std::string where = {};
};

// "sum, ÷ 1000"
std::string words(const std::vector<Transform>& transforms);
std::string_view words(NotFed not_fed);

}  // namespace plumbline
