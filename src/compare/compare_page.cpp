// A measure as the members of a club see it, and its files.
#include <algorithm>

#include "base/text.h"
#include "compare/action.h"
#include "compare/compare_frame.h"
#include "compare/compare_routes.h"
#include "compare/practice.h"
#include "reports/measure_report.h"
#include "web/downloads.h"
#include "web/measure_body.h"
#include "web/why_body.h"

namespace plumbline {
namespace {

std::string with_edition(const MeasureChoice& choice, ViewWords words, int edition) {
  words.edition = edition == 0 ? std::string() : std::to_string(edition);
  return measure_address(choice, words);
}

void add_edition_of(const ComparedMeasure& compared, const View& view, Html& page) {
  const auto known = compared.figures->editions().find(view.year.year);
  if (known == compared.figures->editions().end()) return;
  add_edition(known->second, with_edition(compared.choice, view.words, 0),
              with_edition(compared.choice, view.words, known->second.edition.number), page);
}

// What others do about it, those with a lower cost first.
void add_practice(const ComparedMeasure& compared, const MadeMeasure& made, Html& page) {
  constexpr std::size_t most_shown = 3;
  const std::vector<std::string>& themes = compared.choice.measure->practice;
  if (themes.empty()) return;
  const std::int16_t year = made.asked.year.year;
  auto notes = practice_of(*compared.figures, year, themes);
  put_lower_first(notes, *made.view.measure, made.asked.own);
  if (notes.empty()) return;
  page.add("<h2 class=\"govuk-heading-m\" id=\"others\">What others told us</h2>\n"_html);
  if (notes.front().figure) {
    page.add("<p class=\"govuk-body\">Those with the lowest cost first.</p>\n"_html);
  }
  for (std::size_t i = 0; i < std::min(most_shown, notes.size()); ++i) {
    add_note(notes[i], *compared.figures, year, page);
  }
  page.add("<p class=\"govuk-body app-alone\"><a class=\"govuk-link\" href=\""_html,
           practice_address(*compared.club, themes.front()), "\">All answers about "_html,
           lower(themes.front()), "</a></p>\n"_html);
}

void add_action_link(const ComparedMeasure& compared, const MadeMeasure& made, Html& page) {
  if (made.gap == nullptr || !may_be_acted_on(base_of(compared.choice))) return;
  page.add("<p class=\"govuk-body app-alone\"><a class=\"govuk-link\" href=\""_html,
           action_address(compared.choice, made.asked.words),
           "\">What if placements moved from one kind to another?</a></p>\n"_html);
}

}  // namespace

Response compare_page(const Member& member, const ComparedMeasure& compared, const Request&,
                      const PathParts&) {
  const auto made = make_measure_view(*compared.source, compared.choice, compared.asked);
  if (!made) return member_problem(member, made.error(), 400);
  Report report = measure_report(made->view);
  link_chart_files(compared.choice, made->asked.words, report);
  Page page = compare_frame(member, report.title);
  add_measure_body({.source = compared.source.get(),
                    .choice = compared.choice,
                    .made = &*made,
                    .report = &report},
                   page.main);
  add_action_link(compared, *made, page.main);
  if (compared.figures != nullptr) {
    add_practice(compared, *made, page.main);
    add_edition_of(compared, made->asked, page.main);
  }
  return page_response(std::move(page));
}

Response compare_file(const Member& member, const ComparedMeasure& compared, const Request& request,
                      const PathParts& parts) {
  const auto made = make_measure_view(*compared.source, compared.choice, compared.asked);
  if (!made) return member_problem(member, made.error(), 400);
  auto file =
      measure_file({.source = compared.source.get(), .choice = compared.choice, .made = &*made},
                   request, value_of(parts, "file"));
  return file ? *std::move(file) : member_problem(member, file.error(), 404);
}

Response compare_group_page(const Member& member, const ComparedMeasure& compared, const Request&,
                            const PathParts&) {
  const auto made = make_why_view(*compared.source, compared.choice, compared.asked);
  if (!made) return member_problem(member, made.error(), 400);
  Page page = compare_frame(member, "Why these authorities");
  add_why_body(*compared.source, compared.choice, *made, page.main);
  if (compared.figures != nullptr) add_edition_of(compared, made->measure.asked, page.main);
  return page_response(std::move(page));
}

}  // namespace plumbline
