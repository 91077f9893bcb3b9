// Numbers of a return in whole steps, so that every machine types the same: 115 tenths are 11.5.
#pragma once

#include <cstdint>
#include <optional>

#include "returns/return.h"

namespace plumbline {

struct TypedNumber {
  std::int64_t steps = 0;
  int places = 0;  // after the point

  friend bool operator==(const TypedNumber&, const TypedNumber&) = default;
};

// None where the answer is no number, or one that is not written in digits and a point.
std::optional<TypedNumber> typed_in(const Answer& answer);

// The same number with more or fewer places, rounded half away from zero.
TypedNumber in_places(TypedNumber number, int places);

// The answer as if this had been typed; what was said beside it stays.
void type(TypedNumber number, Answer& answer);

// To the nearest step. The number must be near enough to nought to be counted in steps.
TypedNumber nearest_steps(double number, int places);

}  // namespace plumbline
