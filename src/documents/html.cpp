#include "documents/html.h"

#include <algorithm>
#include <array>
#include <string>

#include "documents/html_chart.h"
#include "documents/html_table.h"

namespace plumbline {
namespace {

void add_spans(const std::vector<Span>& spans, Html& page) {
  for (const Span& span : spans) {
    if (span.strong) page.add("<strong>"_html);
    add_linked(span.text, span.link, page);
    if (span.strong) page.add("</strong>"_html);
  }
}

void add_items(const std::vector<std::vector<Span>>& items, Html& page) {
  page.add("<ul class=\"govuk-list govuk-list--bullet\">\n"_html);
  for (const std::vector<Span>& item : items) {
    page.add("<li>"_html);
    add_spans(item, page);
    page.add("</li>\n"_html);
  }
  page.add("</ul>\n"_html);
}

class BlockWriter {
 public:
  BlockWriter(std::string_view id, Html& page) : id_(id), page_(page) {}

  void operator()(const Heading& heading) {
    level_ = heading.level;
    page_.add("<h"_html, heading.level);
    if (!heading.id.empty()) page_.add(" id=\""_html, heading.id, "\""_html);
    page_.add(" class=\"govuk-heading-"_html,
              heading.level == 2   ? "m"_html
              : heading.level == 3 ? "s"_html
                                   : "s"_html,
              "\">"_html, heading.text, "</h"_html, heading.level, ">\n"_html);
  }

  void operator()(const Paragraph& text) {
    page_.add("<p class=\""_html,
              text.lead   ? "app-lede"_html
              : text.soft ? "app-note"_html
                          : "govuk-body"_html,
              "\">"_html);
    add_spans(text.spans, page_);
    page_.add("</p>\n"_html);
  }

  void operator()(const KeyFacts& facts) {
    page_.add("<dl class=\"app-facts\">\n"_html);
    for (const KeyFact& fact : facts.facts) {
      page_.add("<div"_html, fact.own ? " class=\"is-own\""_html : ""_html, "><dt>"_html,
                fact.label, "</dt><dd>"_html, fact.value);
      if (!fact.detail.empty()) page_.add("<small>"_html, fact.detail, "</small>"_html);
      page_.add("</dd></div>\n"_html);
    }
    page_.add("</dl>\n"_html);
  }

  void operator()(const BulletList& list) { add_items(list.items, page_); }

  void operator()(const Terms& terms) {
    page_.add("<dl class=\"govuk-summary-list\">\n"_html);
    for (const auto& [term, meaning] : terms.pairs) {
      page_.add(
          "<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">"_html,
          term, "</dt><dd class=\"govuk-summary-list__value\">"_html, meaning,
          "</dd></div>\n"_html);
    }
    page_.add("</dl>\n"_html);
  }

  void operator()(const Notice& notice) {
    const int level = level_ + 1;
    page_.add("<div class=\"app-todo\"><h"_html, level, " class=\"govuk-heading-s\">"_html,
              notice.title, "</h"_html, level, ">\n"_html);
    add_items(notice.items, page_);
    page_.add("</div>\n"_html);
  }

  void operator()(const Table& table) {
    add_table(table, id_ + "-t" + std::to_string(++tables_), page_);
  }

  void operator()(const Chart& chart) {
    add_chart(chart, std::min(4, level_ + 1), id_ + "-c" + std::to_string(++charts_), page_);
  }

  void operator()(const ChartPair& pair) {
    page_.add("<div class=\"app-two\">\n"_html);
    for (const Chart& chart : pair.charts) {
      page_.add("<div>"_html);
      (*this)(chart);
      page_.add("</div>\n"_html);
    }
    page_.add("</div>\n"_html);
  }

 private:
  std::string id_;
  Html& page_;
  int level_ = 1;
  int tables_ = 0;
  int charts_ = 0;
};

}  // namespace

void add_title(const Report& report, Html& page) {
  if (!report.kicker.empty()) page.add("<p class=\"app-cap\">"_html, report.kicker, "</p>\n"_html);
  page.add("<h1 class=\"govuk-heading-l\">"_html, report.title, "</h1>\n"_html);
}

void add_blocks(std::span<const Block> blocks, std::string_view id, Html& page) {
  BlockWriter writer(id, page);
  for (const Block& block : blocks) std::visit(writer, block);
}

}  // namespace plumbline
