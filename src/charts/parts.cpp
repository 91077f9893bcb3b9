#include "charts/parts.h"

#include <algorithm>

#include "charts/scale.h"
#include "charts/text_width.h"

namespace plumbline {
namespace {

struct Sheet {
  double width, row, left, right, bar_top;
};
constexpr Sheet wide_sheet = {560, 62, 300, 552, 18};
constexpr Sheet narrow_sheet = {360, 92, 8, 352, 50};
constexpr double top = 8, bar_height = 22, gap = 8;

class PartsDrawing {
 public:
  PartsDrawing(const PartsInput& input, const Sheet& sheet) : input_(input), place_(sheet) {
    double least = 0, greatest = 0, words = 0;
    for (const PartRow& row : input.rows) {
      least = std::min(least, row.value);
      greatest = std::max(greatest, row.value);
      words = std::max(words, text_width(row.shown, 15, true) + gap);
    }
    if (least == greatest) greatest = 1;
    // The figure stands beyond the end of its bar, on either side of nought.
    across_ = {.from_low = least,
               .from_high = greatest,
               .to_low = sheet.left + (least < 0 ? words : 0),
               .to_high = sheet.right - (greatest > 0 ? words : 0)};
  }

  Drawing draw() {
    const double bottom = top + place_.row * static_cast<double>(input_.rows.size());
    sheet_ = {.width = place_.width,
              .height = bottom + 4,
              .title = input_.words.title.text(),
              .description = input_.words.description.text()};
    for (std::size_t i = 0; i < input_.rows.size(); ++i) add_row(i);
    sheet_.add_line({across_(0), top}, {across_(0), bottom}, Ink::axis);
    return std::move(sheet_);
  }

 private:
  void add_row(std::size_t number) {
    const PartRow& row = input_.rows[number];
    const double from = top + place_.row * static_cast<double>(number);
    sheet_.add(Label{{0, from + 22}, row.name, 15, Ink::text, Anchor::start, true});
    sheet_.add(Label{{0, from + 41}, row.detail, 14, Ink::text_soft});
    const double zero = across_(0), end = across_(row.value);
    sheet_.add(Box{.at = {std::min(zero, end), from + place_.bar_top},
                   .width = std::max(0.75, std::abs(end - zero)),
                   .height = bar_height,
                   .fill = Ink::brand});
    const bool left = row.value < 0;
    sheet_.add(Label{{end + (left ? -gap : gap), from + place_.bar_top + 16},
                     row.shown,
                     15,
                     Ink::text,
                     left ? Anchor::end : Anchor::start,
                     true,
                     true});
  }

  const PartsInput& input_;
  const Sheet& place_;
  Scale across_;
  Drawing sheet_;
};

}  // namespace

Chart parts_chart(PartsInput input) {
  Drawing wide = PartsDrawing(input, wide_sheet).draw();
  Drawing narrow = PartsDrawing(input, narrow_sheet).draw();
  Chart chart(std::move(input.words), std::move(input.table), std::move(wide));
  chart.narrow = std::move(narrow);
  return chart;
}

}  // namespace plumbline
