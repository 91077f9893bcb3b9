#include "charts/bars.h"

#include <algorithm>

#include "charts/scale.h"
#include "charts/text_width.h"

namespace plumbline {
namespace {

// Where the parts of a row stand on a sheet of one width.
struct Layout {
  double width, row, top;
  double name_x, value_end, bars_left, bars_right;
  bool name_above;  // phones: the name above its bar
};
constexpr Layout wide_layout = {1140, 29, 44, 0, 372, 392, 1126, false};
constexpr Layout narrow_layout = {360, 46, 44, 0, 356, 0, 352, true};
constexpr double bar_height = 19;

class BarsDrawing {
 public:
  BarsDrawing(const BarsInput& input, const Layout& layout) : input_(input), layout_(layout) {
    for (const ColumnFigure& figure : input.figures) sorted_.push_back(&figure);
    std::ranges::sort(sorted_, [](const ColumnFigure* one, const ColumnFigure* other) {
      return std::pair(-one->value, std::string_view(one->name)) <
             std::pair(-other->value, std::string_view(other->name));
    });
    double least = 0, greatest = input.median.value_or(1);
    for (const ColumnFigure* figure : sorted_) {
      least = std::min(least, figure->value);
      greatest = std::max(greatest, figure->value);
    }
    ticks_ = ticks_from_zero(least, greatest, layout.name_above ? 3 : 4);
    across_ = {.from_low = ticks_.low,
               .from_high = ticks_.high,
               .to_low = layout.bars_left,
               .to_high = layout.bars_right};
    bottom_ = layout.top + layout.row * static_cast<double>(sorted_.size());
  }

  Drawing draw() {
    const double rows_below = layout_.row * static_cast<double>(input_.not_shown.size());
    sheet_ = {.width = layout_.width,
              .height = bottom_ + rows_below + 30,
              .title = input_.words.title.text(),
              .description = input_.words.description.text()};
    sheet_.marks.reserve(3 * sorted_.size() + 2 * input_.not_shown.size() + 20);
    add_middle_half();
    add_axis();
    for (std::size_t i = 0; i < sorted_.size(); ++i) add_row(i);
    for (std::size_t i = 0; i < input_.not_shown.size(); ++i) add_missing(i);
    add_median();
    return std::move(sheet_);
  }

 private:
  double row_top(std::size_t row) const {
    return layout_.top + layout_.row * static_cast<double>(row);
  }

  void add_middle_half() {
    if (!input_.quarters) return;
    const double from = across_(input_.quarters->lower);
    sheet_.add(Box{.at = {from, layout_.top - 4},
                   .width = across_(input_.quarters->upper) - from,
                   .height = bottom_ - layout_.top + 4,
                   .fill = Ink::band_strong});
  }

  void add_axis() {
    const double below = sheet_.height - 30;
    double free_from = -1;
    for (const double tick : ticks_.at) {
      const double x = across_(tick);
      sheet_.add_line({x, layout_.top - 4}, {x, bottom_}, tick == 0 ? Ink::axis : Ink::grid);
      const std::string text = input_.axis_text(tick);
      const double half = text_width(text, 14) / 2;
      const double middle = std::clamp(x, half, sheet_.width - half);
      if (middle - half < free_from) continue;
      free_from = middle + half + 8;
      sheet_.add(Label{{middle, below + 22}, text, 14, Ink::axis, Anchor::middle});
    }
  }

  void add_row(std::size_t row) {
    const ColumnFigure& figure = *sorted_[row];
    const bool own = figure.standout == Standout::own;
    const Ink ink = own ? Ink::own : figure.standout == Standout::group ? Ink::group : Ink::other;
    const double top = row_top(row) + (layout_.name_above ? 20 : (layout_.row - bar_height) / 2);
    const double words_y = layout_.name_above ? row_top(row) + 14 : top + 14.5;
    const double from = std::min(across_(0), across_(figure.value));
    const double width = std::abs(across_(figure.value) - across_(0));
    sheet_.add(Box{.at = {from, top},
                   .width = std::max(0.75, width),
                   .height = bar_height,
                   .fill = ink,
                   .edge = figure.to_confirm ? Ink::other_edge : Ink::none,
                   .hatched = figure.to_confirm});
    sheet_.add(Label{{layout_.name_x, words_y},
                     figure.name,
                     15,
                     own ? Ink::own : Ink::text,
                     Anchor::start,
                     own,
                     layout_.name_above});
    std::string value = figure.shown;
    if (figure.to_confirm) value += ", to be confirmed";
    sheet_.add(Label{{layout_.value_end, words_y},
                     std::move(value),
                     15,
                     own ? Ink::own : Ink::text,
                     Anchor::end,
                     own,
                     layout_.name_above});
  }

  void add_missing(std::size_t row) {
    const NotShown& one = input_.not_shown[row];
    const double y = row_top(sorted_.size() + row) + (layout_.name_above ? 14 : 19);
    sheet_.add(Label{{layout_.name_x, y}, one.name, 15, Ink::text});
    const std::string why = one.symbol.empty() ? one.reason : one.symbol + " " + one.reason;
    const Point at =
        layout_.name_above ? Point{layout_.name_x, y + 20} : Point{layout_.bars_left, y};
    sheet_.add(Label{at, why, 14, Ink::text_soft});
  }

  void add_median() {
    if (!input_.median) return;
    const double x = across_(*input_.median);
    sheet_.add(Line{{{x, layout_.top - 8}, {x, bottom_}}, Ink::text, 1.8, true, true});
    const std::string words = input_.median_label + " " + input_.axis_text(*input_.median);
    const double half = text_width(words, 14, true) / 2;
    const double middle = std::clamp(x, half, sheet_.width - half);
    sheet_.add(Label{{middle, layout_.top - 16}, words, 14, Ink::text, Anchor::middle, true});
  }

  const BarsInput& input_;
  const Layout& layout_;
  std::vector<const ColumnFigure*> sorted_;
  Ticks ticks_;
  Scale across_;
  double bottom_ = 0;
  Drawing sheet_;
};

}  // namespace

Chart bars_chart(BarsInput input) {
  Drawing wide = BarsDrawing(input, wide_layout).draw();
  Drawing narrow = BarsDrawing(input, narrow_layout).draw();
  std::vector<KeyEntry> key;
  const auto has = [&](Standout how) {
    return std::ranges::find(input.figures, how, &ColumnFigure::standout) != input.figures.end();
  };
  if (has(Standout::own)) key.push_back({KeyMark::own, "Your authority"});
  if (has(Standout::group)) key.push_back({KeyMark::group, "The group"});
  if (has(Standout::none)) key.push_back({KeyMark::other, "Others in the group"});
  if (input.quarters) key.push_back({KeyMark::band, "Middle half"});
  if (input.median) key.push_back({KeyMark::median, "Median"});
  Chart chart(std::move(input.words), std::move(input.table), std::move(wide));
  chart.narrow = std::move(narrow);
  chart.key = std::move(key);
  return chart;
}

}  // namespace plumbline
