// A chart: drawings and everything that must stand around them. What a reader cannot do without is
// asked for by type, so that a chart without it does not compile or does not come into being.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "charts/drawing.h"
#include "charts/table.h"

namespace plumbline {

// Words that must be there: an empty one is our mistake, and throws.
class Words {
 public:
  Words(std::string text);
  Words(const char* text) : Words(std::string(text)) {}
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

struct ChartWords {
  Words title;        // the finding or the measure, at most a line
  Words subtitle;     // measure, unit, denominator, year, overheads
  Words description;  // own value, reference, spread and rank
  Words coverage;     // "148 of 153 authorities have a figure"
  Words source;       // publication, edition
};

enum class KeyMark : std::uint8_t {
  own,
  own_diamond,
  group,
  other,
  hatched,
  median,
  band,
  dot,
  hollow,
  square
};
inline constexpr std::size_t key_mark_count = 10;
struct KeyEntry {
  KeyMark mark;
  std::string words;
};

// One that has no figure to draw, and why.
struct NotShown {
  std::string name;
  std::string symbol;  // "[x]"
  std::string reason;
};

// " Not shown: Adby ([x] not available), …." with a space before it; empty where all are.
std::string not_shown_words(const std::vector<NotShown>& missing);

// The chart as a file of its own.
struct ChartFile {
  std::string words;    // "Chart as SVG"
  std::string address;  // of our own
};

class Chart {
 public:
  Chart(ChartWords chart_words, Table the_table, Drawing wide_drawing)
      : words(std::move(chart_words)), table(std::move(the_table)), wide(std::move(wide_drawing)) {}

  ChartWords words;
  Table table;                    // what the chart shows, in figures
  Drawing wide;                   // pages of 700 pixels and more, and paper
  std::optional<Drawing> narrow;  // phones; the wide one scaled down would be too small to read
  std::vector<KeyEntry> key;
  std::vector<NotShown> not_shown;
  std::string name;              // of its files: "comparison"; empty: it has none
  std::vector<ChartFile> files;  // linked below it, where the medium has links
};

}  // namespace plumbline
