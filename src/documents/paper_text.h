// Text set in lines for paper.
#pragma once

#include <cairo.h>

#include <string>
#include <string_view>
#include <vector>

#include "charts/palette.h"
#include "documents/report.h"

namespace plumbline {

struct TextStyle {
  double size = 10;  // points
  bool bold = false;
  Ink ink = Ink::text;
  double leading = 1.36;  // of the size
};

// A stretch of one line in one weight.
struct Run {
  std::string text;
  bool bold = false;
  double width = 0;
};

struct TextLines {
  std::vector<std::vector<Run>> lines;
  TextStyle style;

  double line_height() const { return style.size * style.leading; }
  double height() const { return line_height() * static_cast<double>(lines.size()); }
};

// Broken between words, and inside a word only where it is wider than the measure.
TextLines set_text(std::string_view text, const TextStyle& style, double measure);
TextLines set_spans(const std::vector<Span>& spans, const TextStyle& style, double measure);

// Width of the text on one line.
double paper_width(std::string_view text, const TextStyle& style);

enum class Align : std::uint8_t { left, right };

// At is the upper left corner (upper right for lines that end there).
void draw_text(const TextLines& text, cairo_t* paper, double x, double y,
               Align align = Align::left);

}  // namespace plumbline
