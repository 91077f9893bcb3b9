#include "charts/png.h"

#include <cairo.h>

#include <cmath>
#include <memory>
#include <stdexcept>

#include "charts/cairo_painter.h"

namespace plumbline {
namespace {

struct Gone {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* paper) const { cairo_destroy(paper); }
};
using Surface = std::unique_ptr<cairo_surface_t, Gone>;
using Paper = std::unique_ptr<cairo_t, Gone>;

cairo_status_t keep(void* closure, const unsigned char* bytes, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

void must(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw std::runtime_error(std::string("a PNG cannot be drawn: ") + cairo_status_to_string(status));
}

}  // namespace

std::string png_file(const Drawing& drawing, double scale) {
  const auto pixels = [scale](double length) {
    return static_cast<int>(std::ceil(length * scale));
  };
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(drawing.width),
                                                   pixels(drawing.height)));
  must(cairo_surface_status(surface.get()));
  const Paper paper(cairo_create(surface.get()));
  cairo_set_source_rgb(paper.get(), 1, 1, 1);
  cairo_paint(paper.get());
  cairo_scale(paper.get(), scale, scale);
  paint(drawing, paper.get());
  must(cairo_status(paper.get()));
  std::string bytes;
  must(cairo_surface_write_to_png_stream(surface.get(), keep, &bytes));
  return bytes;
}

}  // namespace plumbline
