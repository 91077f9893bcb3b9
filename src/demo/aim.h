// What would have to change for a check to pass: how far its value is from where it should be.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "returns/return_figures.h"

namespace plumbline {

// Where the value of a broken check is to be brought: onto the other side of a balance, or some
// way inside a range.
enum class Aim : std::uint8_t { onto, inside_low, inside_high };

// One row that a check finds broken; of a check that is asked once, the only one.
struct BrokenRow {
  std::string row;
  std::optional<Aim> aim;  // none where the check compares no numbers
};

// Empty when it passes or cannot be told.
std::vector<BrokenRow> broken_rows(const CompiledCheck& check, ReturnFigures& figures);

// For each row: how far off, and none where it cannot be told.
std::vector<std::optional<double>> off_aim(const CompiledCheck& check,
                                           const std::vector<BrokenRow>& rows,
                                           ReturnFigures& figures);

}  // namespace plumbline
