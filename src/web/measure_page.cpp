// The list of measures, and the page of one.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "base/text.h"
#include "documents/html.h"
#include "reports/measure_report.h"
#include "reports/words.h"
#include "views/measure_view.h"
#include "web/asked.h"
#include "web/choose.h"
#include "web/frame.h"
#include "web/pages.h"

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
  const auto file = [&](std::string_view name) {
    return measure_file_address(*choice, made->asked.words, name);
  };
  Report report = measure_report(made->view);
  for (Chart* one : charts_of(report)) {
    if (one->name.empty()) continue;
    one->files = {{"Chart as SVG", file(one->name + ".svg")},
                  {"Chart as PNG", file(one->name + ".png")}};
  }
  Page page({.title = report.title, .room = Room::measures, .fictional = session.is_fictional()});
  add_title(report, page.main);
  const Choosing choosing{
      .snapshot = &snapshot, .choice = *choice, .view = &made->asked, .years = &made->years};
  add_choices(choosing, page.main);
  // The switch of groups stands over the chart, what can be taken away below it.
  const std::span<const Block> blocks = report.blocks;
  const auto chart = std::ranges::find_if(
      blocks, [](const Block& block) { return std::holds_alternative<Chart>(block); });
  const auto above = chart == blocks.end() ? 0 : static_cast<std::size_t>(chart - blocks.begin());
  const std::size_t shown = chart == blocks.end() ? 0 : 1;
  add_blocks(blocks.first(above), "f", page.main);
  add_group_links(choosing, page.main);
  add_blocks(blocks.subspan(above, shown), "c", page.main);
  add_downloads({{"PDF", file("measure.pdf")},
                 {"Excel workbook", file("measure.xlsx")},
                 {"CSV for Excel", file("measure.csv") + "&bom=1"},
                 {"CSV", file("measure.csv")},
                 {"JSON", file("measure.json")},
                 {"All years, one row each (CSV)", file("measure-long.csv")},
                 {"Its columns (CSV)", file("measure-long.meta.csv")},
                 {"Its columns (Data Package)", file("datapackage.json")}},
                page.main);
  add_blocks(blocks.subspan(above + shown), "m", page.main);
  return page_response(std::move(page));
}

}  // namespace plumbline
