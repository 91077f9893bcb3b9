#include "documents/paper_table.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "charts/cairo_painter.h"
#include "documents/paper_text.h"

namespace plumbline {
namespace {

constexpr TextStyle cell_style = {.size = 8.2, .bold = false, .ink = Ink::text, .leading = 1.3};
constexpr double padding = 4, between = 7;
constexpr double drawing_width = 130, least_drawing = 92;
constexpr double least_text = 52;

TextStyle style_of(bool heading, const TableRow* row) {
  TextStyle style = cell_style;
  style.bold = heading || (row != nullptr && (row->own || row->total));
  return style;
}

double longest_word(std::string_view text, const TextStyle& style) {
  double widest = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    widest = std::max(widest, paper_width(text.substr(0, end), style));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

// Figures are never cut, so they get the room they need first; words wrap and drawings shrink into
// what is left.
std::vector<double> column_widths(const Table& table) {
  std::vector<double> wish(table.columns.size()), least(table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    wish[i] = paper_width(table.columns[i].heading, style_of(true, nullptr));
    least[i] = longest_word(table.columns[i].heading, style_of(true, nullptr));
    for (const TableRow& row : table.rows) {
      if (i >= row.cells.size()) continue;
      const TableCell& cell = row.cells[i];
      const double words = paper_width(cell.text, style_of(false, &row));
      const double drawn = cell.drawing ? drawing_width : 0;
      wish[i] = std::max({wish[i], words, drawn});
      const double needed = table.columns[i].numeric ? words
                            : cell.drawing           ? least_drawing
                                                     : std::min(words, least_text);
      least[i] = std::max(least[i], needed);
    }
  }
  const double room = text_measure - between * static_cast<double>(table.columns.size() - 1);
  const double wished = std::reduce(wish.begin(), wish.end());
  const double needed = std::reduce(least.begin(), least.end());
  if (wished <= room || wished <= needed) return wish;
  const double share = std::clamp((room - needed) / (wished - needed), 0.0, 1.0);
  std::vector<double> widths(wish.size());
  for (std::size_t i = 0; i < wish.size(); ++i) widths[i] = least[i] + (wish[i] - least[i]) * share;
  return widths;
}

// One row, set and ready to be drawn.
struct SetRow {
  struct Cell {
    TextLines text;
    const Drawing* drawing = nullptr;
    double x = 0, width = 0, drawing_height = 0;
    bool numeric = false;
  };
  std::vector<Cell> cells;
  double height = 0;
  bool heading = false, own = false, total = false;
};

SetRow set_row(const Table& table, const std::vector<double>& widths, const TableRow* row) {
  SetRow set;
  set.heading = row == nullptr;
  set.own = row != nullptr && row->own;
  set.total = row != nullptr && row->total;
  double x = margin;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    SetRow::Cell cell;
    cell.x = x;
    cell.width = widths[i];
    cell.numeric = table.columns[i].numeric;
    static const TableCell empty;
    const TableCell& given = row == nullptr || i >= row->cells.size() ? empty : row->cells[i];
    const std::string& words = row == nullptr ? table.columns[i].heading : given.text;
    cell.text = set_text(words, style_of(row == nullptr, row), widths[i] + 1);
    double height = cell.text.height();
    if (given.drawing) {
      cell.drawing = &*given.drawing;
      cell.drawing_height = given.drawing->height * widths[i] / given.drawing->width;
      height += cell.drawing_height;
    }
    set.height = std::max(set.height, height + 2 * padding);
    set.cells.push_back(std::move(cell));
    x += widths[i] + between;
  }
  return set;
}

void draw_rule(cairo_t* paper, double y, Ink ink, double width) {
  const InkFacts& colour = facts(ink);
  cairo_set_source_rgb(paper, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
  cairo_set_line_width(paper, width);
  cairo_move_to(paper, margin, y);
  cairo_line_to(paper, page_width - margin, y);
  cairo_stroke(paper);
}

void draw_drawing(const Sheet& sheet, const SetRow::Cell& cell, double y) {
  const double top = y + cell.text.height();
  sheet.open_figure(cell.drawing->title + ". " + cell.drawing->description, cell.x, top,
                    cell.x + cell.width, top + cell.drawing_height);
  cairo_save(sheet.paper);
  cairo_translate(sheet.paper, cell.x, top);
  const double scale = cell.width / cell.drawing->width;
  cairo_scale(sheet.paper, scale, scale);
  paint(*cell.drawing, sheet.paper);
  cairo_restore(sheet.paper);
  sheet.close("Figure");
}

void draw_row(const SetRow& row, const Sheet& sheet, double y) {
  if (row.own) {
    const InkFacts& tint = facts(Ink::own_tint);
    cairo_set_source_rgb(sheet.paper, tint.red / 255.0, tint.green / 255.0, tint.blue / 255.0);
    cairo_rectangle(sheet.paper, margin, y, text_measure, row.height);
    cairo_fill(sheet.paper);
  }
  if (row.total) draw_rule(sheet.paper, y, Ink::brand, 1.2);
  draw_rule(sheet.paper, y + row.height, row.heading || row.total ? Ink::brand : Ink::grid,
            row.heading || row.total ? 1.2 : 0.6);
  sheet.open("TR");
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const SetRow::Cell& cell = row.cells[i];
    const bool head = row.heading || i == 0;
    if (head) {
      sheet.open_heading_cell(!row.heading);
    } else {
      sheet.open("TD");
    }
    const double lower = row.heading ? y + row.height - padding - cell.text.height() : y + padding;
    draw_text(cell.text, sheet.paper, cell.numeric ? cell.x + cell.width : cell.x, lower,
              cell.numeric ? Align::right : Align::left);
    if (cell.drawing != nullptr) draw_drawing(sheet, cell, y + padding);
    sheet.close(head ? "TH" : "TD");
  }
  sheet.close("TR");
}

// A short table stands whole; of a longer one, the first two rows and the last two stay together.
bool stays_with_next(const Table& table, const TableRow* row) {
  constexpr std::size_t short_table = 8;
  const std::size_t count = table.rows.size();
  const auto place = static_cast<std::size_t>(row - table.rows.data());
  if (place + 1 == count) return false;
  return count <= short_table || place == 0 || place + 2 == count;
}

}  // namespace

void add_table(const Table& table, int number, std::vector<Piece>& pieces) {
  const std::vector<double> widths = column_widths(table);
  const int first = static_cast<int>(pieces.size());
  const auto add = [&](const TableRow* row) {
    // Shared, since a heading row may be drawn on several pages.
    auto set = std::make_shared<const SetRow>(set_row(table, widths, row));
    Piece piece;
    piece.height = set->height;
    piece.keep_with_next = row == nullptr || stays_with_next(table, row);
    piece.group = "Table";
    piece.group_number = number;
    piece.repeated = first;
    piece.draw = [set](const Sheet& sheet, double y) { draw_row(*set, sheet, y); };
    pieces.push_back(std::move(piece));
  };
  add(nullptr);
  for (const TableRow& row : table.rows) add(&row);
}

}  // namespace plumbline
