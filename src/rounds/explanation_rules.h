// Whether what somebody wrote explains a figure: what changed, by how much, and whether it lasts.
#pragma once

#include <string_view>

#include "base/result.h"

namespace plumbline {

// The error says kindly what is missing, with an example.
Status fit_explanation(std::string_view words);

}  // namespace plumbline
