// Everything that happened to a return, the newest first.
#include <fmt/format.h>

#include <algorithm>

#include "base/moment_words.h"
#include "base/number.h"
#include "base/text.h"
#include "entry/cell_name.h"
#include "entry/entry_frame.h"
#include "entry/entry_pages.h"
#include "entry/event_words.h"
#include "http/target.h"

namespace plumbline {
namespace {

constexpr std::size_t page_size = 200;

std::string where_it_happened(const ReturnEvent& one, const Club& club) {
  if (one.kind == EventKind::signed_off || one.kind == EventKind::withdrawn) return "the return";
  for (const Section& section : club.questionnaire.sections) {
    if (section.id == one.series || (section.rows && section.rows->id == one.series)) {
      return section.title;
    }
  }
  return cell_name({one.series, one.row});
}

void add_event(const ReturnEvent& one, const EntryState& state, const Club& club, Html& html) {
  html.add("<li><span class=\"w\"><strong>"_html, where_it_happened(one, club), "</strong>: "_html,
           name_of_person(state, one.person), " "_html, what_happened(one, state), "<small>"_html,
           moment_words(one.at), one.source == EventSource::workbook ? ", by a workbook" : "",
           "</small></span></li>\n"_html);
}

}  // namespace

Response history_page(const EntryState& state, const Member& member, const Opened& opened,
                      const Request& request) {
  auto events = state.rounds->history(opened.mine->id());
  if (!is_of_the_council(member.person, opened.address.authority)) {
    std::erase_if(events, [](const ReturnEvent& one) { return one.kind == EventKind::noted; });
  }
  std::ranges::reverse(events);
  const auto page_number = static_cast<std::size_t>(
      std::max(1, parse_whole(value_of(request.query, "page")).value_or(1)));
  const std::size_t first = std::min(events.size(), (page_number - 1) * page_size);
  const std::size_t last = std::min(events.size(), first + page_size);
  Page page = entry_page(member, "Who changed what: " + opened.title());
  Html& html = page.main;
  add_heading(opened, "Who changed what", html);
  html.add("<p class=\"govuk-body\">"_html, counted(events.size(), "change", "changes"),
           ", the newest first</p>\n<ol class=\"app-list\">\n"_html);
  for (std::size_t i = first; i < last; ++i) add_event(events[i], state, opened.club(), html);
  html.add("</ol>\n"_html);
  if (last < events.size()) {
    html.add("<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html,
             written({.path = opened.address.path("/history"),
                      .query = {{"page", fmt::format("{}", page_number + 1)}}}),
             "\">Earlier changes</a></p>\n"_html);
  }
  return entry_response(std::move(page));
}

}  // namespace plumbline
