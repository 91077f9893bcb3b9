#include "documents/paper_text.h"

#include <pango/pangocairo.h>

#include "base/text.h"
#include "charts/fonts.h"

namespace plumbline {
namespace {

struct Word {
  std::string text;
  bool bold = false;
  double width = 0;
  bool space_before = false;
};

double width_of_words(std::string_view text, double size, bool bold) {
  PangoLayout* layout = inter_layout(text, size, bold);
  int width = 0, height = 0;
  pango_layout_get_size(layout, &width, &height);
  return static_cast<double>(width) / PANGO_SCALE;
}

// The bytes of the first letter.
std::size_t letter_size(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
  return size;
}

// A word wider than the measure, in parts that fit.
std::vector<Word> cut(const Word& word, double size, double measure) {
  std::vector<Word> parts;
  std::string_view left = word.text;
  std::string part;
  while (!left.empty()) {
    const std::string_view letter = left.substr(0, letter_size(left));
    const double width = width_of_words(part + std::string(letter), size, word.bold);
    if (width > measure && !part.empty()) {
      parts.push_back({part, word.bold, width_of_words(part, size, word.bold),
                       parts.empty() && word.space_before});
      part.clear();
    }
    part += letter;
    left.remove_prefix(letter.size());
  }
  parts.push_back(
      {part, word.bold, width_of_words(part, size, word.bold), parts.empty() && word.space_before});
  return parts;
}

std::vector<Word> words_of(const std::vector<Span>& spans, const TextStyle& style, double measure) {
  std::vector<Word> words;
  bool space = false;
  for (const Span& span : spans) {
    const bool bold = style.bold || span.strong;
    std::string_view left = span.text;
    while (!left.empty()) {
      const auto end = std::min(left.find_first_of(" \n\t"), left.size());
      if (end > 0) {
        Word word{std::string(left.substr(0, end)), bold, 0, space};
        word.width = width_of_words(word.text, style.size, bold);
        if (word.width > measure) {
          for (Word& part : cut(word, style.size, measure)) words.push_back(std::move(part));
        } else {
          words.push_back(std::move(word));
        }
        space = false;
      }
      if (end < left.size()) space = true;
      left.remove_prefix(std::min(end + 1, left.size()));
    }
  }
  return words;
}

void add_word(std::vector<Run>& line, const Word& word, bool space) {
  if (!line.empty() && line.back().bold == word.bold) {
    line.back().text += (space ? " " : "") + word.text;
  } else {
    if (!line.empty() && space) line.back().text += " ";
    line.push_back({word.text, word.bold, 0});
  }
}

}  // namespace

double paper_width(std::string_view text, const TextStyle& style) {
  return width_of_words(text, style.size, style.bold);
}

TextLines set_spans(const std::vector<Span>& spans, const TextStyle& style, double measure) {
  TextLines set{.lines = {}, .style = style};
  const double space = style.size * 0.29;  // a little more than Inter's
  double used = 0;
  for (const Word& word : words_of(spans, style, measure)) {
    const double gap = word.space_before && used > 0 ? space : 0;
    if (set.lines.empty() || (used > 0 && used + gap + word.width > measure)) {
      // Words of two lines stay two words for whoever listens.
      if (!set.lines.empty() && word.space_before) set.lines.back().back().text += " ";
      set.lines.emplace_back();
      used = 0;
    }
    add_word(set.lines.back(), word, used > 0 && word.space_before);
    used += (used > 0 ? gap : 0) + word.width;
  }
  for (std::vector<Run>& line : set.lines) {
    for (Run& run : line) run.width = width_of_words(run.text, style.size, run.bold);
  }
  return set;
}

TextLines set_text(std::string_view text, const TextStyle& style, double measure) {
  return set_spans({{.text = std::string(text)}}, style, measure);
}

void draw_text(const TextLines& text, cairo_t* paper, double x, double y, Align align) {
  const InkFacts& ink = facts(text.style.ink);
  cairo_set_source_rgb(paper, ink.red / 255.0, ink.green / 255.0, ink.blue / 255.0);
  for (const std::vector<Run>& line : text.lines) {
    double width = 0;
    for (const Run& run : line) width += run.width;
    if (!line.empty() && line.back().text.ends_with(' ')) {
      width -= paper_width(" ", text.style);
    }
    double at = align == Align::left ? x : x - width;
    for (const Run& run : line) {
      PangoLayout* layout = inter_layout(run.text, text.style.size, run.bold);
      cairo_move_to(paper, at, y);
      pango_cairo_show_layout(paper, layout);
      at += run.width;
    }
    y += text.line_height();
  }
  cairo_new_path(paper);
}

}  // namespace plumbline
