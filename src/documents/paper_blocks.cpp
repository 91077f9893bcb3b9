#include "documents/paper_blocks.h"

#include <algorithm>
#include <array>
#include <memory>

#include "charts/cairo_painter.h"
#include "documents/paper_table.h"
#include "documents/paper_text.h"

namespace plumbline {
namespace {

constexpr TextStyle title_style = {.size = 22, .bold = true, .ink = Ink::text, .leading = 1.2};
constexpr TextStyle kicker_style = {.size = 11, .bold = false, .ink = Ink::text_soft};
constexpr TextStyle body_style = {.size = 10, .bold = false, .ink = Ink::text};
constexpr TextStyle lead_style = {.size = 12, .bold = false, .ink = Ink::text};
constexpr TextStyle soft_style = {.size = 8.5, .bold = false, .ink = Ink::text_soft};
constexpr TextStyle fact_label = {
    .size = 8.5, .bold = false, .ink = Ink::text_soft, .leading = 1.25};
constexpr TextStyle fact_value = {.size = 16, .bold = true, .ink = Ink::text, .leading = 1.2};
constexpr std::array<TextStyle, 3> heading_styles = {
    {{.size = 15, .bold = true, .ink = Ink::text, .leading = 1.25},
     {.size = 11.5, .bold = true, .ink = Ink::text, .leading = 1.3},
     {.size = 10, .bold = true, .ink = Ink::text, .leading = 1.3}}};
constexpr std::array<double, 3> room_above = {20, 12, 8};
constexpr std::size_t longest_chart_table = 15;  // a longer one stands at the end
constexpr double tallest_chart = 240, tallest_half = 180;
constexpr double half_sheet = 700;  // drawings made to stand beside another

void fill(cairo_t* paper, Ink ink, double x, double y, double width, double height) {
  const InkFacts& colour = facts(ink);
  cairo_set_source_rgb(paper, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
  cairo_rectangle(paper, x, y, width, height);
  cairo_fill(paper);
}

class PieceWriter {
 public:
  explicit PieceWriter(std::vector<Piece>& pieces) : pieces_(pieces) {}

  void add_title(const Report& report) {
    if (!report.kicker.empty())
      add_words(set_text(report.kicker, kicker_style, text_measure), "P", 0, 4, true);
    add_words(set_text(report.title, title_style, text_measure), "H1", 0, 12, true);
  }

  void operator()(const Heading& heading) {
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 2, 4) - 2);
    static constexpr std::array<const char*, 3> tags = {"H2", "H3", "H4"};
    add_words(set_text(heading.text, heading_styles[level], text_measure), tags[level],
              pieces_.empty() ? 0 : room_above[level], 5, true);
    pieces_.back().new_page = heading.new_page;
    pieces_.back().outline_level = heading.level - 1;
    pieces_.back().outline_text = heading.text;
  }

  void operator()(const Paragraph& text) {
    const TextStyle& style = text.lead ? lead_style : text.soft ? soft_style : body_style;
    add_words(set_spans(text.spans, style, text_measure), "P", 0, text.soft ? 4 : 7, false);
  }

  void operator()(const KeyFacts& facts) {
    if (facts.facts.empty()) return;
    struct SetFact {
      TextLines label, value, detail;
      double x = 0;
    };
    constexpr double gutter = 14, top = 9;
    const double width = (text_measure - gutter * static_cast<double>(facts.facts.size() - 1)) /
                         static_cast<double>(facts.facts.size());
    auto all = std::make_shared<std::vector<SetFact>>();
    double height = 0, x = margin;
    for (const KeyFact& fact : facts.facts) {
      TextStyle value = fact_value;
      if (fact.own) value.ink = Ink::own;
      all->push_back({set_text(fact.label, fact_label, width), set_text(fact.value, value, width),
                      set_text(fact.detail, fact_label, width), x});
      const SetFact& set = all->back();
      height = std::max(height,
                        top + set.label.height() + set.value.height() + set.detail.height() + 12);
      x += width + gutter;
    }
    pieces_.push_back({.height = height + 14, .draw = [all, height](const Sheet& sheet, double y) {
                         fill(sheet.paper, Ink::brand, margin, y, text_measure, 2);
                         fill(sheet.paper, Ink::grid, margin, y + height, text_measure, 0.7);
                         for (const SetFact& fact : *all) {
                           double at = y + top;
                           for (const TextLines* part : {&fact.label, &fact.value, &fact.detail}) {
                             if (part->lines.empty()) continue;
                             sheet.open("P");
                             draw_text(*part, sheet.paper, fact.x, at);
                             sheet.close("P");
                             at += part->height() + 1;
                           }
                         }
                       }});
  }

  void operator()(const BulletList& list) { add_items(list.items, Ink::none); }

  void operator()(const Terms& terms) {
    Table table{.caption = {}, .columns = {{"Term"}, {"Meaning"}}, .rows = {}};
    for (const auto& [term, meaning] : terms.pairs)
      table.rows.push_back({.cells = {{.text = term}, {.text = meaning}}});
    plumbline::add_table(table, ++tables_, pieces_);
    space(8);
  }

  void operator()(const Notice& notice) {
    add_words(set_text(notice.title, heading_styles[1], text_measure), "P", 4, 4, true);
    add_items(notice.items, Ink::own);
  }

  void operator()(const Table& table) {
    if (!table.caption.empty() && !table.caption_hidden) {
      add_words(set_text(table.caption, heading_styles[2], text_measure), "P", 2, 4, true);
    }
    plumbline::add_table(table, ++tables_, pieces_);
    space(10);
  }

  void operator()(const Chart& chart) {
    add_words(set_text(chart.words.title.text(), heading_styles[1], text_measure), "P", 8, 2, true);
    add_words(set_text(chart.words.subtitle.text(), soft_style, text_measure), "P", 0, 5, true);
    add_drawing(chart.wide);
    const std::string below = chart.words.coverage.text() + not_shown_words(chart.not_shown) + " " +
                              chart.words.source.text();
    add_words(set_text(below, soft_style, text_measure), "P", 0, 6, false);
    if (chart.table.rows.size() > longest_chart_table) {
      long_tables_.push_back(&chart.table);
    } else if (!chart.table.rows.empty()) {
      (*this)(chart.table);
    }
  }

  // A report about one chart ends with every figure of it. Of a report of many they are pages upon
  // pages, which its data files have.
  void add_long_table() {
    if (long_tables_.size() != 1) return;
    (*this)(Heading{.level = 2, .text = "Every figure of the chart", .id = "figures"});
    (*this)(*long_tables_.front());
  }

  void operator()(const ChartPair& pair) {
    for (const Chart& chart : pair.charts) (*this)(chart);
  }

 private:
  void add_words(TextLines set, const char* tag, double above, double below, bool keep) {
    if (set.lines.empty()) return;
    auto lines = std::make_shared<const TextLines>(std::move(set));
    pieces_.push_back({.height = above + lines->height() + below,
                       .draw =
                           [lines, tag, above](const Sheet& sheet, double y) {
                             sheet.open(tag);
                             draw_text(*lines, sheet.paper, margin, y + above);
                             sheet.close(tag);
                           },
                       .keep_with_next = keep});
  }

  void add_items(const std::vector<std::vector<Span>>& items, Ink edge) {
    constexpr double indent = 14;
    ++lists_;
    for (const std::vector<Span>& item : items) {
      auto lines =
          std::make_shared<const TextLines>(set_spans(item, body_style, text_measure - indent));
      auto bullet = std::make_shared<const TextLines>(set_text("•", body_style, indent));
      const double height = lines->height() + 4;
      Piece piece;
      piece.height = height;
      piece.group = "L";
      piece.group_number = -lists_;
      piece.draw = [lines, bullet, edge, height](const Sheet& sheet, double y) {
        if (edge != Ink::none) fill(sheet.paper, edge, margin - 8, y, 2.5, height);
        sheet.open("LI");
        sheet.open("Lbl");
        draw_text(*bullet, sheet.paper, margin + 2, y);
        sheet.close("Lbl");
        sheet.open("LBody");
        draw_text(*lines, sheet.paper, margin + indent, y);
        sheet.close("LBody");
        sheet.close("LI");
      };
      pieces_.push_back(std::move(piece));
    }
    space(6);
  }

  void add_drawing(const Drawing& drawing) {
    const double tallest = drawing.width < half_sheet ? tallest_half : tallest_chart;
    const double scale = std::min(text_measure / drawing.width, tallest / drawing.height);
    const double height = drawing.height * scale;
    pieces_.push_back({.height = height + 6,
                       .draw =
                           [&drawing, scale, height](const Sheet& sheet, double y) {
                             sheet.open_figure(drawing.title + ". " + drawing.description, margin,
                                               y, margin + drawing.width * scale, y + height);
                             cairo_save(sheet.paper);
                             cairo_translate(sheet.paper, margin, y);
                             cairo_scale(sheet.paper, scale, scale);
                             paint(drawing, sheet.paper);
                             cairo_restore(sheet.paper);
                             sheet.close("Figure");
                           },
                       .keep_with_next = true});
  }

  void space(double height) {
    pieces_.push_back({.height = height, .draw = [](const Sheet&, double) {}});
  }

  std::vector<Piece>& pieces_;
  int tables_ = 0;
  int lists_ = 0;
  std::vector<const Table*> long_tables_;  // of charts, not shown below them
};

}  // namespace

std::vector<Piece> pieces_of(const Report& report) {
  std::vector<Piece> pieces;
  PieceWriter writer(pieces);
  writer.add_title(report);
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    std::visit(writer, report.blocks[i]);
    const bool introduces = i + 1 < report.blocks.size() &&
                            std::holds_alternative<Paragraph>(report.blocks[i]) &&
                            std::holds_alternative<Table>(report.blocks[i + 1]);
    if (introduces) pieces.back().keep_with_next = true;
  }
  writer.add_long_table();
  return pieces;
}

}  // namespace plumbline
