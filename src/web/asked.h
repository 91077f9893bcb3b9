// What the query of an address asks to see.
#pragma once

#include "http/request.h"
#include "views/view.h"

namespace plumbline {

// How the form of those nearest by context says how many, and each variable's weight.
inline constexpr std::string_view nearest_number = "nearest";
inline constexpr std::string_view weight_prefix = "weight.";

// authority, year, group, spending; and codes, a list that stands for a group, as those nearest do.
Asked asked_in(const Request& request);

}  // namespace plumbline
