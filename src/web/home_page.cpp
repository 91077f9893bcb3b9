// Home, search and the list of authorities.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "base/text.h"
#include "documents/html_table.h"
#include "reports/addresses.h"
#include "reports/words.h"
#include "views/profile_view.h"
#include "web/frame.h"
#include "web/pages.h"

namespace plumbline {
namespace {

constexpr std::size_t most_found = 40;

void add_search(std::string_view words, Html& page) {
  page.add(
      "<form class=\"app-search\" method=\"get\" action=\"/search\" role=\"search\"><div "
      "class=\"govuk-form-group\">"
      "<label class=\"govuk-label\" for=\"q\">Search for an authority or a measure</label>"
      "<input class=\"govuk-input\" id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" value=\""_html,
      words,
      "\"></div><button type=\"submit\" class=\"govuk-button\">Search</button></form>\n"_html);
}

// Its profile in the newest year that has one while it existed; empty where there is none.
std::string profile_of(const Authority& authority, const std::vector<std::int16_t>& years) {
  for (const std::int16_t year : years) {
    const Period period{PeriodKind::financial_year, year};
    if (!authority.lifetime.contains(deciding_day(period))) continue;
    ViewWords words;
    words.authority = authority.dfe_number;
    if (year != years.front()) words.year = text(period);
    return profile_address(words);
  }
  return {};
}

std::vector<const Authority*> authorities_found(std::string_view words, const Session& session) {
  const std::string wanted = fold_name(words);
  std::vector<const Authority*> found;
  for (const Authority& one : session.authorities->all()) {
    const bool fits = one.dfe_number == words || one.ons_code == words ||
                      fold_name(one.name).find(wanted) != std::string::npos ||
                      fold_name(one.official_name).find(wanted) != std::string::npos;
    if (fits && !wanted.empty()) found.push_back(&one);
  }
  return found;
}

std::vector<MeasureChoice> measures_found(std::string_view words, const Session& session) {
  const std::string wanted = fold_name(words);
  std::vector<MeasureChoice> found;
  for (const Club& club : session.definitions->clubs()) {
    if (has_workload(club)) continue;
    for (const MeasureDefinition& measure : club.measures) {
      const bool fits = lower(measure.id) == lower(words) ||
                        fold_name(measure.label).find(wanted) != std::string::npos;
      if (fits && !wanted.empty()) found.push_back({&measure, &measure.variants.front()});
    }
  }
  return found;
}

// The page of the first measure that has a figure of it in the measure's newest year; empty where
// there is none.
std::string figure_of(const Authority& authority, const Snapshot& snapshot) {
  for (const Club& club : snapshot.session().definitions->clubs()) {
    if (has_workload(club)) continue;
    for (const MeasureDefinition& measure : club.measures) {
      const MeasureChoice choice{&measure, &measure.variants.front()};
      const auto years = snapshot.span_of(choice);
      if (!years) continue;
      const auto figures = snapshot.measure(choice, years->newest);
      if (!figures) continue;
      const auto place = std::ranges::find(*(*figures)->axis, authority.id, &Place::authority);
      const auto at = static_cast<std::size_t>(place - (*figures)->axis->begin());
      const bool has_figure =
          place != (*figures)->axis->end() && (*figures)->figures.column.cell[at].is_number();
      if (!has_figure) continue;
      ViewWords words;
      words.authority = authority.dfe_number;
      return measure_address(choice, words);
    }
  }
  return {};
}

// A list of authorities, linked to their profiles, or to a figure of those without one; whether one
// of them has neither, and no link.
bool add_authorities(std::span<const Authority* const> members,
                     const std::vector<std::int16_t>& years, const Snapshot& snapshot, Html& page) {
  bool any_without = false;
  page.add("<ul class=\"app-links\">\n"_html);
  for (const Authority* one : members) {
    std::string address = profile_of(*one, years);
    if (address.empty()) address = figure_of(*one, snapshot);
    any_without = any_without || address.empty();
    page.add("<li>"_html);
    add_linked(name_of(*one), address, page);
    page.add("</li>\n"_html);
  }
  page.add("</ul>\n"_html);
  return any_without;
}

void say_why_no_link(Html& page) {
  page.add(
      "<p class=\"app-note\">Names without a link have no figures yet: nothing of their years is "
      "loaded.</p>\n"_html);
}

// Those of the profiles, then of the packs, as far as they are loaded.
std::vector<MeasureChoice> first_measures(const Snapshot& snapshot) {
  constexpr std::size_t most = 6;
  const Definitions& definitions = *snapshot.session().definitions;
  std::vector<MeasureChoice> found;
  const auto add = [&](const MeasureChoice& choice) {
    const bool known =
        std::ranges::find(found, choice.measure, &MeasureChoice::measure) != found.end();
    if (found.size() < most && !known && snapshot.span_of(choice)) found.push_back(choice);
  };
  for (const Club& club : definitions.clubs()) {
    if (has_workload(club)) continue;
    for (const ProfileDefinition& profile : club.profiles) {
      for (const Panel& panel : profile.panels) {
        for (const std::string& id : panel.measures) {
          if (const auto choice = definitions.find_measure(id)) add(*choice);
        }
      }
    }
  }
  for (const Club& club : definitions.clubs()) {
    if (has_workload(club)) continue;
    for (const MeasureDefinition& measure : club.measures)
      add({&measure, &measure.variants.front()});
  }
  return found;
}

// The newest year in which the first measure of some pack has a figure.
Period newest_year(const Snapshot& snapshot) {
  std::int16_t newest = 0;
  for (const Club& club : snapshot.session().definitions->clubs()) {
    if (club.measures.empty() || has_workload(club)) continue;
    const MeasureDefinition& first = club.measures.front();
    const auto years = snapshot.span_of({&first, &first.variants.front()});
    if (years) newest = std::max(newest, years->newest);
  }
  if (newest == 0)
    newest = snapshot.years().empty() ? std::int16_t{2013} : snapshot.years().front();
  return {PeriodKind::financial_year, newest};
}

// What the workspace holds, in three figures.
void add_holdings(const Snapshot& snapshot, Html& page) {
  const Session& session = snapshot.session();
  std::size_t measures = 0;
  for (const Club& club : session.definitions->clubs()) {
    if (!has_workload(club)) measures += club.measures.size();
  }
  const auto editions = static_cast<std::size_t>(
      std::ranges::count(session.ledger->editions(), false, &EditionInfo::withdrawn));
  const Period year = newest_year(snapshot);
  page.add(
      "<dl class=\"app-facts\"><div><dt>Authorities</dt><dd>"_html,
      session.authorities->in_year(year).size(), "<small>upper-tier, in "_html, text(year),
      "</small></dd></div><div><dt>Measures</dt><dd>"_html, measures,
      "<small>with their alternatives</small></dd></div><div><dt>Editions loaded</dt><dd>"_html,
      editions,
      "<small><a class=\"govuk-link\" href=\"/releases\">See what is loaded</a></small></dd></div></dl>\n"_html);
}

void add_first_measures(const Snapshot& snapshot, Html& page) {
  page.add(
      "<h2 class=\"govuk-heading-m\">Start with a measure</h2>\n<ul class=\"app-cards\">\n"_html);
  for (const MeasureChoice& choice : first_measures(snapshot)) {
    page.add("<li class=\"app-card\"><h3><a class=\"govuk-link\" href=\""_html,
             measure_address(choice, {}), "\">"_html, choice.variant->label, "</a></h3><p>"_html,
             unit_words(choice.variant->unit_text), ", "_html,
             text(Period{PeriodKind::financial_year, snapshot.span_of(choice)->newest}),
             "</p></li>\n"_html);
  }
  page.add(
      "</ul>\n<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/measures\">All measures</a> "
      "· <a class=\"govuk-link\" "
      "href=\"/authorities\">All authorities</a></p>\n"_html);
}

}  // namespace

Response home_page(const Snapshot& snapshot, const Request&) {
  const Session& session = snapshot.session();
  Page page({.title = "Compare what services cost",
             .room = Room::home,
             .fictional = session.is_fictional()});
  page.main.add(
      "<h1 class=\"govuk-heading-l\">See what services cost, beside authorities like yours</h1>\n"
      "<p class=\"app-lede\">True unit costs from published returns: money over activity, each "
      "figure traced to "
      "its file and row, and what does not add up named.</p>\n"_html);
  add_search("", page.main);
  add_holdings(snapshot, page.main);
  add_first_measures(snapshot, page.main);
  return page_response(std::move(page));
}

Response search_page(const Snapshot& snapshot, const Request& request) {
  const Session& session = snapshot.session();
  const std::string words(trim(value_of(request.query, "q")));
  const auto authorities = authorities_found(words, session);
  const auto measures = measures_found(words, session);
  const std::vector<std::int16_t> years = profile_years(snapshot);
  if (authorities.size() == 1 && measures.empty()) {
    const std::string only = profile_of(*authorities.front(), years);
    if (!only.empty()) return redirect(only);
  }
  if (authorities.empty() && measures.size() == 1)
    return redirect(measure_address(measures.front(), {}));
  Page page({.title = words.empty() ? "Search" : "Search: " + words,
             .room = Room::none,
             .fictional = session.is_fictional()});
  page.main.add("<h1 class=\"govuk-heading-l\">Search</h1>\n"_html);
  add_search(words, page.main);
  if (!words.empty() && authorities.empty() && measures.empty()) {
    const auto near = session.authorities->find(
        {.code = {}, .system = CodeSystem::any, .name = words, .when = {}});
    page.main.add("<p class=\"govuk-body\">Nothing is called "_html, in_quotes(words), ". "_html,
                  near ? "" : near.error().hint, "</p>\n"_html);
  }
  if (!authorities.empty()) {
    page.main.add("<h2 class=\"govuk-heading-m\">Authorities</h2>\n"_html);
    const auto first = std::span(authorities).first(std::min(authorities.size(), most_found));
    if (add_authorities(first, years, snapshot, page.main)) say_why_no_link(page.main);
  }
  if (!measures.empty()) {
    page.main.add("<h2 class=\"govuk-heading-m\">Measures</h2>\n<ul class=\"govuk-list\">\n"_html);
    for (std::size_t i = 0; i < std::min(measures.size(), most_found); ++i) {
      page.main.add("<li><a class=\"govuk-link\" href=\""_html, measure_address(measures[i], {}),
                    "\">"_html, measures[i].measure->label, "</a></li>\n"_html);
    }
    page.main.add("</ul>\n"_html);
  }
  return page_response(std::move(page));
}

Response authorities_page(const Snapshot& snapshot, const Request&) {
  const Session& session = snapshot.session();
  Page page(
      {.title = "Authorities", .room = Room::authorities, .fictional = session.is_fictional()});
  page.main.add("<h1 class=\"govuk-heading-l\">Authorities</h1>\n"_html);
  add_search("", page.main);
  std::map<std::string, std::vector<const Authority*>> regions;
  std::vector<const Authority*> gone;
  for (const Authority& one : session.authorities->all()) {
    if (one.lifetime.to) {
      gone.push_back(&one);
    } else {
      regions[one.region].push_back(&one);
    }
  }
  const std::vector<std::int16_t> years = profile_years(snapshot);
  bool any_without = false;
  const auto add = [&](const std::string& name, std::vector<const Authority*>& members) {
    std::ranges::sort(members, {}, &Authority::name);
    page.main.add("<h2 class=\"govuk-heading-m\">"_html, name, "</h2>\n"_html);
    if (add_authorities(members, years, snapshot, page.main)) any_without = true;
  };
  for (auto& [region, members] : regions) add(region, members);
  if (!gone.empty()) add("No longer there", gone);
  if (any_without) say_why_no_link(page.main);
  return page_response(std::move(page));
}

}  // namespace plumbline
