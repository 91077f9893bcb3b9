// What published tables write where there is no number.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "figures/figure.h"

namespace plumbline {

struct Shorthand {
  std::string_view symbol;  // "x"
  std::string_view meaning;
};
std::span<const Shorthand> all_shorthand();

// "c", "x", "z", "u"; empty of a figure that is a number. A figure of which only the bounds are
// known is "u": its middle is nobody's.
std::string_view shorthand(const Figure& figure);

// What is to be known of a figure beside it: its marks, or why there is none.
std::string quality_words(const Figure& figure);

}  // namespace plumbline
