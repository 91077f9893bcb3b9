#include "compare/practice.h"

#include <algorithm>

#include "base/text.h"
#include "people/person.h"
#include "reports/addresses.h"

namespace plumbline {
namespace {

bool is_asked_for(const PracticeQuestion& question, const std::vector<std::string>& themes) {
  return themes.empty() || std::ranges::find(themes, question.theme) != themes.end();
}

}  // namespace

std::vector<PracticeNote> practice_of(const ClubFigures& figures, std::int16_t year,
                                      const std::vector<std::string>& themes) {
  std::vector<PracticeNote> all;
  for (const AuthorityId id : figures.by_name(year)) {
    const KeptReturn* kept = figures.kept(id, year);
    if (kept == nullptr) continue;
    for (const PracticeQuestion& question : figures.club().questionnaire.scrapbook) {
      const PracticeAnswer* answer = kept->practice(question.id);
      if (answer == nullptr || answer->words.empty() || !is_asked_for(question, themes)) continue;
      all.push_back({.authority = id,
                     .question = &question,
                     .words = answer->words,
                     .contact = answer->contact,
                     .figure = {}});
    }
  }
  return all;
}

void put_lower_first(std::vector<PracticeNote>& notes, const NationalMeasure& measure,
                     std::optional<AuthorityId> own) {
  const auto figure_of = [&](AuthorityId id) -> std::optional<double> {
    const auto place = std::ranges::find(*measure.axis, id, &Place::authority);
    if (place == measure.axis->end()) return std::nullopt;
    const Figure figure =
        measure.figures.column.at(static_cast<std::size_t>(place - measure.axis->begin()));
    return figure.cell.is_number() ? std::optional(figure.number) : std::nullopt;
  };
  std::erase_if(notes, [&](const PracticeNote& note) { return note.authority == own; });
  for (PracticeNote& note : notes) note.figure = figure_of(note.authority);
  std::ranges::stable_sort(notes, [](const PracticeNote& one, const PracticeNote& other) {
    if (one.figure.has_value() != other.figure.has_value()) return one.figure.has_value();
    return one.figure && *one.figure < *other.figure;
  });
}

void add_note(const PracticeNote& note, const ClubFigures& figures, std::int16_t year, Html& page) {
  const Authority& who = figures.authorities().at(note.authority);
  page.add("<blockquote class=\"app-quote\"><p>"_html, note.words, "</p><footer>"_html,
           name_of(who), ", "_html, figures.club().title, " "_html,
           text(Period{PeriodKind::financial_year, year}), ". "_html);
  if (note.contact.empty()) {
    page.add("Nobody was named to ask."_html);
  } else if (parse_email(note.contact)) {
    page.add("<a class=\"govuk-link\" href=\"mailto:"_html, note.contact,
             "\">Ask them about it</a>"_html);
  } else {
    page.add("To ask them: "_html, note.contact);
  }
  page.add("</footer></blockquote>\n"_html);
}

std::string practice_address(const Club& club, std::string_view theme) {
  return address("/practice/" + club.id, {{"theme", theme}});
}

}  // namespace plumbline
