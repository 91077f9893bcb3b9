#include "compare/compare_frame.h"

#include "base/text.h"

namespace plumbline {

Page compare_frame(const Member& member, std::string_view title) {
  return Page({.title = title,
               .room = Room::compare,
               .fictional = member.snapshot->is_fictional(),
               .member = &member});
}

void add_edition(const ClubYear& year, const std::string& newest, const std::string& this_one,
                 Html& page) {
  page.add("<div class=\"govuk-inset-text app-edition\"><p class=\"govuk-body\">"_html,
           with_capital(name_of(year.edition)), "."_html);
  const RoundEdition& last = year.round.editions.back();
  if (last.number != year.edition.number) {
    page.add(" There are newer figures: <a class=\"govuk-link\" href=\""_html, newest, "\">"_html,
             name_of(last), "</a>. This page still shows what it showed."_html);
  } else if (year.edition.state != RoundState::final_figures) {
    page.add(
        " Members can still change their returns. Figures that are hatched, or marked so, are not signed off yet."_html);
  }
  page.add(" <a class=\"govuk-link\" href=\""_html, this_one,
           "\">Link to this edition</a></p></div>\n"_html);
}

std::string club_address(const ComparedClub& compared, const std::string& edition) {
  const ViewWords& words = compared.view.words;
  return address("/compare/clubs/" + compared.club->id, {{"authority", words.authority},
                                                         {"year", words.year},
                                                         {"group", words.group},
                                                         {"edition", edition}});
}

}  // namespace plumbline
