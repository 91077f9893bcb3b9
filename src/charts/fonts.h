// The typeface of paper: Inter, compiled into the program, so that a document looks the same on
// every machine.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string_view>

namespace plumbline {

struct ReleaseObject {
  void operator()(void* object) const;
};
template <typename T>
using Owned = std::unique_ptr<T, ReleaseObject>;

// This thread's map of Inter alone. Fonts are not for several threads at once.
PangoFontMap* inter_font_map();

// Words of this size in the surface's units, on one line, to be measured or drawn. It belongs to
// this thread, which keeps what it has set before: it is good until the next call.
PangoLayout* inter_layout(std::string_view text, double size, bool bold);

}  // namespace plumbline
