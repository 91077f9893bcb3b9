// What members told each other about how they do things, beside the figures it explains.
#pragma once

#include <string>
#include <vector>

#include "compare/club_figures.h"
#include "markup/html.h"

namespace plumbline {

struct PracticeNote {
  AuthorityId authority = 0;
  const PracticeQuestion* question = nullptr;
  std::string words;
  std::string contact;           // whom to ask; empty: nobody was named
  std::optional<double> figure;  // of the measure beside which it is read
};

// What was answered in the edition of a year to questions of these themes, of all where none is
// named: by the members in the order of their names.
std::vector<PracticeNote> practice_of(const ClubFigures& figures, std::int16_t year,
                                      const std::vector<std::string>& themes);

// Those who pay less first, the lowest cost first; then the others. Own answers are left out.
void put_lower_first(std::vector<PracticeNote>& notes, const NationalMeasure& measure,
                     std::optional<AuthorityId> own);

void add_note(const PracticeNote& note, const ClubFigures& figures, std::int16_t year, Html& page);

// "/practice/children-looked-after?theme=Fostering"
std::string practice_address(const Club& club, std::string_view theme = {});

}  // namespace plumbline
