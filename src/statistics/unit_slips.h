// Figures that look right but for their unit or sign (method M33): pounds for thousands, a year for
// a week, a digit too many. Held against last year's figure or what is to be expected.
#pragma once

#include <optional>
#include <string_view>

namespace plumbline {

enum class Slip {
  none,
  sign,
  thousand_times,
  thousandth,
  ten_times,
  tenth,
  fifty_two_times,
  fifty_second,
  seven_times,
  seventh,
};

struct SlipScreen {
  std::optional<double> log10_ratio;  // of the figure's size to the reference; none for zero
  Slip slip = Slip::none;
};

// None, because nothing can be said, without a reference above zero. Zero is no slip of unit.
std::optional<SlipScreen> screen_for_slip(double value, std::optional<double> reference);

// "x1000", "/52", "SIGN"; empty for none.
std::string_view code(Slip slip);

}  // namespace plumbline
