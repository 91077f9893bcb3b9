#include "sheets/write_sheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline {
namespace {

constexpr std::size_t longest_text = 32'767;  // letters of one cell
constexpr std::size_t narrowest = 8, widest = 60, widest_words = 100;
constexpr double title_size = 16, body_size = 12;

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char one) { return (static_cast<unsigned char>(one) & 0xC0U) != 0x80U; }));
}

// Away from the words of the next column.
void put_right(lxw_format* format) {
  format_set_align(format, LXW_ALIGN_RIGHT);
  format_set_indent(format, 1);
}

class SheetWriter {
 public:
  SheetWriter(lxw_worksheet* made, const Sheet& sheet, SheetFormats& formats)
      : made_(made), sheet_(sheet), formats_(formats), published_(!sheet.above.empty()) {
    for (std::size_t column = 0; column < sheet.headings.size(); ++column)
      numeric_.push_back(is_numeric(column));
  }

  lxw_error write() {
    set_widths();
    for (const std::string& line : sheet_.above) {
      set_height(is_words() ? letters(line) : 0);
      lxw_format* format = row_ == 0 ? formats_.title() : formats_.words(is_words());
      keep(worksheet_write_string(made_, row_++, 0, cut(line, longest_text).c_str(), format));
    }
    add_table();
    write_headings();
    for (const auto& row : sheet_.rows) write_row(row);
    if (published_) {
      set_page();
    } else {
      worksheet_freeze_panes(made_, 1, 0);
    }
    return worst_;
  }

 private:
  bool is_words() const { return sheet_.headings.empty(); }

  void keep(lxw_error one) {
    if (one != LXW_NO_ERROR) worst_ = one;
  }

  bool is_numeric(std::size_t column) const {
    return std::ranges::any_of(sheet_.rows, [column](const auto& row) {
      return column < row.size() && std::holds_alternative<double>(row[column]);
    });
  }

  // As wide as what stands in it; what stands above a table runs on over the columns beside it.
  void set_widths() {
    if (is_words()) {
      worksheet_set_column(made_, 0, 0, widest_words, nullptr);
      return;
    }
    for (std::size_t column = 0; column < sheet_.headings.size(); ++column) {
      std::size_t width = std::max(narrowest, letters(sheet_.headings[column]));
      for (const auto& row : sheet_.rows) {
        const auto* text = column < row.size() ? std::get_if<std::string>(&row[column]) : nullptr;
        if (text != nullptr) width = std::max(width, letters(*text));
      }
      const double room =
          published_ ? body_size / 11 : 1;  // the usual letters are of eleven points
      const auto number = static_cast<lxw_col_t>(column);
      worksheet_set_column(made_, number, number,
                           (static_cast<double>(std::min(width, widest)) + 1) * room, nullptr);
    }
  }

  // On paper it is as wide as a sheet of A4 on its side.
  void set_page() {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(made_, a4);
    worksheet_set_landscape(made_);
    worksheet_fit_to_pages(made_, 1, 0);
  }

  // As high as its longest text needs: not every program works that out when it opens a file.
  void set_height(std::size_t longest) {
    if (!published_) return;
    const std::size_t width = is_words() ? widest_words : widest;
    const std::size_t lines = row_ == 0 ? 1 : 1 + (longest == 0 ? 0 : (longest - 1) / width);
    constexpr double title_line = 24, line = 17;
    worksheet_set_row(made_, row_, row_ == 0 ? title_line : line * static_cast<double>(lines),
                      nullptr);
  }

  // Excel's mark around headings and rows, without buttons to filter by.
  void add_table() {
    if (sheet_.table.empty() || sheet_.rows.empty()) return;
    std::vector<std::string> headings = sheet_.headings;
    std::vector<lxw_table_column> columns(headings.size());
    std::vector<lxw_table_column*> listed;
    for (std::size_t i = 0; i < headings.size(); ++i) {
      columns[i].header = headings[i].data();
      columns[i].header_format = formats_.heading(numeric_[i]);
      listed.push_back(&columns[i]);
    }
    listed.push_back(nullptr);
    std::string name = sheet_.table;
    lxw_table_options options{};
    options.name = name.data();
    options.no_autofilter = LXW_TRUE;
    options.no_banded_rows = LXW_TRUE;
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.columns = listed.data();
    keep(worksheet_add_table(made_, row_, 0, row_ + static_cast<lxw_row_t>(sheet_.rows.size()),
                             static_cast<lxw_col_t>(headings.size() - 1), &options));
  }

  void write_headings() {
    if (is_words()) return;
    set_height(0);
    for (std::size_t column = 0; column < sheet_.headings.size(); ++column) {
      keep(worksheet_write_string(
          made_, row_, static_cast<lxw_col_t>(column), sheet_.headings[column].c_str(),
          published_ ? formats_.heading(numeric_[column]) : formats_.bold()));
    }
    ++row_;
  }

  void write_row(const std::vector<SheetCell>& row) {
    std::size_t longest = 0;
    for (const SheetCell& cell : row) {
      if (const auto* text = std::get_if<std::string>(&cell))
        longest = std::max(longest, letters(*text));
    }
    set_height(longest);
    for (std::size_t column = 0; column < row.size(); ++column) {
      const auto place = static_cast<lxw_col_t>(column);
      if (const auto* text = std::get_if<std::string>(&row[column]);
          text != nullptr && !text->empty()) {
        keep(worksheet_write_string(made_, row_, place, cut(*text, longest_text).c_str(),
                                    published_ ? format_of(*text, column) : nullptr));
      } else if (const auto* number = std::get_if<double>(&row[column])) {
        keep(worksheet_write_number(made_, row_, place, *number,
                                    published_ ? formats_.number(decimals(column)) : nullptr));
      }
    }
    ++row_;
  }

  // A text among numbers says why there is none, and stands where the number would.
  lxw_format* format_of(const std::string& text, std::size_t column) {
    if (!is_words() && numeric_[column]) return formats_.no_number();
    return formats_.words(is_words() || letters(text) > widest);
  }

  int decimals(std::size_t column) const {
    return column < sheet_.decimals.size() ? sheet_.decimals[column] : -1;
  }

  lxw_worksheet* made_;
  const Sheet& sheet_;
  SheetFormats& formats_;
  bool published_;
  std::vector<bool> numeric_;  // which columns hold numbers
  lxw_row_t row_ = 0;
  lxw_error worst_ = LXW_NO_ERROR;
};

}  // namespace

std::string cut(const std::string& text, std::size_t most) {
  std::size_t at = 0, count = 0;
  while (at < text.size()) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && count++ == most) break;
    ++at;
  }
  return text.substr(0, at);
}

// Of that name, made where it is first asked for; of size 0 in the usual letters.
lxw_format* SheetFormats::kept(const std::string& name, double size) {
  lxw_format*& format = all_[name];
  if (format != nullptr) return format;
  format = workbook_add_format(book_);
  if (size == 0) return format;
  format_set_font_name(format, "Arial");
  format_set_font_size(format, size);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

lxw_format* SheetFormats::bold() {
  lxw_format* format = kept("bold", 0);
  format_set_bold(format);
  return format;
}

lxw_format* SheetFormats::title() {
  lxw_format* format = kept("title", title_size);
  format_set_bold(format);
  return format;
}

lxw_format* SheetFormats::heading(bool numeric) {
  lxw_format* format = kept(numeric ? "heading of numbers" : "heading", body_size);
  format_set_bold(format);
  format_set_text_wrap(format);
  if (numeric) put_right(format);
  return format;
}

lxw_format* SheetFormats::words(bool wrapped) {
  lxw_format* format = kept(wrapped ? "words, wrapped" : "words", body_size);
  if (wrapped) format_set_text_wrap(format);
  return format;
}

lxw_format* SheetFormats::no_number() {
  lxw_format* format = kept("no number", body_size);
  put_right(format);
  return format;
}

lxw_format* SheetFormats::number(int decimals) {
  lxw_format* format = kept(fmt::format("number {}", decimals), body_size);
  put_right(format);
  if (decimals >= 0) {
    const std::string after =
        decimals == 0 ? "" : "." + std::string(static_cast<std::size_t>(decimals), '0');
    format_set_num_format(format, ("#,##0" + after).c_str());
  }
  return format;
}

lxw_error write_sheet(lxw_worksheet* made, const Sheet& sheet, SheetFormats& formats) {
  return SheetWriter(made, sheet, formats).write();
}

}  // namespace plumbline
