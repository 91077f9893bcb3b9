#include "documents/pdf.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "documents/paper.h"
#include "documents/paper_blocks.h"
#include "documents/paper_text.h"
#include "documents/pdf_finish.h"

namespace plumbline {
namespace {

constexpr TextStyle furniture = {.size = 8, .bold = false, .ink = Ink::text_soft};
constexpr double foot_y = 800, head_y = 28;
constexpr double contents_line = 17;
constexpr TextStyle contents_title = {.size = 11.5, .bold = true, .ink = Ink::text};
constexpr TextStyle contents_style = {.size = 10, .bold = false, .ink = Ink::text};

struct CloseSurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* paper) const { cairo_destroy(paper); }
};

cairo_status_t write_bytes(void* to, const unsigned char* bytes, unsigned size) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

// One line of the contents; its page number is known when the pages are.
struct ContentsLine {
  const Piece* heading = nullptr;
  std::shared_ptr<std::size_t> page = std::make_shared<std::size_t>(0);
};

class Writer {
 public:
  explicit Writer(const Report& report) : report_(report), pieces_(pieces_of(report)) {
    if (report.contents) add_contents();
  }

  std::string write() {
    const std::vector<PaperPage> pages = paginate(pieces_);
    number_contents(pages);
    std::unique_ptr<cairo_surface_t, CloseSurface> surface(
        cairo_pdf_surface_create_for_stream(write_bytes, &bytes_, page_width, page_height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, report_.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT,
                                   report_.subject.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Plumbline");
    {
      const std::unique_ptr<cairo_t, CloseSurface> paper(cairo_create(surface.get()));
      sheet_ = {.paper = paper.get(), .facts = &facts_};
      for (std::size_t i = 0; i < pages.size(); ++i)
        draw_page(surface.get(), pages[i], i + 1, pages.size());
    }
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
      throw std::runtime_error("the PDF could not be drawn");
    }
    return finished_pdf(bytes_, report_, facts_);
  }

 private:
  // After the title and what stands above the first heading, a list of the headings.
  void add_contents() {
    std::vector<Piece> list;
    for (const Piece& piece : pieces_) {
      if (piece.outline_level == 1) contents_.push_back({.heading = nullptr});
    }
    std::size_t number = 0;
    if (!contents_.empty()) list.push_back(contents_heading());
    for (const Piece& piece : pieces_) {
      if (piece.outline_level != 1) continue;
      const auto page = contents_[number++].page;
      Piece line;
      line.height = contents_line;
      line.group = "TOC";
      line.group_number = 0;
      line.draw = [words = piece.outline_text, page](const Sheet& sheet, double y) {
        sheet.open("TOCI");
        draw_text(set_text(words, contents_style, text_measure - 40), sheet.paper, margin, y);
        draw_text(set_text(fmt::format("{}", *page), contents_style, 40), sheet.paper,
                  page_width - margin, y, Align::right);
        sheet.close("TOCI");
      };
      list.push_back(std::move(line));
    }
    const auto first = std::ranges::find(pieces_, 1, &Piece::outline_level);
    const auto at = static_cast<std::size_t>(first - pieces_.begin());
    for (Piece& piece : pieces_) {
      if (piece.repeated >= static_cast<int>(at)) piece.repeated += static_cast<int>(list.size());
    }
    pieces_.insert(first, list.begin(), list.end());
    number = 0;
    for (const Piece& piece : pieces_) {
      if (piece.outline_level == 1) contents_[number++].heading = &piece;
    }
  }

  static Piece contents_heading() {
    Piece piece;
    piece.height = contents_line + 6;
    piece.keep_with_next = true;
    piece.draw = [](const Sheet& sheet, double y) {
      sheet.open("P");
      draw_text(set_text("Contents", contents_title, text_measure), sheet.paper, margin, y);
      sheet.close("P");
    };
    return piece;
  }

  void number_contents(const std::vector<PaperPage>& pages) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
      for (const PlacedPiece& placed : pages[i]) {
        for (const ContentsLine& line : contents_) {
          if (line.heading == placed.piece) *line.page = i + 1;
        }
      }
    }
  }

  void draw_page(cairo_surface_t* surface, const PaperPage& page, std::size_t number,
                 std::size_t count) {
    draw_furniture(number, count);
    const std::string* open_group = nullptr;
    int open_number = 0;
    for (const PlacedPiece& placed : page) {
      const Piece& piece = *placed.piece;
      const bool same =
          open_group != nullptr && *open_group == piece.group && open_number == piece.group_number;
      if (open_group != nullptr && !same) sheet_.close(open_group->c_str());
      if (!same) open_group = piece.group.empty() ? nullptr : &piece.group;
      if (!same && open_group != nullptr) sheet_.open(open_group->c_str());
      open_number = piece.group_number;
      outline(surface, piece, number, placed.y);
      piece.draw(sheet_, placed.y);
    }
    if (open_group != nullptr) sheet_.close(open_group->c_str());
    cairo_show_page(sheet_.paper);
  }

  void outline(cairo_surface_t* surface, const Piece& piece, std::size_t page, double y) {
    if (piece.outline_level == 0) return;
    const auto level = static_cast<std::size_t>(piece.outline_level);
    parents_.resize(std::max(parents_.size(), level + 1), CAIRO_PDF_OUTLINE_ROOT);
    const std::string where = fmt::format("page={} pos=[{:.1f} {:.1f}]", page, margin, y);
    parents_[level] =
        cairo_pdf_surface_add_outline(surface, parents_[level - 1], piece.outline_text.c_str(),
                                      where.c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
  }

  // Page furniture stands outside all tags, and becomes an artifact when the file is finished.
  void draw_furniture(std::size_t number, std::size_t count) {
    std::string head = report_.subject;
    if (report_.fictional) head += ". Fictional figures: every authority and figure is invented";
    draw_text(set_text(head, furniture, text_measure), sheet_.paper, margin, head_y);
    draw_text(set_text(fmt::format("Page {} of {}", number, count), furniture, text_measure),
              sheet_.paper, page_width - margin, foot_y, Align::right);
    draw_text(set_text(report_.source, furniture, text_measure - 70), sheet_.paper, margin, foot_y);
  }

  const Report& report_;
  std::vector<Piece> pieces_;
  std::vector<ContentsLine> contents_;
  std::vector<int> parents_ = {CAIRO_PDF_OUTLINE_ROOT};
  Sheet sheet_;
  TagFacts facts_;
  std::string bytes_;
};

}  // namespace

std::string pdf(const Report& report) { return Writer(report).write(); }

}  // namespace plumbline
