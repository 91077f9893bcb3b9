#include "charts/dumbbell.h"

#include <algorithm>

#include "charts/scale.h"
#include "charts/text_width.h"

namespace plumbline {
namespace {

struct Sheet {
  double width, row, left, right;
  bool name_above;
};
constexpr Sheet wide_sheet = {1140, 30, 392, 1126, false};
constexpr Sheet narrow_sheet = {360, 48, 10, 350, true};
constexpr double top = 12, dot_size = 6;

class DumbbellDrawing {
 public:
  DumbbellDrawing(const DumbbellInput& input, const Sheet& sheet) : input_(input), place_(sheet) {
    std::vector<double> all;
    for (const DumbbellRow& row : input.rows) {
      if (row.before) all.push_back(*row.before);
      if (row.after) all.push_back(*row.after);
    }
    if (all.empty()) all = {0, 1};
    const auto [least, greatest] = std::ranges::minmax(all);
    ticks_ = ticks_around(least, greatest, sheet.name_above ? 3 : 4);
    across_ = {.from_low = ticks_.low,
               .from_high = ticks_.high,
               .to_low = sheet.left,
               .to_high = sheet.right};
    bottom_ = top + sheet.row * static_cast<double>(input.rows.size());
  }

  Drawing draw() {
    sheet_ = {.width = place_.width,
              .height = bottom_ + 34,
              .title = input_.words.title.text(),
              .description = input_.words.description.text()};
    add_axis();
    for (std::size_t i = 0; i < input_.rows.size(); ++i) add_row(i);
    return std::move(sheet_);
  }

 private:
  void add_axis() {
    double free_from = -1;
    for (const double tick : ticks_.at) {
      const double x = across_(tick);
      sheet_.add_line({x, top}, {x, bottom_}, Ink::grid);
      const std::string text = input_.axis_text(tick);
      const double half = text_width(text, 14) / 2;
      const double middle = std::clamp(x, half, place_.width - half);
      if (middle - half < free_from) continue;
      free_from = middle + half + 8;
      sheet_.add(Label{{middle, bottom_ + 24}, text, 14, Ink::axis, Anchor::middle});
    }
  }

  void add_row(std::size_t place) {
    const DumbbellRow& row = input_.rows[place];
    const double from = top + place_.row * static_cast<double>(place);
    const double words_y = from + (place_.name_above ? 14 : 20);
    const double y = from + (place_.name_above ? 32 : place_.row / 2);
    const Ink ink = row.own ? Ink::own : Ink::brand;
    const double value_end = place_.name_above ? place_.width - 4 : place_.left - 20;
    sheet_.add(Label{{0, words_y},
                     row.name,
                     15,
                     row.own ? Ink::own : Ink::text,
                     Anchor::start,
                     row.own,
                     place_.name_above});
    sheet_.add(Label{
        {value_end, words_y}, row.shown, 14, Ink::axis, Anchor::end, false, place_.name_above});
    if (row.before && row.after) {
      sheet_.add_line({across_(*row.before), y}, {across_(*row.after), y}, ink, 2.4);
    }
    if (row.before) sheet_.add(Dot{{across_(*row.before), y}, dot_size, Ink::white, ink, 2});
    if (row.after) sheet_.add(Dot{{across_(*row.after), y}, dot_size, ink, Ink::white, 1});
  }

  const DumbbellInput& input_;
  const Sheet& place_;
  Ticks ticks_;
  Scale across_;
  double bottom_ = 0;
  Drawing sheet_;
};

}  // namespace

Chart dumbbell_chart(DumbbellInput input) {
  Drawing wide = DumbbellDrawing(input, wide_sheet).draw();
  Drawing narrow = DumbbellDrawing(input, narrow_sheet).draw();
  Chart chart(std::move(input.words), std::move(input.table), std::move(wide));
  chart.narrow = std::move(narrow);
  chart.key = {{KeyMark::hollow, input.before_label}, {KeyMark::dot, input.after_label}};
  return chart;
}

}  // namespace plumbline
