#include "charts/cairo_painter.h"

#include <cairo.h>

#include <array>
#include <cmath>
#include <numbers>

#include "charts/fonts.h"

namespace plumbline {
namespace {

constexpr double full_turn = 2 * std::numbers::pi;
constexpr double halo_width = 3, text_halo = 4;
constexpr double stripe = 5, stripe_width = 2.6;

class CairoPainter {
 public:
  explicit CairoPainter(cairo_t* surface) : surface_(surface) {}

  void operator()(const Box& box) {
    outline(box);
    if (box.hatched) {
      set(Ink::white);
      cairo_fill_preserve(surface_);
      hatch(box);
      outline(box);
    }
    finish(box.hatched ? Ink::none : box.fill, box.edge, 1);
  }

  void operator()(const Line& line) {
    if (line.points.size() < 2) return;
    if (line.halo) {
      trace(line.points);
      finish(Ink::none, Ink::white, line.width + halo_width);
    }
    trace(line.points);
    constexpr std::array<double, 2> dashes = {7, 4};
    if (line.dashed) cairo_set_dash(surface_, dashes.data(), 2, 0);
    finish(Ink::none, line.ink, line.width);
    cairo_set_dash(surface_, nullptr, 0, 0);
  }

  void operator()(const Shape& area) {
    if (area.points.empty()) return;
    trace(area.points);
    cairo_close_path(surface_);
    finish(area.fill, area.edge, area.edge_width);
  }

  void operator()(const Dot& dot) {
    cairo_new_sub_path(surface_);
    cairo_arc(surface_, dot.centre.x, dot.centre.y, dot.radius, 0, full_turn);
    finish(dot.fill, dot.edge, dot.edge_width);
  }

  void operator()(const Label& label) {
    if (label.text.empty()) return;
    PangoLayout* layout = inter_layout(label.text, label.size, label.bold);
    int width = 0, height = 0;
    pango_layout_get_size(layout, &width, &height);
    const double wide = static_cast<double>(width) / PANGO_SCALE;
    const double from = label.anchor == Anchor::start    ? 0
                        : label.anchor == Anchor::middle ? wide / 2
                                                         : wide;
    const double base = static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE;
    const Point at = {label.at.x - from, label.at.y - base};
    if (label.halo) {
      cairo_move_to(surface_, at.x, at.y);
      pango_cairo_layout_path(surface_, layout);
      cairo_set_line_join(surface_, CAIRO_LINE_JOIN_ROUND);
      finish(Ink::none, Ink::white, text_halo);
    }
    set(label.ink);
    cairo_move_to(surface_, at.x, at.y);
    pango_cairo_show_layout(surface_, layout);
    cairo_new_path(surface_);
  }

 private:
  void set(Ink ink) {
    const InkFacts& colour = facts(ink);
    cairo_set_source_rgb(surface_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
  }

  void finish(Ink fill, Ink edge, double width) {
    if (fill != Ink::none) {
      set(fill);
      cairo_fill_preserve(surface_);
    }
    if (edge != Ink::none) {
      set(edge);
      cairo_set_line_width(surface_, width);
      cairo_stroke_preserve(surface_);
    }
    cairo_new_path(surface_);
  }

  void trace(const std::vector<Point>& points) {
    cairo_move_to(surface_, points.front().x, points.front().y);
    for (const Point& point : points) cairo_line_to(surface_, point.x, point.y);
  }

  void outline(const Box& box) {
    if (box.corner <= 0) {
      cairo_rectangle(surface_, box.at.x, box.at.y, box.width, box.height);
      return;
    }
    const double r = box.corner;
    const double right = box.at.x + box.width, low = box.at.y + box.height;
    constexpr double quarter = full_turn / 4;
    cairo_new_sub_path(surface_);
    cairo_arc(surface_, right - r, box.at.y + r, r, -quarter, 0);
    cairo_arc(surface_, right - r, low - r, r, 0, quarter);
    cairo_arc(surface_, box.at.x + r, low - r, r, quarter, 2 * quarter);
    cairo_arc(surface_, box.at.x + r, box.at.y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(surface_);
  }

  // Stripes inside the outline, which is the path as it stands.
  void hatch(const Box& box) {
    cairo_save(surface_);
    cairo_clip(surface_);
    const double step = stripe * std::numbers::sqrt2;
    const auto stripes = static_cast<int>(std::ceil((box.width + box.height) / step));
    for (int i = 0; i < stripes; ++i) {
      const double x = box.at.x - box.height + i * step;
      cairo_move_to(surface_, x, box.at.y);
      cairo_line_to(surface_, x + box.height, box.at.y + box.height);
    }
    finish(Ink::none, box.fill, stripe_width);
    cairo_restore(surface_);
  }

  cairo_t* surface_;
};

}  // namespace

void paint(const Drawing& drawing, cairo_t* surface) {
  CairoPainter painter(surface);
  for (const Mark& mark : drawing.marks) std::visit(painter, mark);
}

}  // namespace plumbline
