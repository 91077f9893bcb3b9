#include "charts/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "charts/scale.h"
#include "charts/text_width.h"

namespace plumbline {
namespace {

constexpr double sheet_width = 1140, sheet_height = 430;
constexpr double left = 76, right = 1126, zone_top = 28, bars_top = 82, bottom = 386;
constexpr double end_words_y = 420;
constexpr double pill_height = 28, pill_room = 9, pill_y = 40;

class ColumnsDrawing {
 public:
  explicit ColumnsDrawing(const ColumnsInput& input) : input_(input) {
    for (const ColumnFigure& figure : input.figures) sorted_.push_back(&figure);
    std::ranges::sort(sorted_, [](const ColumnFigure* one, const ColumnFigure* other) {
      return std::pair(one->value, std::string_view(one->name)) <
             std::pair(other->value, std::string_view(other->name));
    });
    pitch_ = (right - left) / static_cast<double>(std::max<std::size_t>(1, sorted_.size()));
    const double least = sorted_.empty() ? 0 : sorted_.front()->value;
    const double greatest = sorted_.empty() ? 1 : sorted_.back()->value;
    ticks_ = ticks_from_zero(least, std::max(greatest, input.median.value_or(0)));
    height_ = {
        .from_low = ticks_.low, .from_high = ticks_.high, .to_low = bottom, .to_high = bars_top};
  }

  Drawing draw() {
    sheet_.width = sheet_width;
    sheet_.height = sheet_height;
    sheet_.title = input_.words.title.text();
    sheet_.description = input_.words.description.text();
    sheet_.marks.reserve(2 * sorted_.size() + 40);
    add_quarters();
    add_axis();
    for (std::size_t i = 0; i < sorted_.size(); ++i) add_bar(i);
    add_median();
    add_ends();
    add_own_label();
    return std::move(sheet_);
  }

 private:
  double x_of(std::size_t place) const { return left + pitch_ * static_cast<double>(place); }

  void label(Point at, std::string text, double size, Ink ink, Anchor anchor, bool bold = false,
             bool halo = false) {
    sheet_.add(Label{at, std::move(text), size, ink, anchor, bold, halo});
  }

  // A zone begins with the first bar above the quartile.
  std::size_t first_above(double value) const {
    return static_cast<std::size_t>(
        std::ranges::find_if(sorted_, [&](const ColumnFigure* one) { return one->value > value; }) -
        sorted_.begin());
  }

  void add_quarters() {
    if (!input_.quarters) return;
    const Quarters& cuts = *input_.quarters;
    const std::array<std::size_t, 5> edges = {0, first_above(cuts.lower), first_above(cuts.median),
                                              first_above(cuts.upper), sorted_.size()};
    const auto text = [&](double value) { return input_.axis_text(value); };
    const std::string noun = input_.quarter_noun.empty() ? "" : "-" + input_.quarter_noun;
    const std::array<std::pair<std::string, std::string>, 4> words = {
        {{fmt::format("Lowest{} quarter", noun), "up to " + text(cuts.lower)},
         {"Second quarter", text(cuts.lower) + " to " + text(cuts.median)},
         {"Third quarter", text(cuts.median) + " to " + text(cuts.upper)},
         {fmt::format("Highest{} quarter", noun), "over " + text(cuts.upper)}}};
    for (std::size_t quarter = 0; quarter < 4; ++quarter) {
      const double from = x_of(edges[quarter]);
      const double width = x_of(edges[quarter + 1]) - from;
      if (quarter % 2 == 0 && width > 0) {
        sheet_.add(Box{.at = {from, zone_top},
                       .width = width,
                       .height = bottom - zone_top,
                       .fill = Ink::band});
      }
      const double room = width - 20;
      if (text_width(words[quarter].first, 15, true) > room ||
          text_width(words[quarter].second, 14) > room) {
        continue;  // said in the description and in the key facts
      }
      label({from + 10, 46}, words[quarter].first, 15, Ink::text, Anchor::start, true);
      label({from + 10, 64}, words[quarter].second, 14, Ink::axis, Anchor::start);
    }
  }

  void add_axis() {
    for (const double tick : ticks_.at) {
      const double y = height_(tick);
      const Ink ink = tick == 0 ? Ink::axis : Ink::grid;
      sheet_.add_line({left, y}, {right, y}, ink, 1);
      label({left - 8, y + 5}, input_.axis_text(tick), 14, Ink::axis, Anchor::end);
    }
  }

  void add_bar(std::size_t place) {
    const ColumnFigure& figure = *sorted_[place];
    const double zero = height_(0);
    const double end = height_(figure.value);
    const double gap = pitch_ > 4 ? 1.2 : 0.2 * pitch_;
    Ink ink = figure.standout == Standout::own     ? Ink::own
              : figure.standout == Standout::group ? Ink::group
                                                   : Ink::other;
    std::string tip = figure.name + ": " + figure.shown;
    if (figure.to_confirm) tip += " (to be confirmed)";
    sheet_.add(Box{.at = {x_of(place) + gap / 2, std::min(zero, end)},
                   .width = pitch_ - gap,
                   .height = std::max(0.75, std::abs(zero - end)),
                   .fill = ink,
                   .edge = figure.to_confirm ? Ink::other_edge : Ink::none,
                   .hatched = figure.to_confirm,
                   .tip = std::move(tip)});
    const double middle = x_of(place) + pitch_ / 2;
    if (figure.standout == Standout::group) {
      sheet_.add(Dot{{middle, bottom + 10},
                     std::min(3.2, std::max(1.8, pitch_ / 2)),
                     Ink::group,
                     Ink::none,
                     1,
                     {}});
    } else if (figure.standout == Standout::own) {
      sheet_.add(Shape{{{middle, bottom + 5}, {middle - 6, bottom + 15}, {middle + 6, bottom + 15}},
                       Ink::own,
                       Ink::none,
                       1});
    }
  }

  void add_median() {
    if (!input_.median) return;
    const double y = height_(*input_.median);
    sheet_.add(Line{{{left, y}, {right, y}}, Ink::text, 1.8, true, true});
    label({left + 8, y - 8}, input_.median_label + " " + input_.axis_text(*input_.median), 14,
          Ink::text, Anchor::start, true, true);
  }

  void add_ends() {
    label({left, end_words_y}, input_.low_end, 14, Ink::axis, Anchor::start);
    label({right, end_words_y}, input_.high_end, 14, Ink::axis, Anchor::end);
  }

  // A pill with the name, led to its bar; it stays on the sheet.
  void add_own_label() {
    for (std::size_t i = 0; i < sorted_.size(); ++i) {
      if (sorted_[i]->standout != Standout::own) continue;
      const std::string words = sorted_[i]->name + " " + sorted_[i]->shown;
      const double width = text_width(words, 15, true) + 2 * pill_room;
      const double x = x_of(i) + pitch_ / 2;
      const double bar_top = height_(std::max(0.0, sorted_[i]->value));
      // Above the bar; over the words of the zones only when the bar reaches up there.
      const double y = std::max(zone_top + pill_y, bar_top - pill_height - 10);
      const double from = std::clamp(x - width / 2, left, std::max(left, right - width));
      sheet_.add_line({x, y + pill_height}, {x, bar_top}, Ink::own, 2);
      sheet_.add(Box{
          .at = {from, y}, .width = width, .height = pill_height, .fill = Ink::own, .corner = 3});
      label({from + pill_room, y + 19}, words, 15, Ink::white, Anchor::start, true);
    }
  }

  const ColumnsInput& input_;
  std::vector<const ColumnFigure*> sorted_;
  double pitch_ = 1;
  Ticks ticks_;
  Scale height_;
  Drawing sheet_;
};

std::vector<KeyEntry> key_of(const ColumnsInput& input) {
  const auto any = [&](auto wanted) { return std::ranges::any_of(input.figures, wanted); };
  std::vector<KeyEntry> key;
  const auto stands_out = [](Standout how) {
    return [how](const ColumnFigure& one) { return one.standout == how; };
  };
  if (any(stands_out(Standout::own))) key.push_back({KeyMark::own, "Your authority"});
  if (any(stands_out(Standout::group))) key.push_back({KeyMark::group, "Its neighbours"});
  if (any(stands_out(Standout::none))) key.push_back({KeyMark::other, "Other authorities"});
  if (any([](const ColumnFigure& one) { return one.to_confirm; })) {
    key.push_back({KeyMark::hatched, "Figure to be confirmed"});
  }
  if (input.median) key.push_back({KeyMark::median, "Median"});
  return key;
}

}  // namespace

Chart columns_chart(ColumnsInput input) {
  Drawing wide = ColumnsDrawing(input).draw();
  Drawing narrow = histogram(input);
  std::vector<KeyEntry> key = key_of(input);
  Chart chart(std::move(input.words), std::move(input.table), std::move(wide));
  chart.narrow = std::move(narrow);
  chart.key = std::move(key);
  return chart;
}

}  // namespace plumbline
