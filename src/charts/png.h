// A drawing as a PNG picture, in Inter.
#pragma once

#include <string>

#include "charts/drawing.h"

namespace plumbline {

// `scale` pixels to one of the drawing's, on a white ground.
std::string png_file(const Drawing& drawing, double scale);

}  // namespace plumbline
