#include "charts/picture.h"

#include <algorithm>

#include "charts/key_mark.h"
#include "charts/text_width.h"

namespace plumbline {
namespace {

constexpr double margin = 24;
constexpr double least_width = 560;  // words in a narrower column are hard to read
constexpr double mark_gap = 7, entry_gap = 22, key_line = 26;

struct Style {
  double size;
  double line;  // from one line to the next
  Ink ink = Ink::text;
  bool bold = false;
};
constexpr Style notice_style = {.size = 14, .line = 22, .ink = Ink::own, .bold = true};
constexpr Style subject_style = {.size = 15, .line = 21, .bold = true};
constexpr Style title_style = {.size = 20, .line = 27, .bold = true};
constexpr Style subtitle_style = {.size = 15, .line = 21, .ink = Ink::text_soft};
constexpr Style key_style = {.size = 15, .line = key_line};
constexpr Style foot_style = {.size = 13, .line = 18, .ink = Ink::text_soft};

// The same mark elsewhere on the sheet.
struct Moved {
  double right = 0, down = 0;

  Mark operator()(Box box) const {
    move(box.at);
    return box;
  }
  Mark operator()(Dot dot) const {
    move(dot.centre);
    return dot;
  }
  Mark operator()(Label label) const {
    move(label.at);
    return label;
  }
  template <typename Path>
  Mark operator()(Path path) const {
    std::ranges::for_each(path.points, [this](Point& point) { move(point); });
    return path;
  }

 private:
  void move(Point& point) const {
    point.x += right;
    point.y += down;
  }
};

class PictureMaker {
 public:
  PictureMaker(const Chart& chart, const PictureWords& words)
      : chart_(chart), words_(words), room_(std::max(least_width, chart.wide.width)) {}

  Drawing make() {
    sheet_.width = room_ + 2 * margin;
    sheet_.title = chart_.wide.title;
    sheet_.description = chart_.wide.description;
    sheet_.add(Box{.at = {0, 0}, .width = sheet_.width, .fill = Ink::white});
    add_text(words_.fictional, notice_style);
    const std::string& title = chart_.words.title.text();
    if (title.find(words_.subject) == std::string::npos) add_text(words_.subject, subject_style);
    add_text(title, title_style);
    add_text(chart_.words.subtitle.text(), subtitle_style);
    add_key();
    y_ += 8;
    add_marks(chart_.wide.marks, {margin + (room_ - chart_.wide.width) / 2, y_});
    y_ += chart_.wide.height + 10;
    add_text(chart_.words.coverage.text() + not_shown_words(chart_.not_shown), foot_style);
    add_text(chart_.words.source.text(), foot_style);
    if (words_.source != chart_.words.source.text()) add_text(words_.source, foot_style);
    sheet_.height = y_ + margin - 6;
    std::get<Box>(sheet_.marks.front()).height = sheet_.height;
    return std::move(sheet_);
  }

 private:
  void add_text(const std::string& text, const Style& style) {
    for (std::string& line : text_lines(text, style.size, style.bold, room_)) {
      add_line({margin, y_ + style.size}, std::move(line), style);
      y_ += style.line;
    }
  }

  void add_line(Point at, std::string text, const Style& style) {
    sheet_.add(Label{.at = at,
                     .text = std::move(text),
                     .size = style.size,
                     .ink = style.ink,
                     .bold = style.bold});
  }

  void add_marks(const std::vector<Mark>& marks, Point at) {
    for (const Mark& mark : marks) sheet_.marks.push_back(std::visit(Moved{at.x, at.y}, mark));
  }

  // Entries side by side, in as many lines as they need.
  void add_key() {
    if (chart_.key.empty()) return;
    double x = margin;
    y_ += 4;
    for (const KeyEntry& entry : chart_.key) {
      const double wide = key_mark_size + mark_gap + text_width(entry.words, key_style.size);
      if (x > margin && x + wide > margin + room_) {
        x = margin;
        y_ += key_line;
      }
      add_marks(key_marks(entry.mark), {x, y_});
      add_line({x + key_mark_size + mark_gap, y_ + 14}, entry.words, key_style);
      x += wide + entry_gap;
    }
    y_ += key_line;
  }

  const Chart& chart_;
  const PictureWords& words_;
  double room_;  // for words, and the drawing in the middle of it
  double y_ = margin;
  Drawing sheet_;
};

}  // namespace

Drawing picture(const Chart& chart, const PictureWords& words) {
  return PictureMaker(chart, words).make();
}

}  // namespace plumbline
