// A drawing as SVG: every mark by attributes alone, for pages that allow no style of their own.
#pragma once

#include <string>

#include "charts/drawing.h"
#include "markup/html.h"

namespace plumbline {

// An <svg role="img"> with title and description. The id names them; no other drawing on the page
// may have it. Letters, digits and hyphens.
void draw_svg(const Drawing& drawing, std::string_view id, Html& page);

// The same as a file that stands alone, with the fonts named.
std::string svg_file(const Drawing& drawing);

}  // namespace plumbline
