// A drawing on a cairo surface. Text is laid out by Pango, in Inter.
#pragma once

#include <cairo.h>

#include "charts/drawing.h"

namespace plumbline {

// With the drawing's upper left corner at the origin of the surface as it is set now, one pixel of
// the drawing to one of its units: the caller scales and moves.
void paint(const Drawing& drawing, cairo_t* surface);

}  // namespace plumbline
