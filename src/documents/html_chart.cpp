#include "documents/html_chart.h"

#include <array>
#include <string>

#include "charts/key_mark.h"
#include "charts/svg.h"
#include "documents/html_table.h"

namespace plumbline {
namespace {

constexpr double half_sheet = 700;  // drawings made to stand beside another

const Html& key_picture(KeyMark mark) {
  static const std::array<Html, key_mark_count> all = [] {
    std::array<Html, key_mark_count> made;
    for (std::size_t i = 0; i < key_mark_count; ++i)
      draw_marks(key_marks(static_cast<KeyMark>(i)), made[i]);
    return made;
  }();
  return all[static_cast<std::size_t>(mark)];
}

void add_key(const std::vector<KeyEntry>& key, Html& page) {
  if (key.empty()) return;
  page.add("<ul class=\"app-legend\">"_html);
  for (const KeyEntry& entry : key) {
    page.add(
        "<li><svg width=\"18\" height=\"18\" viewBox=\"0 0 18 18\" aria-hidden=\"true\" focusable=\"false\">"_html,
        key_picture(entry.mark), "</svg>"_html, entry.words, "</li>"_html);
  }
  page.add("</ul>\n"_html);
}

void add_drawings(const Chart& chart, const std::string& id, Html& page) {
  page.add("<div class=\"app-rel\">"_html);
  page.add(chart.narrow ? "<div class=\"only-l\">"_html : "<div>"_html);
  draw_svg(chart.wide, id + "w", page);
  page.add("</div>"_html);
  if (chart.narrow) {
    page.add("<div class=\"only-s\">"_html);
    draw_svg(*chart.narrow, id + "n", page);
    page.add("</div>"_html);
  }
  page.add("</div>\n"_html);
}

void add_files(const Chart& chart, Html& page) {
  if (chart.files.empty()) return;
  page.add("<p class=\"app-note app-fig__files\">"_html);
  for (const ChartFile& file : chart.files) {
    page.add("<a class=\"govuk-link\" href=\""_html, file.address, "\">"_html, file.words,
             "<span class=\"govuk-visually-hidden\">: "_html, chart.words.title.text(),
             "</span></a> "_html);
  }
  page.add("</p>\n"_html);
}

}  // namespace

void add_chart(const Chart& chart, int level, std::string_view id, Html& page) {
  const std::string own_id(id);
  page.add("<figure class=\"app-fig"_html,
           chart.wide.width < half_sheet ? " app-fig--half"_html : ""_html,
           "\" aria-labelledby=\""_html, id, "-h\"><div class=\"app-fig__words\"><h"_html, level,
           " id=\""_html, id, "-h\" class=\"govuk-heading-s\">"_html, chart.words.title.text(),
           "</h"_html, level, ">\n<p class=\"app-note\">"_html, chart.words.subtitle.text(),
           "</p>\n"_html);
  add_key(chart.key, page);
  page.add("</div>\n"_html);
  add_drawings(chart, own_id, page);
  page.add("<p class=\"app-note app-fig__source\">"_html, chart.words.coverage.text(),
           not_shown_words(chart.not_shown), " "_html, chart.words.source.text(), "</p>\n"_html);
  page.add(
      "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
      "class=\"govuk-details__summary-text\">View as a table<span class=\"govuk-visually-hidden\">: "_html,
      chart.words.title.text(),
      "</span></span></summary><div class=\"govuk-details__text\">\n"_html);
  add_table(chart.table, own_id + "-t", page);
  page.add("</div></details>\n"_html);
  add_files(chart, page);
  page.add("</figure>\n"_html);
}

}  // namespace plumbline
