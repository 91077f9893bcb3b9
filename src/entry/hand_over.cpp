// Handing a section to a colleague.
#include "entry/hand_over.h"

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "entry/entry_frame.h"
#include "people/signed_in_people.h"

namespace plumbline {
namespace {

std::vector<Person> colleagues(const EntryState& state, const Member& member,
                               const Opened& opened) {
  std::vector<Person> all = state.site.people->store().all();
  std::erase_if(all, [&](const Person& one) {
    return !may_explain(one, opened.address.authority) || one.id == member.person.id;
  });
  return all;
}

}  // namespace

Response hand_over_page(const EntryState& state, const Member& member, const Opened& opened,
                        const Request& request) {
  const Section* section = opened.section(value_of(request.query, "section"));
  if (section == nullptr) return no_such_return(member);
  Page page = entry_page(member, "Hand over " + section->title + ": " + opened.title());
  Html& html = page.main;
  add_heading(opened, "Hand “" + section->title + "” to a colleague", html);
  const auto people = colleagues(state, member, opened);
  if (people.empty()) {
    html.add(
        "<p class=\"govuk-body\">Nobody else of your council has an account. Whoever runs your club can add them.</p>\n"_html);
    return entry_response(std::move(page));
  }
  begin_form(member, opened.address.path("/hand-over"), html);
  html.add(
      "<input type=\"hidden\" name=\"section\" value=\""_html, section->id,
      "\"><fieldset class=\"govuk-fieldset\"><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--m\">To whom</legend><div class=\"govuk-radios\">\n"_html);
  for (const Person& one : people) {
    html.add(
        "<div class=\"govuk-radios__item\"><input class=\"govuk-radios__input\" type=\"radio\" id=\"to-"_html,
        one.id, "\" name=\"to\" value=\""_html, one.id, "\" required>"_html,
        "<label class=\"govuk-label govuk-radios__label\" for=\"to-"_html, one.id, "\">"_html,
        one.name, one.job.empty() ? "" : ", " + one.job, " ("_html, words_on_roles(one),
        ")</label></div>\n"_html);
  }
  html.add(
      "</div></fieldset>\n<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"message\">What is left to do</label><textarea class=\"govuk-textarea\" id=\"message\" name=\"message\" rows=\"3\"></textarea></div><button type=\"submit\" class=\"govuk-button\">Hand it over</button></form>\n"_html);
  return entry_response(std::move(page));
}

Response hand_over(const EntryState& state, const Member& member, const Opened& opened,
                   const Request&) {
  const Section* section = opened.section(value_of(member.form.fields, "section"));
  const int to = parse_whole(value_of(member.form.fields, "to")).value_or(0);
  const auto people = colleagues(state, member, opened);
  const bool known = std::ranges::any_of(people, [&](const Person& one) { return one.id == to; });
  if (section == nullptr || !known) return no_such_return(member);
  const auto refused =
      opened.mine->save({{.person = member.person.id,
                          .kind = EventKind::handed_over,
                          .series = section->id,
                          .words = std::string(trim(value_of(member.form.fields, "message"))),
                          .about = std::to_string(to)}});
  return refused ? not_saved(member, *refused) : redirect(opened.address.path());
}

}  // namespace plumbline
