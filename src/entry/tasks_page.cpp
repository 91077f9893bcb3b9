// Where a member begins: the rounds, and the sections of one return.
#include <fmt/format.h>

#include <algorithm>

#include "base/moment_words.h"
#include "base/text.h"
#include "entry/entry_frame.h"
#include "entry/entry_pages.h"
#include "entry/remarks_html.h"
#include "entry/sign_off_state.h"

namespace plumbline {
namespace {

std::string_view state_words(RoundState state) {
  switch (state) {
    case RoundState::collecting:
      return "Collecting returns";
    case RoundState::draft:
      return "Draft: tell us if anything looks wrong";
    case RoundState::revised:
      return "Revised";
    case RoundState::final_figures:
      return "Final";
  }
  return {};
}

// Empty where there is no return of theirs, and none that they may begin.
std::string own_state(const Round& round, const EntryState& state, const Member& member) {
  const auto kept = state.rounds->kept(round, member.person.authority);
  if (kept != nullptr) {
    if (!takes_answers(round)) return "Final";
    return kept->signature(by_s151)      ? "Signed off"
           : kept->signature(by_service) ? "Signed by the service"
                                         : "In progress";
  }
  return may_begin(member.person, member.person.authority, round) ? "Not started" : std::string();
}

void add_round(const Round& round, const EntryState& state, const Member& member, Html& html) {
  const Club* club = state.rounds->definitions().find_club(round.club);
  const ReturnAddress address{
      .authority = member.person.authority, .club = round.club, .year = round.year};
  const std::string title =
      fmt::format("{} {}", club == nullptr ? round.club : club->title, text(round.year));
  const std::string own = club == nullptr ? std::string() : own_state(round, state, member);
  html.add("<li><span class=\"w\">"_html);
  if (own.empty()) {
    html.add(title);
  } else {
    html.add("<a class=\"govuk-link\" href=\""_html, address.path(), "\">"_html, title,
             "</a>"_html);
  }
  html.add("<small>"_html, state_words(round.state),
           "</small></span><span class=\"app-tag app-tag--none\">"_html,
           club == nullptr ? "The pack of this club is not there"
           : own.empty()   ? "No return"
                           : own,
           "</span></li>\n"_html);
}

}  // namespace

Response returns_page(const EntryState& state, const Member& member) {
  Page page = entry_page(member, "Your returns");
  page.main.add("<h1 class=\"govuk-heading-l\">Your returns</h1>\n"_html);
  std::vector<Round> rounds = state.rounds->all();
  if (rounds.empty()) {
    page.main.add(
        "<p class=\"govuk-body\">No round is open. Whoever runs your club opens one.</p>\n"_html);
  }
  std::ranges::stable_sort(rounds, [](const Round& one, const Round& other) {
    return takes_answers(one) != takes_answers(other) ? takes_answers(one)
                                                      : one.year.year > other.year.year;
  });
  for (const bool open : {true, false}) {
    const auto here = [&](const Round& one) { return takes_answers(one) == open; };
    if (std::ranges::none_of(rounds, here)) continue;
    page.main.add("<h2 class=\"govuk-heading-m\">"_html,
                  open ? "Open rounds of " + member.authority_name : "Final figures",
                  "</h2>\n<ul class=\"app-list\">\n"_html);
    for (const Round& one : rounds) {
      if (here(one)) add_round(one, state, member, page.main);
    }
    page.main.add("</ul>\n"_html);
  }
  return entry_response(std::move(page));
}

namespace {

void add_task(const SectionProgress& one, const EntryState& state, const Opened& opened,
              Html& html) {
  const std::string words = one.words();
  const bool check = one.errors + one.to_explain > 0;
  html.add("<li><span class=\"w\"><a class=\"govuk-link\" href=\""_html,
           opened.address.path("/sections/" + one.section->id), "\">"_html, one.section->id,
           ". "_html, one.section->title, "</a><small>"_html, one.answered, " of "_html, one.asked,
           " answered"_html);
  if (one.state.with != 0 && !one.state.is_completed) {
    html.add(", with "_html, name_of_person(state, one.state.with));
  }
  html.add("</small></span><span class=\"app-tag "_html,
           check                    ? "app-tag--check"_html
           : one.state.is_completed ? "app-tag--ok"_html
           : one.answered == 0      ? "app-tag--none"_html
                                    : "app-tag--prog"_html,
           "\">"_html, words, "</span></li>\n"_html);
}

void add_practice(const KeptReturn& kept, const Opened& opened, Html& html) {
  const auto& questions = opened.club().questionnaire.scrapbook;
  if (questions.empty()) return;
  html.add(
      "<h2 class=\"govuk-heading-m\">Practice: how you do it</h2>\n<p class=\"govuk-body\">One question a page. The others read your answers in the scrapbook.</p>\n<ul class=\"app-list\">\n"_html);
  for (const PracticeQuestion& one : questions) {
    const bool answered = kept.practice(one.id) != nullptr;
    html.add("<li><span class=\"w\"><a class=\"govuk-link\" href=\""_html,
             opened.address.path("/questions/" + one.id), "\">"_html, one.question,
             "</a><small>"_html, one.theme, "</small></span><span class=\"app-tag "_html,
             answered ? "app-tag--ok\">Answered"_html : "app-tag--none\">Not answered"_html,
             "</span></li>\n"_html);
  }
  html.add("</ul>\n"_html);
}

}  // namespace

Response tasks_page(const EntryState& state, const Member& member, const Opened& opened,
                    const Request&) {
  const auto findings = opened.desk->check(*opened.mine);
  const auto open = std::ranges::count_if(findings, stops_sign_off);
  Page page = entry_page(member, opened.title());
  Html& html = page.main;
  html.add("<h1 class=\"govuk-heading-l\">"_html, opened.title(), "</h1>\n"_html);
  html.add("<p class=\"app-lede\">"_html, state_words(opened.round.state), ". "_html);
  html.add(open == 0 ? "Nothing is left to check."
                     : counted(static_cast<std::size_t>(open), "thing", "things") +
                           " to check before it can be signed off.");
  html.add("</p>\n<div class=\"app-tools\"><a class=\"govuk-link\" href=\""_html,
           opened.address.path("/checks"),
           "\">Everything to check</a><a class=\"govuk-link\" href=\""_html,
           opened.address.path("/workbook.xlsx"),
           "\">Download the workbook for Excel</a><a class=\"govuk-link\" href=\""_html,
           opened.address.path("/upload"),
           "\">Upload a workbook</a><a class=\"govuk-link\" href=\""_html,
           opened.address.path("/history"), "\">Who changed what</a></div>\n"_html);
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures&) {
    html.add("<h2 class=\"govuk-heading-m\">Sections</h2>\n<ol class=\"app-list\">\n"_html);
    for (const SectionProgress& one : progress_of(kept, opened.desk->compiled(), findings)) {
      add_task(one, state, opened, html);
    }
    html.add("</ol>\n"_html);
    add_practice(kept, opened, html);
    html.add("<h2 class=\"govuk-heading-m\">Sign off</h2>\n<p class=\"govuk-body\">"_html,
             sign_off_words(kept, state), " <a class=\"govuk-link\" href=\""_html,
             opened.address.path("/sign-off"), "\">Go to sign-off</a></p>\n"_html);
  });
  return entry_response(std::move(page));
}

Response checks_page(const EntryState& state, const Member& member, const Opened& opened,
                     const Request&) {
  const auto findings = opened.desk->check(*opened.mine);
  Page page = entry_page(member, "Everything to check: " + opened.title());
  Html& html = page.main;
  add_heading(opened, "Everything to check", html);
  if (findings.empty()) html.add("<p class=\"govuk-body\">Nothing looks wrong.</p>\n"_html);
  std::map<AnswerKey, Explanation> explanations;
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures&) {
    for (const auto& [key, said] : kept.explanations()) {
      if (kept.stands(key)) explanations[key] = said;
    }
  });
  html.add("<ol class=\"app-list\">\n"_html);
  for (const ReturnFinding& one : findings) {
    const bool done = !stops_sign_off(one);
    html.add("<li><span class=\"w\"><a class=\"govuk-link\" href=\""_html,
             place_of(one, opened.address, opened.desk->compiled()), "\">"_html, one.message,
             "</a><small>"_html, one.found);
    if (one.moves > 0.0005)
      html.add(fmt::format(" It would move the group's total by {:.1f}%.", 100 * one.moves));
    if (const auto said = explanations.find({one.item, one.row}); said != explanations.end()) {
      html.add(" Explained by "_html, name_of_person(state, said->second.person), ": “"_html,
               said->second.words, "”"_html);
    }
    html.add("</small></span><span class=\"app-tag "_html,
             done                                ? "app-tag--ok\">Explained"_html
             : one.severity == Severity::error   ? "app-tag--late\">Error"_html
             : one.severity == Severity::warning ? "app-tag--check\">To check"_html
                                                 : "app-tag--none\">For information"_html,
             "</span></li>\n"_html);
  }
  html.add("</ol>\n"_html);
  return entry_response(std::move(page));
}

}  // namespace plumbline
