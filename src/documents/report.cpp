#include "documents/report.h"

namespace plumbline {
namespace {

struct LinkRemover {
  void operator()(Paragraph& text) const { clear(text.spans); }
  void operator()(BulletList& list) const {
    for (auto& item : list.items) clear(item);
  }
  void operator()(Notice& notice) const {
    for (auto& item : notice.items) clear(item);
  }
  void operator()(Table& table) const {
    for (TableRow& row : table.rows) {
      for (TableCell& cell : row.cells) cell.link.clear();
    }
  }
  void operator()(Chart& chart) const { (*this)(chart.table); }
  void operator()(ChartPair& pair) const {
    for (Chart& chart : pair.charts) (*this)(chart);
  }
  // What holds no links.
  void operator()(Heading&) const {}
  void operator()(KeyFacts&) const {}
  void operator()(Terms&) const {}

 private:
  static void clear(std::vector<Span>& spans) {
    for (Span& span : spans) span.link.clear();
  }
};

}  // namespace

Paragraph paragraph(std::string text) { return {.spans = {{.text = std::move(text)}}}; }

std::string words_of(const std::vector<Span>& spans) {
  std::string text;
  for (const Span& span : spans) text += span.text;
  return text;
}

std::vector<Chart*> charts_of(Report& report) {
  std::vector<Chart*> all;
  for (Block& block : report.blocks) {
    if (auto* chart = std::get_if<Chart>(&block)) all.push_back(chart);
    if (auto* pair = std::get_if<ChartPair>(&block)) {
      for (Chart& chart : pair->charts) all.push_back(&chart);
    }
  }
  return all;
}

void remove_links(Report& report) {
  for (Block& block : report.blocks) std::visit(LinkRemover(), block);
}

}  // namespace plumbline
