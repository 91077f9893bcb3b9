// A measure as the members of a club see it, and what there is to compare.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "compare/compare_routes.h"
#include "people/may.h"
#include "reports/measure_report.h"
#include "reports/words.h"
#include "web/frame.h"
#include "web/measure_body.h"
#include "web/why_body.h"

namespace plumbline {
namespace {

Page compare_frame(const Member& member, std::string_view title) {
  return Page({.title = title,
               .room = Room::compare,
               .fictional = member.snapshot->is_fictional(),
               .member = &member});
}

std::string with_edition(const MeasureChoice& choice, ViewWords words, int edition) {
  words.edition = edition == 0 ? std::string() : std::to_string(edition);
  return measure_address(choice, words);
}

// What is looked at, and whether there is something newer; with the address that always shows this.
void add_edition(const ComparedMeasure& compared, const View& view, Html& page) {
  const auto known = compared.figures->editions().find(view.year.year);
  if (known == compared.figures->editions().end()) return;
  const ClubYear& year = known->second;
  const RoundEdition& newest = year.round.editions.back();
  const bool is_newest = newest.number == year.edition.number;
  page.add("<div class=\"govuk-inset-text app-edition\"><p class=\"govuk-body\">"_html,
           with_capital(name_of(year.edition)), "."_html);
  if (!is_newest) {
    page.add(" There are newer figures: <a class=\"govuk-link\" href=\""_html,
             with_edition(compared.choice, view.words, 0), "\">"_html, name_of(newest),
             "</a>. This page still shows what it showed."_html);
  } else if (year.edition.state != RoundState::final_figures) {
    page.add(
        " Members can still change their returns. Hatched figures are not signed off yet."_html);
  }
  page.add(" <a class=\"govuk-link\" href=\""_html,
           with_edition(compared.choice, view.words, year.edition.number),
           "\">Link to this edition</a></p></div>\n"_html);
}

void add_club(const Club& club, const ClubFigures& figures, Html& page) {
  page.add("<h2 class=\"govuk-heading-m\" id=\""_html, club.id, "\">"_html, club.title,
           "</h2>\n<p class=\"govuk-body\">"_html);
  const ClubYear& newest = figures.editions().rbegin()->second;
  page.add(with_capital(name_of(club, newest)), ": "_html,
           figures.members(newest.round.year.year).size(),
           " members.</p>\n<ul class=\"govuk-list app-columns\">\n"_html);
  for (const MeasureDefinition& measure : club.measures) {
    const MeasureChoice choice{&measure, &measure.variants.front()};
    page.add(
        "<li><a class=\"govuk-link\" href=\""_html,
        measure_address(choice, {.authority = {}, .year = {}, .group = {}, .room = compare_room}),
        "\">"_html, measure.label, "</a> <small>"_html, unit_words(choice.variant->unit_text),
        "</small></li>\n"_html);
  }
  page.add("</ul>\n"_html);
}

}  // namespace

Response compare_home(const CompareState& state, const Member& member, const Request&) {
  Rounds& rounds = state.shelf->rounds();
  Page page = compare_frame(member, "Compare");
  page.main.add("<h1 class=\"govuk-heading-l\">Compare</h1>\n"_html);
  bool any = false;
  for (const Club& club : rounds.definitions().clubs()) {
    const ClubYears years = newest_editions(club, rounds.all());
    if (years.empty() || club.measures.empty()) continue;
    const auto figures = state.shelf->figures(club, years, member.snapshot);
    if (!figures || !may_compare(member.person, **figures)) continue;
    add_club(club, **figures, page.main);
    any = true;
  }
  if (!any) {
    page.main.add(
        "<p class=\"govuk-body\">None of your council’s clubs has published figures yet. While returns are collected, you see your unit costs beside the others’ on the pages of <a class=\"govuk-link\" href=\"/returns\">your returns</a>.</p>\n"_html);
  }
  page.main.add(
      "<p class=\"govuk-body\">What everybody may see, from published files, stands under <a class=\"govuk-link\" href=\"/measures\">Measures</a>.</p>\n"_html);
  return page_response(std::move(page));
}

Response compare_page(const CompareState& state, const Member& member, const Request& request,
                      const PathParts& parts) {
  const auto opened = open_compared(state, member, request, parts);
  if (!opened.compared) {
    return member_problem(member, opened.not_compared.why, opened.not_compared.status);
  }
  const ComparedMeasure& compared = *opened.compared;
  const auto made = make_measure_view(*compared.source, compared.choice, compared.asked);
  if (!made) return member_problem(member, made.error(), 400);
  const Report report = measure_report(made->view);
  Page page = compare_frame(member, report.title);
  add_measure_body({.source = compared.source.get(),
                    .choice = compared.choice,
                    .made = &*made,
                    .report = &report},
                   page.main);
  if (compared.figures != nullptr) add_edition(compared, made->asked, page.main);
  return page_response(std::move(page));
}

Response compare_group_page(const CompareState& state, const Member& member, const Request& request,
                            const PathParts& parts) {
  const auto opened = open_compared(state, member, request, parts);
  if (!opened.compared) {
    return member_problem(member, opened.not_compared.why, opened.not_compared.status);
  }
  const ComparedMeasure& compared = *opened.compared;
  const auto made = make_why_view(*compared.source, compared.choice, compared.asked);
  if (!made) return member_problem(member, made.error(), 400);
  Page page = compare_frame(member, "Why these authorities");
  add_why_body(*compared.source, compared.choice, *made, page.main);
  if (compared.figures != nullptr) add_edition(compared, made->measure.asked, page.main);
  return page_response(std::move(page));
}

}  // namespace plumbline
