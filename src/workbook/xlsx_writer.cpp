// A planned workbook put into a file by libxlsxwriter, in memory.
#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <map>
#include <memory>

#include "base/memory_file.h"
#include "base/text.h"
#include "workbook/finish_package.h"
#include "workbook/guard_ranges.h"
#include "workbook/row_heights.h"
#include "workbook/write_workbook.h"
#include "workbook/xlsx_formats.h"

namespace plumbline {
namespace {

class Writer {
 public:
  explicit Writer(const std::string& path)
      : made_(workbook_new(path.c_str())), formats_(made_ != nullptr ? made_ : nullptr) {}

  bool is_open() const { return made_ != nullptr; }

  lxw_error write(const PlannedWorkbook& workbook) {
    set_properties(workbook);
    for (const PlannedSheet& sheet : workbook.sheets) add_sheet(sheet);
    for (const auto& [name, means] : workbook.ranges) names_.emplace_back(name, "=" + means);
    // The library looks for a name's place from the last to the first letter: put down in that
    // order, each is in place at once.
    std::ranges::sort(names_, [](const auto& one, const auto& other) {
      return lower(one.first) > lower(other.first);
    });
    for (const auto& [name, means] : names_) {
      keep(workbook_define_name(made_, name.c_str(), means.c_str()));
    }
    const lxw_error closed = workbook_close(made_);
    made_ = nullptr;
    return worst_ != LXW_NO_ERROR ? worst_ : closed;
  }

 private:
  void keep(lxw_error error) {
    if (error != LXW_NO_ERROR) worst_ = error;
  }

  void set_properties(const PlannedWorkbook& workbook) {
    std::string title = workbook.title, subject = workbook.subject;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    keep(workbook_set_properties(made_, &properties));
    for (const auto& [name, value] : workbook.properties) {
      keep(workbook_set_custom_property_string(made_, name.c_str(), value.c_str()));
    }
  }

  void add_sheet(const PlannedSheet& sheet) {
    lxw_worksheet* one = workbook_add_worksheet(made_, sheet.name.c_str());
    if (one == nullptr) {
      keep(LXW_ERROR_SHEETNAME_ALREADY_USED);
      return;
    }
    for (std::size_t i = 0; i < sheet.widths.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      keep(worksheet_set_column(one, column, column, sheet.widths[i], nullptr));
    }
    for (const auto& [row, height] : row_heights(sheet)) {
      keep(worksheet_set_row(one, row, height, nullptr));
    }
    for (const PlannedCell& cell : sheet.cells) put(one, sheet, cell);
    for (const GuardRange& range : guard_ranges(sheet)) put_guard(one, range);
    if (sheet.frozen.row > 0 || sheet.frozen.column > 0) {
      worksheet_freeze_panes(one, sheet.frozen.row, static_cast<lxw_col_t>(sheet.frozen.column));
    }
    if (sheet.shown != PlannedSheet::Shown::yes) {
      worksheet_hide(one);
      return;
    }
    set_page(one, sheet);
    protect(one);
    colour_checks(one, sheet);
  }

  static void set_page(lxw_worksheet* sheet, const PlannedSheet& planned) {
    constexpr int a4 = 9;
    worksheet_set_paper(sheet, a4);
    if (planned.wide) worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  }

  // Without a password: it keeps hands off by mistake, and nothing else.
  static void protect(lxw_worksheet* sheet) {
    lxw_protection options{};
    options.format_cells = LXW_TRUE;
    options.format_columns = LXW_TRUE;
    options.format_rows = LXW_TRUE;
    worksheet_protect(sheet, nullptr, &options);
  }

  void colour_checks(lxw_worksheet* sheet, const PlannedSheet& planned) {
    std::uint32_t first = 0, last = 0, column = 0;
    for (const PlannedCell& cell : planned.cells) {
      if (cell.look != CellLook::check || planned.name == "Start") continue;
      if (first == 0) first = cell.at.row;
      last = cell.at.row;
      column = cell.at.column;
    }
    if (first == 0) return;
    const auto add = [&](std::uint8_t type, std::uint8_t criteria, std::string value,
                         lxw_format* format) {
      lxw_conditional_format rule{};
      rule.type = type;
      rule.criteria = criteria;
      rule.value_string = value.data();
      rule.format = format;
      keep(worksheet_conditional_format_range(sheet, first, static_cast<lxw_col_t>(column), last,
                                              static_cast<lxw_col_t>(column), &rule));
    };
    // Between the lines of a sheet of questions stands a heading that says "Check".
    if (planned.name == "Checks") {
      add(LXW_CONDITIONAL_TYPE_CELL, LXW_CONDITIONAL_CRITERIA_EQUAL_TO, "\"Check\"",
          formats_.broken());
    } else {
      add(LXW_CONDITIONAL_TYPE_TEXT, LXW_CONDITIONAL_CRITERIA_TEXT_BEGINS_WITH,
          "Check:", formats_.broken());
    }
    add(LXW_CONDITIONAL_TYPE_TEXT, LXW_CONDITIONAL_CRITERIA_TEXT_BEGINS_WITH, "OK",
        formats_.passed());
  }

  void put(lxw_worksheet* sheet, const PlannedSheet& planned, const PlannedCell& cell) {
    const auto row = static_cast<lxw_row_t>(cell.at.row);
    const auto column = static_cast<lxw_col_t>(cell.at.column);
    lxw_format* format =
        planned.shown == PlannedSheet::Shown::yes ? formats_.of(cell.look, cell.decimals) : nullptr;
    const CellContent& content = cell.content;
    if (!content.formula.empty()) {
      put_formula(sheet, cell, format);
    } else if (content.kind == CellContent::Kind::words) {
      put_words(sheet, cell, content.words, format);
    } else if (content.kind == CellContent::Kind::number) {
      keep(worksheet_write_number(sheet, row, column, content.number, format));
    } else if (format != nullptr) {
      keep(worksheet_write_blank(sheet, row, column, format));
    }
    if (!cell.name.empty()) {
      names_.emplace_back(cell.name, "=" + before_address(planned.name) + fixed_address(cell.at));
    }
  }

  void put_words(lxw_worksheet* sheet, const PlannedCell& cell, const std::string& words,
                 lxw_format* format) {
    constexpr std::size_t longest = 32'000;  // that a cell takes
    const auto row = static_cast<lxw_row_t>(cell.at.row);
    const auto column = static_cast<lxw_col_t>(cell.at.column);
    if (!cell.sheet_linked.empty()) {
      const std::string target = "internal:" + before_address(cell.sheet_linked) + "A1";
      keep(worksheet_write_url_opt(sheet, row, column, target.c_str(), format, words.c_str(),
                                   nullptr));
      return;
    }
    const std::string written = words.size() > longest ? words.substr(0, longest) : words;
    if (!is_valid_utf8(written)) return;
    keep(worksheet_write_string(sheet, row, column, written.c_str(), format));
  }

  void put_formula(lxw_worksheet* sheet, const PlannedCell& cell, lxw_format* format) {
    const auto row = static_cast<lxw_row_t>(cell.at.row);
    const auto column = static_cast<lxw_col_t>(cell.at.column);
    const CellContent& content = cell.content;
    if (content.kind == CellContent::Kind::number) {
      keep(worksheet_write_formula_num(sheet, row, column, content.formula.c_str(), format,
                                       content.number));
      return;
    }
    keep(worksheet_write_formula_str(sheet, row, column, content.formula.c_str(), format,
                                     content.words.c_str()));
  }

  void put_guard(lxw_worksheet* sheet, const GuardRange& range) {
    CellGuard guard = *range.guard;
    std::string warning_title = "Is this right?", warning, list = "=" + guard.list;
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_ANY;
    if (guard.kind == CellGuard::Kind::choice) {
      // The library loses the memory of a list's formula; finished_package() makes it a list.
      rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
      rule.value_formula = list.data();
      warning = "This is not one of the answers. Choose one from the list.";
    } else if (guard.kind == CellGuard::Kind::amount || guard.kind == CellGuard::Kind::whole) {
      const bool whole = guard.kind == CellGuard::Kind::whole;
      rule.validate = whole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
      rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
      warning =
          "A number of 0 or more is asked for. Words such as n/a are read when you return it.";
    }
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    rule.error_title = warning_title.data();
    if (!warning.empty()) rule.error_message = warning.data();
    rule.input_title = guard.title.data();
    rule.input_message = guard.message.data();
    keep(worksheet_data_validation_range(sheet, range.first.row,
                                         static_cast<lxw_col_t>(range.first.column), range.last.row,
                                         static_cast<lxw_col_t>(range.last.column), &rule));
  }

  lxw_workbook* made_;
  XlsxFormats formats_;
  std::vector<std::pair<std::string, std::string>> names_;
  lxw_error worst_ = LXW_NO_ERROR;
};

Error not_made(const std::string& why) {
  return {.what = fmt::format("The workbook could not be made: {}.", why),
          .where = {},
          .hint = "Try again. If it goes on, the machine may be short of memory."};
}

}  // namespace

Result<std::string> xlsx_bytes(const PlannedWorkbook& workbook) {
  const MemoryFile file;
  if (!file.is_open()) return not_made("there is no room for it in memory");
  Writer writer(file.path());
  if (!writer.is_open()) return not_made("there is no memory");
  const lxw_error error = writer.write(workbook);
  if (error != LXW_NO_ERROR) return not_made(lxw_strerror(error));
  PackageFinish finish;
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const PlannedSheet& one = workbook.sheets[i];
    if (one.shown == PlannedSheet::Shown::very_hidden) finish.very_hidden.push_back(one.name);
    const bool has_lists = std::ranges::any_of(one.cells, [](const PlannedCell& cell) {
      return cell.guard && cell.guard->kind == CellGuard::Kind::choice;
    });
    if (has_lists) finish.with_lists.push_back(i + 1);
  }
  return finished_package(file.bytes(), finish);
}

}  // namespace plumbline
