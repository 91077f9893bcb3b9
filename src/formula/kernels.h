// The loops of the engine: one operation on a stretch of numbers, of cells or of intervals.
#pragma once

#include <cstddef>
#include <cstdint>

#include "formula/graph.h"

namespace plumbline {

// Numbers only. False when a divisor was 0. `out` is none of the inputs.
bool run_numbers(Operation operation, const double* left, const double* right, double* out,
                 std::size_t count);

// A number with its cell, as raw bytes (figures/cell.h).
struct Lane {
  const double* number = nullptr;
  const std::uint8_t* cell = nullptr;
};

// The cells that belong to numbers that run_numbers() has worked out; `out_number` is mended where
// `and` and `or` know their answer although a part is missing.
void run_cells(Operation operation, Lane left, Lane right, double* out_number,
               std::uint8_t* out_cell, std::size_t count);

struct Ends {
  const double* low = nullptr;
  const double* high = nullptr;
};
struct EndsToFill {
  double* low = nullptr;
  double* high = nullptr;
};

// Interval arithmetic; a divisor that may be zero leaves no denominator in its cell.
void run_intervals(Operation operation, Ends left, Ends right, EndsToFill out,
                   std::uint8_t* out_cell, std::size_t count);

// Marks as outside the domain what is no finite number. False when there was none to mark.
bool mark_unbounded(const double* number, std::uint8_t* cell, std::size_t count);

}  // namespace plumbline
