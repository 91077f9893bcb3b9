#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "charts/columns.h"
#include "charts/scale.h"
#include "charts/text_width.h"

namespace plumbline {
namespace {

constexpr double sheet_width = 360, sheet_height = 292;
constexpr double left = 8, right = 352, top = 70, bottom = 232;
constexpr double most_bins = 16;

class HistogramDrawing {
 public:
  explicit HistogramDrawing(const ColumnsInput& input) : input_(input) {
    double least = 0, greatest = 1;
    if (!input.figures.empty()) {
      const auto [low, high] = std::ranges::minmax(input.figures, {}, &ColumnFigure::value);
      least = low.value;
      greatest = high.value;
    }
    ticks_ = ticks_around(least, greatest, 3);
    const double step = ticks_.at[1] - ticks_.at[0];
    const double parts = std::floor(most_bins * step / (ticks_.high - ticks_.low));
    width_ = step / (parts >= 5 ? 5 : parts >= 4 ? 4 : parts >= 2 ? 2 : 1);
    counts_.resize(static_cast<std::size_t>(std::lround((ticks_.high - ticks_.low) / width_)));
    for (const ColumnFigure& figure : input.figures) ++counts_[bin_of(figure.value)];
    across_ = {.from_low = ticks_.low, .from_high = ticks_.high, .to_low = left, .to_high = right};
  }

  Drawing draw() {
    sheet_ = {.width = sheet_width,
              .height = sheet_height,
              .title = input_.words.title.text(),
              .description = input_.words.description.text(),
              .marks = {}};
    add_middle_half();
    add_bins();
    add_axis();
    add_median();
    add_own();
    return std::move(sheet_);
  }

 private:
  std::size_t bin_of(double value) const {
    const double place = std::floor((value - ticks_.low) / width_);
    return static_cast<std::size_t>(
        std::clamp(place, 0.0, static_cast<double>(counts_.size() - 1)));
  }

  void label(Point at, std::string text, double size, Ink ink, Anchor anchor, bool bold) {
    sheet_.add(Label{at, std::move(text), size, ink, anchor, bold, true});
  }

  // Words over a place on the axis, wherever they fit on the sheet.
  void label_over(double value, double y, const std::string& text, Ink ink, bool bold) {
    const double half = text_width(text, 14, bold) / 2;
    const double x =
        std::clamp(across_(value), half + 2, std::max(half + 2, sheet_width - half - 2));
    label({x, y}, text, 14, ink, Anchor::middle, bold);
  }

  void add_middle_half() {
    if (!input_.quarters) return;
    const double from = across_(input_.quarters->lower);
    sheet_.add(Box{.at = {from, top},
                   .width = across_(input_.quarters->upper) - from,
                   .height = bottom - top,
                   .fill = Ink::band_strong});
  }

  void add_bins() {
    const std::size_t fullest = std::max<std::size_t>(1, std::ranges::max(counts_));
    std::optional<std::size_t> own;
    for (const ColumnFigure& figure : input_.figures) {
      if (figure.standout == Standout::own) own = bin_of(figure.value);
    }
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] == 0) continue;
      const double from = ticks_.low + static_cast<double>(i) * width_;
      const double height =
          (bottom - top) * static_cast<double>(counts_[i]) / static_cast<double>(fullest);
      sheet_.add(Box{.at = {across_(from) + 0.8, bottom - height},
                     .width = across_(from + width_) - across_(from) - 1.6,
                     .height = height,
                     .fill = own == i ? Ink::own : Ink::other,
                     .edge = own == i ? Ink::none : Ink::other_edge,
                     .tip = fmt::format("{} to {}: {}", input_.axis_text(from),
                                        input_.axis_text(from + width_), counts_[i])});
    }
  }

  void add_axis() {
    sheet_.add_line({left, bottom}, {right, bottom}, Ink::axis, 1);
    double free_from = 0;
    for (const double tick : ticks_.at) {
      const std::string text = input_.axis_text(tick);
      const double half = text_width(text, 14) / 2;
      const double x = std::clamp(across_(tick), half, sheet_width - half);
      if (x - half < free_from) continue;
      free_from = x + half + 6;
      sheet_.add_line({across_(tick), bottom}, {across_(tick), bottom + 5}, Ink::axis, 1);
      label({x, bottom + 21}, text, 14, Ink::axis, Anchor::middle, false);
    }
    label({sheet_width / 2, sheet_height - 14}, fmt::format("Number of authorities at each level"),
          14, Ink::axis, Anchor::middle, false);
  }

  void add_median() {
    if (!input_.median) return;
    const double x = across_(*input_.median);
    sheet_.add(Line{{{x, top - 16}, {x, bottom}}, Ink::text, 1.8, true, true});
    label_over(*input_.median, top - 22,
               input_.median_label + " " + input_.axis_text(*input_.median), Ink::text, true);
  }

  void add_own() {
    for (const ColumnFigure& figure : input_.figures) {
      if (figure.standout != Standout::own) continue;
      const double x = across_(figure.value);
      sheet_.add_line({x, 28}, {x, bottom}, Ink::own, 2);
      label_over(figure.value, 22, figure.name + " " + figure.shown, Ink::own, true);
    }
  }

  const ColumnsInput& input_;
  Ticks ticks_;
  double width_ = 1;
  std::vector<std::size_t> counts_;
  Scale across_;
  Drawing sheet_;
};

}  // namespace

Drawing histogram(const ColumnsInput& input) { return HistogramDrawing(input).draw(); }

}  // namespace plumbline
