#include "charts/scatter.h"

#include <algorithm>

#include "charts/scale.h"
#include "charts/text_width.h"

namespace plumbline {
namespace {

struct Sheet {
  double width, height, left, right, top, bottom;
  bool with_corners;
};
constexpr Sheet wide_sheet = {560, 380, 70, 548, 40, 306, true};
constexpr Sheet narrow_sheet = {360, 380, 56, 352, 40, 306, false};
constexpr double own_size = 8, square = 7;

class ScatterDrawing {
 public:
  ScatterDrawing(const ScatterInput& input, const Sheet& sheet) : input_(input), place_(sheet) {
    const auto span = [&](double ScatterDot::*value) {
      if (input.dots.empty()) return ticks_around(0, 1);
      const auto [least, greatest] = std::ranges::minmax(input.dots, {}, value);
      return ticks_around(least.*value, greatest.*value);
    };
    across_ticks_ = span(&ScatterDot::across);
    up_ticks_ = span(&ScatterDot::up);
    across_ = {.from_low = across_ticks_.low,
               .from_high = across_ticks_.high,
               .to_low = sheet.left,
               .to_high = sheet.right};
    up_ = {.from_low = up_ticks_.low,
           .from_high = up_ticks_.high,
           .to_low = sheet.bottom,
           .to_high = sheet.top};
  }

  Drawing draw() {
    sheet_ = {.width = place_.width,
              .height = place_.height,
              .title = input_.words.title.text(),
              .description = input_.words.description.text()};
    add_axes();
    add_medians();
    for (const Standout layer : {Standout::none, Standout::group, Standout::own}) {
      for (const ScatterDot& dot : input_.dots) {
        if (dot.standout == layer) add_dot(dot);
      }
    }
    if (place_.with_corners) add_corners();
    return std::move(sheet_);
  }

 private:
  void add_axes() {
    for (const double tick : up_ticks_.at) {
      const double y = up_(tick);
      sheet_.add_line({place_.left, y}, {place_.right, y}, Ink::grid);
      sheet_.add(Label{{place_.left - 8, y + 5}, input_.up_text(tick), 14, Ink::axis, Anchor::end});
    }
    sheet_.add_line({place_.left, place_.bottom}, {place_.right, place_.bottom}, Ink::axis);
    double free_from = -1;
    for (const double tick : across_ticks_.at) {
      const std::string text = input_.across_text(tick);
      const double half = text_width(text, 14) / 2;
      const double middle = std::clamp(across_(tick), half, place_.width - half);
      if (middle - half < free_from) continue;
      free_from = middle + half + 8;
      sheet_.add(Label{{middle, place_.bottom + 22}, text, 14, Ink::axis, Anchor::middle});
    }
    const double middle = place_.width / 2;
    sheet_.add(
        Label{{middle, place_.bottom + 46}, input_.across_label, 14, Ink::axis, Anchor::middle});
    sheet_.add(Label{{0, 16}, input_.up_label, 14, Ink::axis});
  }

  void add_medians() {
    if (input_.median_across) {
      const double x = across_(*input_.median_across);
      sheet_.add(Line{{{x, place_.top}, {x, place_.bottom}}, Ink::text, 1.8, true, false});
    }
    if (input_.median_up) {
      const double y = up_(*input_.median_up);
      sheet_.add(Line{{{place_.left, y}, {place_.right, y}}, Ink::text, 1.8, true, false});
    }
  }

  void add_dot(const ScatterDot& dot) {
    const double x = across_(dot.across), y = up_(dot.up);
    const std::string tip = dot.name + ": " + dot.shown;
    if (dot.standout == Standout::none) {
      sheet_.add(Dot{{x, y}, 4, Ink::white, Ink::other_edge, 1.3, tip});
    } else if (dot.standout == Standout::group) {
      sheet_.add(Box{.at = {x - square / 2, y - square / 2},
                     .width = square,
                     .height = square,
                     .fill = Ink::group,
                     .tip = tip});
    } else {
      sheet_.add(Shape{
          .points = {{x, y - own_size}, {x + own_size, y}, {x, y + own_size}, {x - own_size, y}},
          .fill = Ink::own,
          .edge = Ink::white});
      const bool to_left = x + 14 + text_width(dot.name, 15, true) > place_.width;
      sheet_.add(Label{{to_left ? x - 14 : x + 14, y + 5},
                       dot.name,
                       15,
                       Ink::own,
                       to_left ? Anchor::end : Anchor::start,
                       true,
                       true});
    }
  }

  void add_corners() {
    const double above = place_.top + 6, below = place_.bottom - 8;
    const std::array<Label, 4> labels = {
        {{{place_.left + 6, above}, input_.corners[0], 13, Ink::text, Anchor::start, true, true},
         {{place_.right, above}, input_.corners[1], 13, Ink::text, Anchor::end, true, true},
         {{place_.left + 6, below}, input_.corners[2], 13, Ink::text, Anchor::start, true, true},
         {{place_.right, below}, input_.corners[3], 13, Ink::text, Anchor::end, true, true}}};
    for (const Label& label : labels) sheet_.add(label);
  }

  const ScatterInput& input_;
  const Sheet& place_;
  Ticks across_ticks_, up_ticks_;
  Scale across_, up_;
  Drawing sheet_;
};

}  // namespace

Chart scatter_chart(ScatterInput input) {
  Drawing wide = ScatterDrawing(input, wide_sheet).draw();
  Drawing narrow = ScatterDrawing(input, narrow_sheet).draw();
  std::vector<KeyEntry> key;
  const auto has = [&](Standout how) {
    return std::ranges::find(input.dots, how, &ScatterDot::standout) != input.dots.end();
  };
  if (has(Standout::own)) key.push_back({KeyMark::own_diamond, "Your authority"});
  if (has(Standout::group)) key.push_back({KeyMark::square, "Its neighbours"});
  if (has(Standout::none)) key.push_back({KeyMark::hollow, "Other authorities"});
  if (input.median_across || input.median_up) key.push_back({KeyMark::median, "Medians"});
  Chart chart(std::move(input.words), std::move(input.table), std::move(wide));
  chart.narrow = std::move(narrow);
  chart.key = std::move(key);
  return chart;
}

}  // namespace plumbline
