// A drawing: marks on a sheet, with the words that stand for it where it cannot be seen. Units are
// CSS pixels (1/96 inch), x to the right and y down. It is painted as SVG (charts/svg.h) and on a
// cairo surface (charts/cairo_painter.h), and looks the same on both.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "charts/palette.h"

namespace plumbline {

struct Point {
  double x = 0, y = 0;
};

struct Box {
  Point at;  // its upper left corner
  double width = 0, height = 0;
  Ink fill = Ink::none;
  Ink edge = Ink::none;
  bool hatched = false;  // to be confirmed: stripes of the fill on white
  double corner = 0;     // radius
  std::string tip = {};  // said when the pointer rests on it; the table has the same
};

struct Line {
  std::vector<Point> points;
  Ink ink = Ink::text;
  double width = 1;
  bool dashed = false;
  bool halo = false;  // a white edge, where it crosses bars
};

struct Shape {
  std::vector<Point> points;  // closed by itself
  Ink fill = Ink::none;
  Ink edge = Ink::none;
  double edge_width = 1;
};

struct Dot {
  Point centre;
  double radius = 3;
  Ink fill = Ink::none;
  Ink edge = Ink::none;
  double edge_width = 1;
  std::string tip = {};
};

enum class Anchor : std::uint8_t { start, middle, end };

struct Label {
  Point at;  // on the base line
  std::string text;
  double size = 14;
  Ink ink = Ink::text;
  Anchor anchor = Anchor::start;
  bool bold = false;
  bool halo = false;  // a white edge, where it stands on lines
};

using Mark = std::variant<Box, Line, Shape, Dot, Label>;

struct Drawing {
  double width = 0, height = 0;
  std::string title;             // its accessible name
  std::string description;       // own value, reference, spread and rank, in a sentence or two
  std::vector<Mark> marks = {};  // the first lies lowest

  void add(Box box);
  void add(Line line);
  void add(Shape area);
  void add(Dot dot);
  void add(Label label);
  // A straight line.
  void add_line(Point from, Point to, Ink ink, double line_width = 1);
};

}  // namespace plumbline
