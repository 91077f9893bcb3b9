// What members of a club told each other, by theme, with search.
#include <algorithm>

#include "base/text.h"
#include "compare/compare_frame.h"
#include "compare/compare_routes.h"
#include "compare/practice.h"

namespace plumbline {
namespace {

constexpr std::size_t longest_search = 200;

std::vector<std::string> themes_of(const Club& club) {
  std::vector<std::string> all;
  for (const PracticeQuestion& question : club.questionnaire.scrapbook) {
    if (std::ranges::find(all, question.theme) == all.end()) all.push_back(question.theme);
  }
  return all;
}

void add_search(const Club& club, std::string_view theme, std::string_view asked, Html& page) {
  page.add(
      "<section class=\"app-filter\" aria-label=\"Choose what to read\"><form method=\"get\" action=\""_html,
      practice_address(club),
      "\">\n<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"theme\">Theme</label><select class=\"govuk-select\" id=\"theme\" name=\"theme\">"_html);
  page.add("<option value=\"\">All themes</option>"_html);
  for (const std::string& one : themes_of(club)) {
    page.add("<option"_html, one == theme ? " selected>"_html : ">"_html, one, "</option>"_html);
  }
  page.add(
      "</select></div><div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"q\">Words in the answer</label><input class=\"govuk-input\" id=\"q\" name=\"q\" value=\""_html,
      asked,
      "\"></div>\n<button type=\"submit\" class=\"govuk-button govuk-button--secondary\">Show</button></form></section>\n"_html);
}

// Every word that was asked for stands in the answer, its question or the name.
bool holds(const PracticeNote& note, const ClubFigures& figures, std::string_view asked) {
  const std::string all = lower(note.words + " " + note.question->question + " " +
                                name_of(figures.authorities().at(note.authority)));
  for (const std::string_view word : split(asked, ' ')) {
    if (!trim(word).empty() && all.find(lower(trim(word))) == std::string::npos) return false;
  }
  return true;
}

void add_notes(const std::vector<PracticeNote>& notes, const ClubFigures& figures,
               std::int16_t year, Html& page) {
  for (const PracticeQuestion& question : figures.club().questionnaire.scrapbook) {
    bool first = true;
    for (const PracticeNote& note : notes) {
      if (note.question != &question) continue;
      if (first) {
        page.add("<h2 class=\"govuk-heading-m\">"_html, question.theme,
                 "</h2>\n<p class=\"govuk-body\">"_html, question.question, "</p>\n"_html);
      }
      first = false;
      add_note(note, figures, year, page);
    }
  }
}

}  // namespace

Response practice_page(const Member& member, const ComparedClub& compared, const Request& request) {
  const ClubFigures& figures = *compared.figures;
  const Club& club = figures.club();
  const std::int16_t year = compared.view.year.year;
  const std::string theme(value_of(request.query, "theme"));
  const std::string asked(trim(value_of(request.query, "q")).substr(0, longest_search));
  auto notes =
      practice_of(figures, year, theme.empty() ? std::vector<std::string>{} : std::vector{theme});
  std::erase_if(notes, [&](const PracticeNote& note) { return !holds(note, figures, asked); });
  Page page = compare_frame(member, club.title + ": what members told us");
  page.main.add("<p class=\"app-cap\">"_html, club.title,
                "</p>\n<h1 class=\"govuk-heading-l\">What members told us</h1>\n"_html);
  add_search(club, theme, asked, page.main);
  page.main.add("<p class=\"govuk-body\" role=\"status\">"_html, notes.size(),
                notes.size() == 1 ? " answer"_html : " answers"_html, " in "_html,
                text(Period{PeriodKind::financial_year, year}), "."_html,
                notes.empty() ? " Try fewer words, or all themes."_html : ""_html, "</p>\n"_html);
  add_notes(notes, figures, year, page.main);
  return page_response(std::move(page));
}

}  // namespace plumbline
