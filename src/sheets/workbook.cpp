#include "sheets/workbook.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <set>

#include "base/csv.h"
#include "base/memory_file.h"
#include "base/number.h"
#include "base/text.h"
#include "base/write_file.h"
#include "sheets/write_sheet.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 31;

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

Error failure(const fs::path& file, const char* why) {
  return {.what = fmt::format("The workbook could not be written: {}", why),
          .where = file.string(),
          .hint = "Check the folder's name, and that there is room on the disk."};
}

}  // namespace

namespace {

void set_properties(lxw_workbook* made, const Workbook& workbook) {
  std::string title = workbook.title, subject = workbook.subject, author = workbook.author;
  lxw_doc_properties properties{};
  properties.title = title.data();
  if (!subject.empty()) properties.subject = subject.data();
  if (!author.empty()) properties.author = author.data();
  workbook_set_properties(made, &properties);
}

lxw_error write_book(const std::string& path, const Workbook& workbook) {
  lxw_workbook* made = workbook_new(path.c_str());
  if (made == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  set_properties(made, workbook);
  SheetFormats formats(made);
  std::set<std::string> names;
  lxw_error worst = LXW_NO_ERROR;
  for (const Sheet& sheet : workbook.sheets) {
    lxw_worksheet* one = workbook_add_worksheet(made, sheet_name(sheet.name, names).c_str());
    if (one == nullptr) {
      worst = LXW_ERROR_SHEETNAME_ALREADY_USED;
      continue;
    }
    if (const lxw_error error = write_sheet(one, sheet, formats)) worst = error;
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
