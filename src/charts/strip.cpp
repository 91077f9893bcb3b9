#include "charts/strip.h"

#include <algorithm>
#include <cmath>

#include "charts/scale.h"

namespace plumbline {
namespace {

constexpr double sheet_width = 250, sheet_height = 58;
constexpr double left = 8, right = 242, line_y = 24, words_y = 54;
constexpr double own_size = 8;

// Far-off values would squeeze all others together: the line ends three middle halves away from
// the median, and an arrow stands for whoever is beyond.
Scale across(const StripInput& input) {
  double low = 0, high = 1;
  if (!input.others.empty()) {
    const auto [least, greatest] = std::ranges::minmax(input.others);
    low = least;
    high = greatest;
  } else if (input.own) {
    low = high = *input.own;
  }
  if (input.own && !input.quarters) {
    low = std::min(low, *input.own);
    high = std::max(high, *input.own);
  }
  if (low == high) {
    const double room = low == 0 ? 1 : std::abs(low) / 10;
    low -= room;
    high += room;
  }
  return {.from_low = low, .from_high = high, .to_low = left, .to_high = right};
}

void add_own(Drawing& sheet, const Scale& scale, double own) {
  const double x = std::clamp(scale(own), left, right);
  std::vector<Point> shape;
  if (own > scale.from_high) {
    shape = {{x - own_size, line_y - own_size}, {x + 6, line_y}, {x - own_size, line_y + own_size}};
  } else if (own < scale.from_low) {
    shape = {{x + own_size, line_y - own_size}, {x - 6, line_y}, {x + own_size, line_y + own_size}};
  } else {
    shape = {{x, line_y - own_size},
             {x + own_size, line_y},
             {x, line_y + own_size},
             {x - own_size, line_y}};
  }
  sheet.add(Shape{.points = shape, .fill = Ink::own, .edge = Ink::white, .edge_width = 1});
}

}  // namespace

Drawing strip(const StripInput& input) {
  const Scale scale = across(input);
  Drawing sheet{.width = sheet_width,
                .height = sheet_height,
                .title = input.title,
                .description = input.description};
  if (input.quarters) {
    const double from = scale(input.quarters->lower);
    sheet.add(Box{.at = {from, line_y - 15},
                  .width = std::max(1.0, scale(input.quarters->upper) - from),
                  .height = 30,
                  .fill = Ink::band_strong,
                  .edge = Ink::band_edge});
  }
  sheet.add_line({left, line_y}, {right, line_y}, Ink::grid);
  for (const double other : input.others) {
    const double x = scale(other);
    sheet.add_line({x, line_y - 7}, {x, line_y + 7}, Ink::other_edge, 1);
  }
  if (input.median) {
    const double x = scale(*input.median);
    sheet.add_line({x, line_y - 17}, {x, line_y + 17}, Ink::text, 2);
  }
  if (input.last_year) {
    const double x = std::clamp(scale(*input.last_year), left, right);
    sheet.add(Dot{{x, line_y}, 5, Ink::white, Ink::own, 1.6});
  }
  if (input.own) add_own(sheet, scale, *input.own);
  sheet.add(Label{{left - 6, words_y}, input.low_text, 12.5, Ink::text_soft});
  sheet.add(Label{{right + 6, words_y}, input.high_text, 12.5, Ink::text_soft, Anchor::end});
  return sheet;
}

}  // namespace plumbline
