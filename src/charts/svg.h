// A drawing as SVG: every mark by attributes alone, for pages that allow no style of their own.
#pragma once

#include <string>

#include "charts/drawing.h"
#include "markup/html.h"

namespace plumbline {

// An <svg role="img"> with title and description. The id names them; no other drawing on the page
// may have it. Letters, digits and hyphens.
void draw_svg(const Drawing& drawing, std::string_view id, Html& page);

// Marks alone, for a picture that says nothing by itself. None of them is hatched.
void draw_marks(const std::vector<Mark>& marks, Html& page);

// A drawing as a file that stands alone, with its size and the fonts named. What a page says when
// the pointer rests on a mark, the mark says itself.
std::string svg_file(const Drawing& drawing);

}  // namespace plumbline
