// Numbers as people paste them from a finance system.
#pragma once

#include <string_view>

#include "base/result.h"
#include "units/unit.h"

namespace plumbline {

// Spaces, £, commas, a percent sign, brackets or a trailing minus for what is below nothing, and k
// or m for thousands and millions. The error says what stands there and how to write it.
Result<double> parse_typed_number(std::string_view text);
// As an answer in this unit: £ where no money is asked, and % where no percentage is, are refused.
Result<double> parse_typed_number(std::string_view text, const Unit& asked);

// A day: 2026-03-31, 31/03/2026, 31.3.2026 or 31 March 2026. Month-first dates are refused where
// they cannot be meant day-first.
struct TypedDate {
  int year = 0, month = 0, day = 0;
};
Result<TypedDate> parse_typed_date(std::string_view text);
// Days since 1 January 1970, so that dates can be set against each other.
double day_number(const TypedDate& date);

}  // namespace plumbline
