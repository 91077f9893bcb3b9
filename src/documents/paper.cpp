#include "documents/paper.h"

#include <utility>

namespace plumbline {
namespace {

// The height of a piece and of those that must stand with it: headings with what they head.
double height_together(const std::vector<Piece>& pieces, std::size_t from) {
  double height = 0;
  for (std::size_t i = from; i < pieces.size(); ++i) {
    height += pieces[i].height;
    if (!pieces[i].keep_with_next) break;
  }
  return height;
}

}  // namespace

void Sheet::open(const char* tag) const { cairo_tag_begin(paper, tag, nullptr); }
void Sheet::close(const char* tag) const { cairo_tag_end(paper, tag); }

void Sheet::open_figure(std::string words, double left, double top, double right,
                        double bottom) const {
  facts->figures.push_back({std::move(words), left, top, right, bottom});
  open("Figure");
}

void Sheet::open_heading_cell(bool of_row) const {
  facts->row_headings.push_back(of_row);
  open("TH");
}

std::vector<PaperPage> paginate(const std::vector<Piece>& pieces) {
  std::vector<PaperPage> pages(1);
  double y = page_top;
  const auto next_page = [&] {
    pages.emplace_back();
    y = page_top;
  };
  const auto put = [&](const Piece& piece) {
    pages.back().push_back({&piece, y});
    y += piece.height;
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const bool full = y + height_together(pieces, i) > page_bottom;
    if ((full || piece.new_page) && !pages.back().empty()) {
      next_page();
      const bool inside = piece.repeated >= 0 && static_cast<std::size_t>(piece.repeated) != i;
      if (inside) put(pieces[static_cast<std::size_t>(piece.repeated)]);
    }
    put(piece);
  }
  return pages;
}

}  // namespace plumbline
