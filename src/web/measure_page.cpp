// The list of measures, and the page of one.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "documents/html.h"
#include "reports/measure_report.h"
#include "reports/words.h"
#include "web/choose.h"
#include "web/frame.h"
#include "web/pages.h"
#include "web/profile_view.h"
#include "web/view.h"

namespace plumbline {
namespace {

Result<MeasureChoice> choice_asked(const Snapshot& snapshot, const PathParts& parts,
                                   const Request& request) {
  std::string id(value_of(parts, "id"));
  std::string_view variant = value_of(parts, "variant");
  if (const auto asked = find(request.query, "per"); asked) variant = *asked;
  if (!variant.empty()) id += "/" + std::string(variant);
  return snapshot.session().definitions->find_measure(id);
}

std::vector<AuthorityId> pointed_out(const Session& session, const View& view) {
  std::vector<AuthorityId> all;
  if (!view.own || view.group.name.starts_with("neighbours")) return all;
  const std::string name = neighbours_for(*view.own, view.year, session);
  for (const NeighbourSet& set : session.neighbours) {
    if (set.name() != name) continue;
    for (const Neighbour& one : set.of(*view.own, view.year, *session.authorities))
      all.push_back(one.id);
  }
  return all;
}

// Whose story is told: the authority's own, or that of the first with a figure.
const FigureStory* story_of(const Snapshot& snapshot, const MeasureChoice& choice,
                            const NationalMeasure& measure, const View& view) {
  const auto& axis = *measure.axis;
  std::size_t at = axis.size();
  for (std::size_t i = 0; i < axis.size(); ++i) {
    const bool is_own = view.own && axis[i].authority == *view.own;
    const bool is_first =
        !view.own && at == axis.size() && measure.figures.column.cell[i].is_number();
    if (is_own || is_first) at = i;
  }
  if (at == axis.size()) return nullptr;
  const auto told = snapshot.story(choice, view.year.year, at);
  return told ? *told : nullptr;
}

}  // namespace

Response measures_page(const Snapshot& snapshot, const Request&) {
  const Session& session = snapshot.session();
  Page page{
      .title = "Measures", .room = Room::measures, .fictional = session.is_fictional(), .main = {}};
  page.main.add("<h1 class=\"govuk-heading-l\">Measures</h1>\n"_html);
  for (const Club& club : session.definitions->clubs()) {
    if (club.measures.empty()) continue;
    page.main.add("<h2 class=\"govuk-heading-m\">"_html, club.title, "</h2>\n"_html);
    Table table{.caption = club.title,
                .columns = {{"Measure"}, {"Unit"}, {"Years loaded"}},
                .rows = {},
                .caption_hidden = true};
    for (const MeasureDefinition& measure : club.measures) {
      const MeasureChoice choice{&measure, &measure.variants.front()};
      const auto& years = snapshot.years_of(choice);
      std::string loaded = "not loaded";
      if (!years.empty()) {
        loaded = text(Period{PeriodKind::financial_year, years.back()});
        if (years.size() > 1)
          loaded += " to " + text(Period{PeriodKind::financial_year, years.front()});
      }
      table.rows.push_back({.cells = {{.text = measure.label, .link = measure_address(choice, {})},
                                      {.text = unit_words(choice.variant->unit_text)},
                                      {.text = std::move(loaded)}}});
    }
    Report report;
    report.blocks.emplace_back(std::move(table));
    add_blocks(report.blocks, club.id, page.main);
  }
  return page_response(page);
}

Response measure_page(const Snapshot& snapshot, const Request& request, const PathParts& parts) {
  const Session& session = snapshot.session();
  const auto choice = choice_asked(snapshot, parts, request);
  if (!choice) return problem_page(snapshot, choice.error(), 404);
  std::vector<std::int16_t> years = snapshot.years_of(*choice);
  const bool loaded = !years.empty();
  if (!loaded) years = snapshot.years();
  if (years.empty()) years = {2013};
  const auto view = view_of(asked_in(request), snapshot, years);
  if (!view) return problem_page(snapshot, view.error(), 400);
  const auto measure = snapshot.measure(*choice, view->year.year);
  if (!measure) return problem_page(snapshot, measure.error(), 500);
  const MeasureTable table = measure_table(**measure, view->group, view->own, *session.authorities);
  MeasureView shown_view{
      .measure = *measure,
      .table = &table,
      .authorities = session.authorities.get(),
      .breaks = {},
      .years = loaded ? years_of_view(snapshot, *choice, *view) : std::vector<TrendYear>{},
      .pointed_out = pointed_out(session, *view),
      .story = story_of(snapshot, *choice, **measure, *view),
      .words = view->words,
      .fictional = session.is_fictional()};
  if (shown_view.story != nullptr) {
    shown_view.breaks = break_years(*shown_view.story, *session.definitions);
  }
  const Report report = measure_report(shown_view);
  Page page{.title = report.title,
            .room = Room::measures,
            .fictional = session.is_fictional(),
            .main = {}};
  add_title(report, page.main);
  add_choices({.snapshot = &snapshot, .choice = *choice, .view = &*view, .years = &years},
              page.main);
  add_group_links({.snapshot = &snapshot, .choice = *choice, .view = &*view, .years = &years},
                  page.main);
  add_blocks(report.blocks, "m", page.main);
  return page_response(page);
}

}  // namespace plumbline
