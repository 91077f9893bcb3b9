// Pages: pieces that are never cut, put one below the other until a page is full.
#pragma once

#include <cairo.h>

#include <functional>
#include <string>
#include <vector>

namespace plumbline {

// A4 in points.
inline constexpr double page_width = 595.28, page_height = 841.89;
inline constexpr double margin = 51, page_top = 54, page_bottom = 782;
inline constexpr double text_measure = page_width - 2 * margin;

// What a PDF's tags cannot get from cairo: given in the order in which they are opened.
struct TagFacts {
  struct Figure {
    std::string words;                // what stands for the picture
    double left, top, right, bottom;  // on its page, from the upper left
  };
  std::vector<Figure> figures;
  std::vector<bool> row_headings;  // for each TH: heads a row, not a column
};

// Where a piece is drawn.
struct Sheet {
  cairo_t* paper = nullptr;
  TagFacts* facts = nullptr;

  void open(const char* tag) const;
  void close(const char* tag) const;
  void open_figure(std::string words, double left, double top, double right, double bottom) const;
  void open_heading_cell(bool of_row) const;
};

struct Piece {
  double height = 0;
  std::function<void(const Sheet& sheet, double y)> draw = {};  // y: its upper edge
  bool keep_with_next = false;
  bool new_page = false;
  std::string group = {};  // the tag around neighbouring pieces of one group: "Table", "L"
  int group_number = 0;    // tells two groups with one tag apart
  int repeated = -1;       // which piece is drawn again where a page begins inside the group
  int outline_level = 0;   // 1 and more: stands in the outline, and in the contents
  std::string outline_text = {};
};

struct PlacedPiece {
  const Piece* piece = nullptr;
  double y = 0;
};
using PaperPage = std::vector<PlacedPiece>;

// A piece taller than a page stands alone on one.
std::vector<PaperPage> paginate(const std::vector<Piece>& pieces);

}  // namespace plumbline
