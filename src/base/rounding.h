// Rounding as people do it on paper: halves go away from zero, judged on the decimal number and
// not on its binary neighbour (2.675 to two places is 2.68; -2.5 to none is -3).
// A number is read at 15 significant digits, as a spreadsheet shows it: what arithmetic leaves
// beyond them is not the number's own. R and Python round halves to even and differ.
#pragma once

namespace plumbline {

// `decimals` may be negative: -2 rounds to hundreds.
double round_half_away(double value, int decimals);

// The nearest multiple of `base` (5, 0.05, 1000). A base that is not above zero throws.
double round_to_base(double value, double base);

}  // namespace plumbline
