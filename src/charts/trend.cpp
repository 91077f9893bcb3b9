#include "charts/trend.h"

#include <algorithm>
#include <array>

#include "charts/scale.h"
#include "charts/text_width.h"

namespace plumbline {
namespace {

struct Sheet {
  double width, height, left, right, top, bottom;
};
constexpr Sheet wide_sheet = {560, 330, 74, 442, 16, 286};
constexpr Sheet narrow_sheet = {360, 330, 68, 252, 16, 286};
constexpr double label_gap = 19;
constexpr double own_width = 3.2;

// A label beside the last point of a line; `wish` is where it would stand if it were alone.
struct EndLabel {
  double wish = 0;
  std::string words;
  Ink ink = Ink::text;
  std::string below = {};  // a second line that stays with the first

  double height() const { return label_gap * (below.empty() ? 1 : 2); }
};

class TrendDrawing {
 public:
  TrendDrawing(const TrendInput& input, const Sheet& sheet) : input_(input), place_(sheet) {
    double least = 0, greatest = 0;
    const auto take = [&](double value) {
      least = std::min(least, value);
      greatest = std::max(greatest, value);
    };
    for (const TrendPoint& point : input.points) {
      if (point.own) take(*point.own);
      if (point.median) take(*point.median);
      if (point.quarters) take(point.quarters->upper);
    }
    ticks_ = ticks_from_zero(least, greatest);
    up_ = {.from_low = ticks_.low,
           .from_high = ticks_.high,
           .to_low = sheet.bottom,
           .to_high = sheet.top};
    const double last = std::max<double>(1, static_cast<double>(input.points.size()) - 1);
    along_ = {.from_low = 0, .from_high = last, .to_low = sheet.left + 8, .to_high = sheet.right};
  }

  Drawing draw() {
    sheet_ = {.width = place_.width,
              .height = place_.height,
              .title = input_.words.title.text(),
              .description = input_.words.description.text()};
    add_axes();
    add_band();
    add_line_of([](const TrendPoint& point) { return point.median; }, Ink::text, 1.8, true);
    add_line_of([](const TrendPoint& point) { return point.own; }, Ink::own, own_width, false);
    add_points();
    add_gaps();
    add_end_labels();
    return std::move(sheet_);
  }

 private:
  double x_of(std::size_t place) const { return along_(static_cast<double>(place)); }

  void add_axes() {
    for (const double tick : ticks_.at) {
      const double y = up_(tick);
      sheet_.add_line({place_.left, y}, {place_.right, y}, tick == 0 ? Ink::axis : Ink::grid);
      sheet_.add(
          Label{{place_.left - 8, y + 5}, input_.axis_text(tick), 14, Ink::axis, Anchor::end});
    }
    // The newest year always has its name, and as many before it as find room.
    double free_to = place_.width;
    for (std::size_t i = input_.points.size(); i-- > 0;) {
      const double half = text_width(input_.points[i].year, 14) / 2;
      const double middle = std::max(x_of(i), half);
      if (middle + half > free_to) continue;
      free_to = middle - half - 10;
      sheet_.add(Label{
          {middle, place_.bottom + 22}, input_.points[i].year, 14, Ink::axis, Anchor::middle});
    }
  }

  // Stretches of years without a gap or a break in between, first and one past the last.
  template <typename Has>
  std::vector<std::pair<std::size_t, std::size_t>> stretches(const Has& has) const {
    std::vector<std::pair<std::size_t, std::size_t>> all;
    bool open = false;
    for (std::size_t i = 0; i < input_.points.size(); ++i) {
      const bool here = has(input_.points[i]);
      if (here && (!open || !input_.points[i].break_words.empty())) all.emplace_back(i, i);
      if (here) all.back().second = i + 1;
      open = here;
    }
    return all;
  }

  void add_band() {
    const auto has = [](const TrendPoint& point) { return point.quarters.has_value(); };
    for (const auto& [from, to] : stretches(has)) {
      std::vector<Point> edge;
      for (std::size_t i = from; i < to; ++i)
        edge.push_back({x_of(i), up_(input_.points[i].quarters->upper)});
      for (std::size_t i = to; i-- > from;)
        edge.push_back({x_of(i), up_(input_.points[i].quarters->lower)});
      if (to - from == 1) {  // one year alone: a bar as wide as can be seen
        for (std::size_t i = 0; i < edge.size(); ++i) edge[i].x += i == 0 ? -4 : 4;
        edge = {{edge[0].x, edge[0].y},
                {edge[1].x, edge[0].y},
                {edge[1].x, edge[1].y},
                {edge[0].x, edge[1].y}};
      }
      sheet_.add(
          Shape{.points = std::move(edge), .fill = Ink::band_strong, .edge = Ink::band_edge});
    }
  }

  template <typename Value>
  void add_line_of(const Value& value, Ink ink, double width, bool dashed) {
    const auto has = [&](const TrendPoint& point) { return value(point).has_value(); };
    for (const auto& [from, to] : stretches(has)) {
      Line line{.points = {}, .ink = ink, .width = width, .dashed = dashed, .halo = !dashed};
      for (std::size_t i = from; i < to; ++i)
        line.points.push_back({x_of(i), up_(*value(input_.points[i]))});
      if (line.points.size() > 1) sheet_.add(std::move(line));
      if (dashed && to - from == 1) {
        const double x = x_of(from), y = up_(*value(input_.points[from]));
        sheet_.add_line({x - 7, y}, {x + 7, y}, ink, width);
      }
    }
  }

  void add_points() {
    for (std::size_t i = 0; i < input_.points.size(); ++i) {
      const TrendPoint& point = input_.points[i];
      if (!point.own) continue;
      sheet_.add(Dot{{x_of(i), up_(*point.own)},
                     5,
                     Ink::own,
                     Ink::white,
                     1.5,
                     point.year + ": " + input_.value_text(*point.own)});
    }
  }

  void add_gaps() {
    for (std::size_t i = 0; i < input_.points.size(); ++i) {
      const TrendPoint& point = input_.points[i];
      const std::string& words = point.own ? point.break_words : point.why_not;
      if (words.empty()) continue;
      if (point.own) {
        add_break(i, words);
        continue;
      }
      const double half = text_width(words, 14) / 2;
      const double middle = std::clamp(x_of(i), place_.left + half,
                                       std::max(place_.left + half, place_.width - half));
      sheet_.add(Label{
          {middle, place_.bottom - 10}, words, 14, Ink::text_soft, Anchor::middle, false, true});
    }
  }

  // A line between the year before and this one, with its words at the foot.
  void add_break(std::size_t place, const std::string& words) {
    const double x = place == 0 ? x_of(0) : (x_of(place - 1) + x_of(place)) / 2;
    const double half = text_width(words, 14) / 2;
    const double middle = std::clamp(x, place_.left + half, place_.right - half);
    sheet_.add_line({x, place_.top}, {x, place_.bottom - 24}, Ink::other_edge, 1);
    sheet_.add(
        Label{{middle, place_.bottom - 8}, words, 14, Ink::text_soft, Anchor::middle, false, true});
  }

  // Beside the last year, moved apart where they would lie on each other.
  void add_end_labels() {
    std::vector<EndLabel> labels;
    if (input_.points.empty()) return;
    const TrendPoint& last = input_.points.back();
    if (last.own) {
      labels.push_back(
          {up_(*last.own) + 1, input_.own_name, Ink::own, input_.value_text(*last.own)});
    }
    if (last.median) labels.push_back({up_(*last.median) + 5, "Median", Ink::text});
    if (last.quarters)
      labels.push_back({up_(last.quarters->lower) + 5, "Middle half", Ink::text_soft});
    std::ranges::stable_sort(labels, {}, &EndLabel::wish);
    double free_from = place_.top + 4;
    for (EndLabel& label : labels) {
      label.wish = std::max(label.wish, free_from);
      free_from = label.wish + label.height();
    }
    double free_to = place_.height + label_gap - 4;
    for (std::size_t i = labels.size(); i-- > 0;) {
      labels[i].wish = std::min(labels[i].wish, free_to - labels[i].height());
      free_to = labels[i].wish;
    }
    for (const EndLabel& label : labels) {
      const bool own = !label.below.empty();
      sheet_.add(
          Label{{place_.right + 12, label.wish}, label.words, 14, label.ink, Anchor::start, own});
      if (own) {
        sheet_.add(Label{{place_.right + 12, label.wish + label_gap}, label.below, 14, label.ink});
      }
    }
  }

  const TrendInput& input_;
  const Sheet& place_;
  Ticks ticks_;
  Scale up_, along_;
  Drawing sheet_;
};

}  // namespace

Chart trend_chart(TrendInput input) {
  Drawing wide = TrendDrawing(input, wide_sheet).draw();
  Drawing narrow = TrendDrawing(input, narrow_sheet).draw();
  Chart chart(std::move(input.words), std::move(input.table), std::move(wide));
  chart.narrow = std::move(narrow);
  chart.key = {
      {KeyMark::own, input.own_name}, {KeyMark::median, "Median"}, {KeyMark::band, "Middle half"}};
  return chart;
}

}  // namespace plumbline
