// The list of measures, and the page of one.
#include <fmt/format.h>

#include "base/text.h"
#include "documents/html.h"
#include "reports/measure_report.h"
#include "reports/words.h"
#include "web/asked.h"
#include "web/frame.h"
#include "web/measure_body.h"
#include "web/pages.h"
#include "web/why_body.h"

namespace plumbline {

Result<MeasureChoice> measure_asked(const Snapshot& snapshot, const Request& request,
                                    const PathParts& parts) {
  std::string id(value_of(parts, "id"));
  std::string_view variant = value_of(parts, "variant");
  if (const auto asked = find(request.query, "per"); asked) variant = *asked;
  if (!variant.empty()) id += "/" + std::string(variant);
  return snapshot.session().definitions->find_measure(id);
}

Response measures_page(const Snapshot& snapshot, const Request&) {
  const Session& session = snapshot.session();
  Page page({.title = "Measures", .room = Room::measures, .fictional = session.is_fictional()});
  page.main.add("<h1 class=\"govuk-heading-l\">Measures</h1>\n"_html);
  for (const Club& club : session.definitions->clubs()) {
    if (club.measures.empty() || has_workload(club)) continue;
    page.main.add("<h2 class=\"govuk-heading-m\">"_html, club.title, "</h2>\n"_html);
    Table table{.caption = club.title,
                .columns = {{"Measure"}, {"Unit"}, {"Years loaded"}},
                .rows = {},
                .caption_hidden = true};
    for (const MeasureDefinition& measure : club.measures) {
      const MeasureChoice choice{&measure, &measure.variants.front()};
      const auto years = snapshot.span_of(choice);
      std::string loaded = "not loaded";
      if (years) {
        loaded = text(Period{PeriodKind::financial_year, years->oldest});
        if (years->oldest != years->newest)
          loaded += " to " + text(Period{PeriodKind::financial_year, years->newest});
      }
      table.rows.push_back({.cells = {{.text = measure.label, .link = measure_address(choice, {})},
                                      {.text = unit_words(choice.variant->unit_text)},
                                      {.text = std::move(loaded)}}});
    }
    Report report;
    report.blocks.emplace_back(std::move(table));
    add_blocks(report.blocks, club.id, page.main);
  }
  return page_response(std::move(page));
}

Response measure_page(const Snapshot& snapshot, const Request& request, const PathParts& parts) {
  const Session& session = snapshot.session();
  const auto choice = measure_asked(snapshot, request, parts);
  if (!choice) return problem_page(snapshot, choice.error(), 404);
  const auto made = make_measure_view(snapshot, *choice, asked_in(request));
  if (!made) return problem_page(snapshot, made.error(), 400);
  Report report = measure_report(made->view);
  link_chart_files(*choice, made->asked.words, report);
  Page page({.title = report.title, .room = Room::measures, .fictional = session.is_fictional()});
  add_measure_body({.source = &snapshot, .choice = *choice, .made = &*made, .report = &report},
                   page.main);
  return page_response(std::move(page));
}

Response group_page(const Snapshot& snapshot, const Request& request, const PathParts& parts) {
  const auto choice = measure_asked(snapshot, request, parts);
  if (!choice) return problem_page(snapshot, choice.error(), 404);
  const auto made = make_why_view(snapshot, *choice, asked_in(request));
  if (!made) return problem_page(snapshot, made.error(), 400);
  Page page({.title = "Why these authorities",
             .room = Room::measures,
             .fictional = snapshot.session().is_fictional()});
  add_why_body(snapshot, *choice, *made, page.main);
  return page_response(std::move(page));
}

}  // namespace plumbline
