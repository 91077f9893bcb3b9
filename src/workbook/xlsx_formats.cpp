#include "workbook/xlsx_formats.h"

#include <string>

namespace plumbline {
namespace {

constexpr lxw_color_t purple_fill = 0xEFE6F7, purple = 0x5B2A86, grey_fill = 0xF0F1F2,
                      heading_fill = 0xE3E5E8, ink = 0x1F2328, quiet = 0x57606A, rule = 0xC4C8CC,
                      amber_fill = 0xFFF1CC, amber = 0x6B4400, green = 0x145A32;

// "#,##0;-#,##0;0": nought is shown, and what is blank stays blank.
std::string number_format(int decimals) {
  const std::string places =
      decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : "";
  return "#,##0" + places + ";-#,##0" + places + ";0";
}

void border(lxw_format* format, lxw_color_t colour) {
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, colour);
}

void make_input(lxw_format* format, CellLook look, int decimals) {
  format_set_bg_color(format, purple_fill);
  border(format, purple);
  format_set_unlocked(format);
  if (look == CellLook::input) format_set_num_format(format, number_format(decimals).c_str());
  if (look == CellLook::input_date) format_set_num_format(format, "dd/mm/yyyy");
  if (look == CellLook::input_words) format_set_text_wrap(format);
}

void make_calculated(lxw_format* format, CellLook look, int decimals) {
  format_set_bg_color(format, grey_fill);
  border(format, rule);
  if (look == CellLook::calculated) format_set_num_format(format, number_format(decimals).c_str());
  if (look == CellLook::calculated_words) format_set_text_wrap(format);
  if (look == CellLook::change) format_set_num_format(format, "+0.0%;-0.0%;0.0%");
}

void make_heading(lxw_format* format) {
  format_set_bold(format);
  format_set_text_wrap(format);
  format_set_bg_color(format, heading_fill);
  border(format, rule);
}

void make_words(lxw_format* format, CellLook look) {
  constexpr double title_size = 16, part_size = 12, code_size = 9;
  switch (look) {
    case CellLook::title:
      format_set_bold(format);
      format_set_font_size(format, title_size);
      break;
    case CellLook::part:
      format_set_bold(format);
      format_set_font_size(format, part_size);
      break;
    case CellLook::code:
      format_set_font_size(format, code_size);
      format_set_font_color(format, quiet);
      break;
    case CellLook::link:
      format_set_underline(format, LXW_UNDERLINE_SINGLE);
      format_set_font_color(format, purple);
      break;
    case CellLook::notice:
      format_set_bold(format);
      format_set_font_color(format, amber);
      break;
    case CellLook::words:
    case CellLook::check:
      format_set_text_wrap(format);
      break;
    default:
      break;
  }
}

}  // namespace

lxw_format* XlsxFormats::made(CellLook look, int decimals) {
  lxw_format* format = workbook_add_format(workbook_);
  format_set_font_name(format, "Arial");
  format_set_font_size(format, 10);
  format_set_font_color(format, ink);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  switch (look) {
    case CellLook::input:
    case CellLook::input_words:
    case CellLook::input_date:
      make_input(format, look, decimals);
      break;
    case CellLook::calculated:
    case CellLook::calculated_words:
    case CellLook::change:
      make_calculated(format, look, decimals);
      break;
    case CellLook::heading:
      make_heading(format);
      break;
    default:
      make_words(format, look);
  }
  return format;
}

lxw_format* XlsxFormats::of(CellLook look, int decimals) {
  const auto [known, fresh] = known_.try_emplace({look, decimals}, nullptr);
  if (fresh) known->second = made(look, decimals);
  return known->second;
}

lxw_format* XlsxFormats::broken() {
  lxw_format* format = workbook_add_format(workbook_);
  format_set_bg_color(format, amber_fill);
  format_set_font_color(format, amber);
  format_set_bold(format);
  return format;
}

lxw_format* XlsxFormats::passed() {
  lxw_format* format = workbook_add_format(workbook_);
  format_set_font_color(format, green);
  return format;
}

}  // namespace plumbline
