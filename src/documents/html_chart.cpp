#include "documents/html_chart.h"

#include <string>

#include "charts/svg.h"
#include "documents/html_table.h"

namespace plumbline {
namespace {

constexpr double half_sheet = 700;  // drawings made to stand beside another

constexpr Markup key_picture(KeyMark mark) {
  switch (mark) {
    case KeyMark::own:
      return "<path d=\"M5 0h8v18H5z\" fill=\"#781349\"/>"_html;
    case KeyMark::own_diamond:
      return "<path d=\"M9 1l8 8-8 8-8-8z\" fill=\"#781349\"/>"_html;
    case KeyMark::group:
      return "<path d=\"M5 0h8v9H5z\" fill=\"#2073bc\"/><circle cx=\"9\" cy=\"14\" r=\"3.4\" fill=\"#2073bc\"/>"_html;
    case KeyMark::other:
      return "<path d=\"M5 0h8v18H5z\" fill=\"#7f8d9b\"/>"_html;
    case KeyMark::hatched:
      return "<path d=\"M4 .5h10v17H4z\" fill=\"#fff\" stroke=\"#6f7c89\"/><path d=\"M4 6l6-6M4 "
             "12L14 2M4 18L14 8M9 18l5-5\" "
             "stroke=\"#6f7c89\" stroke-width=\"2\"/>"_html;
    case KeyMark::median:
      return "<path d=\"M0 9h18\" stroke=\"#0b0c0c\" stroke-width=\"2\" stroke-dasharray=\"5 3\"/>"_html;
    case KeyMark::band:
      return "<path d=\"M0 3h18v12H0z\" fill=\"#e7edf3\" stroke=\"#8795a3\"/>"_html;
    case KeyMark::dot:
      return "<circle cx=\"9\" cy=\"9\" r=\"6\" fill=\"#12436d\"/>"_html;
    case KeyMark::hollow:
      return "<circle cx=\"9\" cy=\"9\" r=\"5\" fill=\"#fff\" stroke=\"#6f7c89\" stroke-width=\"1.5\"/>"_html;
    case KeyMark::square:
      return "<path d=\"M5 5h8v8H5z\" fill=\"#2073bc\"/>"_html;
  }
  return ""_html;
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

void add_not_shown(const std::vector<NotShown>& missing, Html& page) {
  if (missing.empty()) return;
  page.add(" Not shown: "_html);
  bool first = true;
  for (const NotShown& one : missing) {
    page.add(first ? ""_html : ", "_html, one.name, " ("_html, one.symbol,
             one.symbol.empty() ? ""_html : " "_html, one.reason, ")"_html);
    first = false;
  }
  page.add("."_html);
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
  page.add("<p class=\"app-note app-fig__source\">"_html, chart.words.coverage.text());
  add_not_shown(chart.not_shown, page);
  page.add(" "_html, chart.words.source.text(), "</p>\n"_html);
  page.add(
      "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
      "class=\"govuk-details__summary-text\">View as a table<span class=\"govuk-visually-hidden\">: "_html,
      chart.words.title.text(),
      "</span></span></summary><div class=\"govuk-details__text\">\n"_html);
  add_table(chart.table, own_id + "-t", page);
  page.add("</div></details></figure>\n"_html);
}

}  // namespace plumbline
