#include "sheets/workbook.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <set>

#include "base/csv.h"
#include "base/memory_file.h"
#include "base/number.h"
#include "base/text.h"
#include "base/write_file.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 31;
constexpr std::size_t longest_text = 32'767;  // letters of one cell
constexpr std::size_t narrowest = 8, widest = 60;

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char one) { return (static_cast<unsigned char>(one) & 0xC0U) != 0x80U; }));
}

// The first letters, none cut through.
std::string cut(const std::string& text, std::size_t most) {
  std::size_t at = 0, count = 0;
  while (at < text.size()) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && count++ == most) break;
    ++at;
  }
  return text.substr(0, at);
}

std::string sheet_name(const std::string& wanted, std::set<std::string>& taken) {
  std::string name = wanted;
  for (char& one : name) {
    if (std::string_view("[]:*?/\\'").find(one) != std::string_view::npos) one = ' ';
  }
  name = cut(name.empty() ? "Sheet" : name, longest_name);
  for (int number = 2; !taken.insert(lower(name)).second; ++number) {
    name = cut(name, longest_name - 4) + fmt::format(" {}", number);
  }
  return name;
}

void set_widths(lxw_worksheet* made, const Sheet& sheet) {
  for (std::size_t column = 0; column < sheet.headings.size(); ++column) {
    std::size_t width = std::max(narrowest, letters(sheet.headings[column]));
    for (const auto& row : sheet.rows) {
      const auto* text = column < row.size() ? std::get_if<std::string>(&row[column]) : nullptr;
      if (text != nullptr) width = std::max(width, letters(*text));
    }
    const auto number = static_cast<lxw_col_t>(column);
    worksheet_set_column(made, number, number, static_cast<double>(std::min(width, widest)) + 1,
                         nullptr);
  }
}

lxw_error write_rows(lxw_worksheet* made, const Sheet& sheet, lxw_format* bold) {
  lxw_error worst = LXW_NO_ERROR;
  const auto keep = [&worst](lxw_error one) {
    if (one != LXW_NO_ERROR) worst = one;
  };
  for (std::size_t column = 0; column < sheet.headings.size(); ++column) {
    keep(worksheet_write_string(made, 0, static_cast<lxw_col_t>(column),
                                sheet.headings[column].c_str(), bold));
  }
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
      const auto line = static_cast<lxw_row_t>(row + 1);
      const auto place = static_cast<lxw_col_t>(column);
      const SheetCell& cell = sheet.rows[row][column];
      if (const auto* text = std::get_if<std::string>(&cell); text != nullptr && !text->empty()) {
        keep(worksheet_write_string(made, line, place, cut(*text, longest_text).c_str(), nullptr));
      } else if (const auto* number = std::get_if<double>(&cell)) {
        keep(worksheet_write_number(made, line, place, *number, nullptr));
      }
    }
  }
  worksheet_freeze_panes(made, 1, 0);
  return worst;
}

Error failure(const fs::path& file, const char* why) {
  return {.what = fmt::format("The workbook could not be written: {}", why),
          .where = file.string(),
          .hint = "Check the folder's name, and that there is room on the disk."};
}

}  // namespace

namespace {

lxw_error write_book(const std::string& path, const Workbook& workbook) {
  lxw_workbook* made = workbook_new(path.c_str());
  if (made == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  lxw_format* bold = workbook_add_format(made);
  format_set_bold(bold);
  std::string title = workbook.title;
  lxw_doc_properties properties{};
  properties.title = title.data();
  workbook_set_properties(made, &properties);
  std::set<std::string> names;
  lxw_error worst = LXW_NO_ERROR;
  for (const Sheet& sheet : workbook.sheets) {
    lxw_worksheet* one = workbook_add_worksheet(made, sheet_name(sheet.name, names).c_str());
    if (one == nullptr) {
      worst = LXW_ERROR_SHEETNAME_ALREADY_USED;
      continue;
    }
    set_widths(one, sheet);
    if (const lxw_error error = write_rows(one, sheet, bold)) worst = error;
  }
  const lxw_error closed = workbook_close(made);
  return closed != LXW_NO_ERROR ? closed : worst;
}

}  // namespace

Result<std::string> xlsx_bytes(const Workbook& workbook) {
  const MemoryFile file;
  if (!file.is_open()) return failure({}, "there is no room for it in memory.");
  const lxw_error error = write_book(file.path(), workbook);
  if (error != LXW_NO_ERROR) return failure({}, lxw_strerror(error));
  return file.bytes();
}

Status write_xlsx(const fs::path& file, const Workbook& workbook) {
  auto bytes = xlsx_bytes(workbook);
  if (!bytes) {
    Error error = bytes.error();
    error.where = file.string();
    return error;
  }
  fs::path unfinished = file;
  unfinished += ".part";
  std::error_code problem;
  if (!write_file(unfinished, *bytes)) {
    fs::remove(unfinished, problem);
    return failure(file, "it cannot be opened, or there is no room.");
  }
  fs::rename(unfinished, file, problem);
  if (!problem) return Done{};
  std::error_code ignored;
  fs::remove(unfinished, ignored);
  return failure(file, problem.message().c_str());
}

std::string as_csv(const Sheet& sheet) {
  const auto line = [](const auto& cells, const auto& written) {
    std::string all;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) all += ',';
      all += written(cells[i]);
    }
    return all + "\n";
  };
  std::string all = line(sheet.headings, [](const std::string& one) { return csv_field(one); });
  for (const auto& row : sheet.rows) {
    all += line(row, [](const SheetCell& cell) {
      if (const auto* text = std::get_if<std::string>(&cell)) return csv_field(*text);
      const auto* number = std::get_if<double>(&cell);
      return number == nullptr ? std::string() : shortest(*number);
    });
  }
  return all;
}

}  // namespace plumbline
