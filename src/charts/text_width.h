// How wide words stand in Inter, so that they can be placed before anything draws them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// In pixels, on the safe side by a few percent.
double text_width(std::string_view text, double size, bool bold = false);

// The text in lines no wider than `room`, broken between words; a longer word stands alone.
std::vector<std::string> text_lines(std::string_view text, double size, bool bold, double room);

}  // namespace plumbline
