#include "charts/svg.h"

#include <array>

namespace plumbline {
namespace {

using Attributes = std::array<Html, ink_count>;

Attributes attributes_of(Markup start) {
  Attributes all;
  for (const InkFacts& one : palette()) {
    all[static_cast<std::size_t>(one.ink)].add(start, hex(one.ink), "\""_html);
  }
  return all;
}

const Html& fill(Ink ink) {
  static const Attributes all = attributes_of(" fill=\""_html);
  return all[static_cast<std::size_t>(ink)];
}

const Html& stroke(Ink ink) {
  static const Attributes all = attributes_of(" stroke=\""_html);
  return all[static_cast<std::size_t>(ink)];
}

class SvgPainter {
 public:
  SvgPainter(std::string_view id, Html& page, bool alone = false)
      : id_(id), page_(page), alone_(alone) {}

  void operator()(const Box& box) {
    page_.add("<rect"_html);
    place(" x=\""_html, box.at.x);
    place(" y=\""_html, box.at.y);
    place(" width=\""_html, box.width);
    place(" height=\""_html, box.height);
    if (box.corner > 0) place(" rx=\""_html, box.corner);
    if (box.hatched) {
      page_.add(" fill=\"url(#"_html, id_, "-h"_html, static_cast<int>(box.fill), ")\""_html);
    } else {
      page_.add(fill(box.fill));
    }
    if (box.edge != Ink::none) page_.add(stroke(box.edge));
    close(box.tip, "</rect>"_html);
  }

  void operator()(const Line& line) {
    if (line.points.size() < 2) return;
    if (line.halo) path(line.points, false, Ink::none, Ink::white, line.width + halo_width, false);
    path(line.points, false, Ink::none, line.ink, line.width, line.dashed);
  }

  void operator()(const Shape& area) {
    path(area.points, true, area.fill, area.edge, area.edge_width, false);
  }

  void operator()(const Dot& dot) {
    page_.add("<circle"_html);
    place(" cx=\""_html, dot.centre.x);
    place(" cy=\""_html, dot.centre.y);
    place(" r=\""_html, dot.radius);
    page_.add(fill(dot.fill));
    if (dot.edge != Ink::none) {
      page_.add(stroke(dot.edge));
      if (dot.edge_width != 1) place(" stroke-width=\""_html, dot.edge_width);
    }
    close(dot.tip, "</circle>"_html);
  }

  void operator()(const Label& label) {
    page_.add("<text"_html);
    place(" x=\""_html, label.at.x);
    place(" y=\""_html, label.at.y);
    place(" font-size=\""_html, label.size);
    if (label.bold) page_.add(" font-weight=\"600\""_html);
    if (label.anchor == Anchor::middle) page_.add(" text-anchor=\"middle\""_html);
    if (label.anchor == Anchor::end) page_.add(" text-anchor=\"end\""_html);
    page_.add(fill(label.ink));
    if (label.halo) {
      page_.add(
          " stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""_html);
    }
    page_.add(">"_html, label.text, "</text>"_html);
  }

 private:
  static constexpr double halo_width = 3;

  void place(Markup attribute, double pixels) {
    page_.add(attribute, Hundredths{pixels}, "\""_html);
  }

  // Ends a mark that may have something to say. Alone, without our script, by a title of its own.
  void close(const std::string& tip, Markup end) {
    if (tip.empty()) {
      page_.add("/>"_html);
    } else if (alone_) {
      page_.add("><title>"_html, tip, "</title>"_html, end);
    } else {
      page_.add(" class=\"app-tipped\" data-t=\""_html, tip, "\"/>"_html);
    }
  }

  void path(const std::vector<Point>& points, bool closed, Ink inside, Ink edge, double width,
            bool dashed) {
    page_.add("<path d=\""_html);
    bool first = true;
    for (const Point& point : points) {
      page_.add(first ? "M"_html : "L"_html, Hundredths{point.x}, " "_html, Hundredths{point.y});
      first = false;
    }
    page_.add(closed ? "Z\""_html : "\""_html);
    page_.add(fill(inside));
    if (edge != Ink::none) {
      page_.add(stroke(edge));
      if (width != 1) place(" stroke-width=\""_html, width);
      if (dashed) page_.add(" stroke-dasharray=\"7 4\""_html);
    }
    page_.add("/>"_html);
  }

  std::string_view id_;
  Html& page_;
  bool alone_;
};

// One pattern of stripes for each ink that is hatched somewhere.
void add_patterns(const Drawing& drawing, std::string_view id, Html& page) {
  std::array<bool, ink_count> seen{};
  for (const Mark& mark : drawing.marks) {
    const Box* box = std::get_if<Box>(&mark);
    if (box == nullptr || !box->hatched) continue;
    bool& known = seen[static_cast<std::size_t>(box->fill)];
    if (known) continue;
    known = true;
    page.add("<defs><pattern id=\""_html, id, "-h"_html, static_cast<int>(box->fill),
             "\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
             "patternTransform=\"rotate(45)\"><path d=\"M0 0H5V5H0Z\" fill=\"#ffffff\"/><path "
             "d=\"M0 0H2.6V5H0Z\" fill=\""_html,
             hex(box->fill), "\"/></pattern></defs>"_html);
  }
}

void add_svg(const Drawing& drawing, std::string_view id, const Html& attributes, bool alone,
             Html& page) {
  page.add("<svg"_html, attributes, " viewBox=\"0 0 "_html, Hundredths{drawing.width}, " "_html,
           Hundredths{drawing.height}, "\" role=\"img\" aria-labelledby=\""_html, id,
           "-t\" aria-describedby=\""_html, id, "-d\"><title id=\""_html, id, "-t\">"_html,
           drawing.title, "</title><desc id=\""_html, id, "-d\">"_html, drawing.description,
           "</desc>"_html);
  add_patterns(drawing, id, page);
  SvgPainter painter(id, page, alone);
  for (const Mark& mark : drawing.marks) std::visit(painter, mark);
  page.add("</svg>"_html);
}

}  // namespace

void draw_svg(const Drawing& drawing, std::string_view id, Html& page) {
  add_svg(drawing, id, {}, false, page);
}

void draw_marks(const std::vector<Mark>& marks, Html& page) {
  SvgPainter painter({}, page);
  for (const Mark& mark : marks) std::visit(painter, mark);
}

std::string svg_file(const Drawing& drawing) {
  Html page, attributes;
  page.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"_html);
  attributes.add(" xmlns=\"http://www.w3.org/2000/svg\" width=\""_html, Hundredths{drawing.width},
                 "\" height=\""_html, Hundredths{drawing.height},
                 "\" font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\""_html);
  add_svg(drawing, "chart", attributes, true, page);
  return std::move(page).take() + "\n";
}

}  // namespace plumbline
