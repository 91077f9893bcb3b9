#include "documents/html_table.h"

#include <string>

#include "charts/svg.h"

namespace plumbline {
namespace {

void add_headings(const Table& table, Html& page) {
  page.add("<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">"_html);
  for (const TableColumn& column : table.columns) {
    page.add("<th scope=\"col\" class=\"govuk-table__header"_html,
             column.numeric ? " govuk-table__header--numeric"_html : ""_html, "\">"_html,
             column.heading, "</th>"_html);
  }
  page.add("</tr></thead>\n"_html);
}

// A year or a date does not break at its hyphen.
bool stays_whole(std::string_view text) {
  constexpr std::size_t longest = 12;
  return text.size() <= longest && text.find('-') != text.npos && text.find(' ') == text.npos;
}

void add_cell(const TableCell& cell, std::string_view drawing_id, Html& page) {
  if (!cell.text.empty()) add_linked(cell.text, cell.link, page);
  if (cell.drawing) {
    page.add("<div class=\"app-strip\">"_html);
    draw_svg(*cell.drawing, drawing_id, page);
    page.add("</div>"_html);
  }
}

void add_row(const Table& table, const TableRow& row, std::string_view row_id, Html& page) {
  page.add("<tr class=\"govuk-table__row"_html, row.own ? " own"_html : ""_html,
           row.total ? " total"_html : ""_html, "\">"_html);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const TableCell& cell = row.cells[i];
    const bool numeric = i < table.columns.size() && table.columns[i].numeric;
    if (i == 0) {
      page.add("<th scope=\"row\" class=\"govuk-table__header"_html);
    } else {
      page.add("<td class=\"govuk-table__cell"_html);
    }
    page.add(numeric                  ? " govuk-table__cell--numeric\">"_html
             : stays_whole(cell.text) ? " app-whole\">"_html
                                      : "\">"_html);
    add_cell(cell, cell.drawing ? std::string(row_id) + "-" + std::to_string(i) : std::string(),
             page);
    page.add(i == 0 ? "</th>"_html : "</td>"_html);
  }
  page.add("</tr>\n"_html);
}

}  // namespace

void add_linked(std::string_view text, std::string_view link, Html& page) {
  if (link.empty()) {
    page.add(text);
  } else {
    page.add("<a class=\"govuk-link\" href=\""_html, link, "\">"_html, text, "</a>"_html);
  }
}

void add_table(const Table& table, std::string_view id, Html& page) {
  page.add("<div class=\"app-table-wrap\" role=\"region\" tabindex=\"0\" aria-labelledby=\""_html,
           id, "\"><table class=\"govuk-table app-table\"><caption id=\""_html, id,
           "\" class=\"govuk-table__caption "_html,
           table.caption_hidden ? "govuk-visually-hidden"_html : "govuk-table__caption--s"_html,
           "\">"_html, table.caption, "</caption>\n"_html);
  add_headings(table, page);
  page.add("<tbody class=\"govuk-table__body\">\n"_html);
  std::size_t number = 0;
  for (const TableRow& row : table.rows) {
    add_row(table, row, std::string(id) + "r" + std::to_string(++number), page);
  }
  page.add("</tbody></table></div>\n"_html);
}

}  // namespace plumbline
