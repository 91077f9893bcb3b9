// How wide words stand in Inter, so that they can be placed before anything draws them.
#pragma once

#include <string_view>

namespace plumbline {

// In pixels, on the safe side by a few percent.
double text_width(std::string_view text, double size, bool bold = false);

}  // namespace plumbline
