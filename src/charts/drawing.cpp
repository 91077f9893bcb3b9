#include "charts/drawing.h"

namespace plumbline {

void Drawing::add(Box box) { marks.emplace_back(std::move(box)); }
void Drawing::add(Line line) { marks.emplace_back(std::move(line)); }
void Drawing::add(Shape area) { marks.emplace_back(std::move(area)); }
void Drawing::add(Dot dot) { marks.emplace_back(std::move(dot)); }
void Drawing::add(Label label) { marks.emplace_back(std::move(label)); }

void Drawing::add_line(Point from, Point to, Ink ink, double line_width) {
  add(Line{.points = {from, to}, .ink = ink, .width = line_width});
}

}  // namespace plumbline
