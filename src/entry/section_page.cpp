// A section of a return: its grid, and what the grid's form sends.
#include <fmt/format.h>

#include <algorithm>

#include "base/moment_words.h"
#include "base/number.h"
#include "base/text.h"
#include "entry/agreement.h"
#include "entry/cell_name.h"
#include "entry/conflict_words.h"
#include "entry/entry_frame.h"
#include "entry/entry_pages.h"
#include "entry/section_html.h"
#include "http/target.h"
#include "returns/answer_words.h"

namespace plumbline {
namespace {

// What a form brought that could not simply be saved.
struct Outcomes {
  std::map<AnswerKey, TypedCell> typed;
  std::vector<Complaint> complaints;
};

class FormSaver {
 public:
  FormSaver(const EntryState& state, const Member& member, const Opened& opened)
      : state_(state), member_(member), opened_(opened) {}

  Outcomes save() {
    for (const auto& [name, value] : member_.form.fields) {
      if (name.starts_with("a:")) save_cell(name.substr(2), value);
    }
    const std::string_view fix = value_of(member_.form.fields, "fix");
    if (!fix.empty()) take_repair(fix);
    return std::move(outcomes_);
  }

 private:
  // "CLA_D02=17=5838": the cell, the version that the page showed, and the figure.
  void take_repair(std::string_view fix) {
    const std::size_t to = fix.rfind('=');
    const std::size_t version =
        to == std::string_view::npos || to == 0 ? to : fix.rfind('=', to - 1);
    if (version == std::string_view::npos || version == 0) return;
    last_ = cell_named(fix.substr(0, version));
    last_typed_ = fix.substr(to + 1);
    take(opened_.mine->answer_now(
        {.person = member_.person.id,
         .key = last_,
         .typed = last_typed_,
         .seen = parse_whole(fix.substr(version + 1, to - version - 1)).value_or(0)}));
  }

  void save_cell(const std::string& name, const std::string& value) {
    const AnswerKey key = cell_named(name);
    const auto seen = find(member_.form.fields, "v:" + name);
    const int version = seen ? parse_whole(*seen).value_or(0) : 0;
    const auto shown = find(member_.form.fields, "o:" + name);
    if (shown && trim(*shown) == trim(value)) return;  // left as the page showed it
    last_ = key;
    last_typed_ = value;
    take(opened_.mine->answer_now(
        {.person = member_.person.id, .key = key, .typed = value, .seen = version}));
  }

  void take(const SaveOutcome& outcome) {
    if (std::holds_alternative<LiveAnswer>(outcome)) return;
    if (const NotSaved* refused = std::get_if<NotSaved>(&outcome)) {
      complain(last_, last_typed_, refused->why.what + " " + refused->why.hint);
    } else {
      const Conflict& met = std::get<Conflict>(outcome);
      complain(met.key, met.yours,
               conflict_words(met, opened_, state_) +
                   " What stands in the box now is yours: save it again to keep it");
    }
  }

  void complain(const AnswerKey& key, const std::string& typed, const std::string& words) {
    outcomes_.typed[key] = {.typed = typed, .problem = words};
    outcomes_.complaints.push_back({.field = cell_id(key), .words = words});
  }

  const EntryState& state_;
  const Member& member_;
  const Opened& opened_;
  AnswerKey last_;
  std::string last_typed_;
  Outcomes outcomes_;
};

// What is to check in the section, wherever in it that stands.
void add_todo(const SectionView& view, const Opened& opened,
              const std::vector<ReturnFinding>& findings, Html& html) {
  const CompiledClub& club = opened.desk->compiled();
  std::vector<const ReturnFinding*> open;
  for (const ReturnFinding& one : findings) {
    const bool here = section_of(one.item, club) == view.section->id;
    if (here && stops_sign_off(one)) open.push_back(&one);
  }
  html.add("<div id=\"todo\">"_html);
  if (!open.empty()) {
    html.add(
        "<section class=\"app-todo\" aria-labelledby=\"todo-title\"><h2 id=\"todo-title\" class=\"govuk-heading-s\">"_html,
        counted(open.size(), "thing", "things"),
        " to check in this section</h2><ul class=\"govuk-list govuk-list--bullet\">\n"_html);
    for (const ReturnFinding* one : open) {
      const bool on_page = one->row.empty() || one->row == view.row;
      html.add(on_page ? "<li>"_html : "<li data-elsewhere>"_html,
               "<a class=\"govuk-link\" href=\""_html,
               on_page ? "#remarks-" + cell_id({one->item, one->row})
                       : place_of(*one, opened.address, club),
               "\">"_html, one->message, "</a></li>\n"_html);
    }
    html.add("</ul></section>\n"_html);
  }
  html.add("</div>"_html);
}

void add_rows(const Member& member, const Opened& opened, const SectionView& view, bool may_fill_in,
              Html& html) {
  const RowsDefinition& part = *view.section->rows;
  const std::string path = opened.address.path("/sections/" + view.section->id);
  html.add("<h2 class=\"govuk-heading-m\">Each "_html, part.one,
           "</h2>\n<ul class=\"app-list\">\n"_html);
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    html.add("<li"_html, view.rows[i] == view.row ? " aria-current=\"true\""_html : ""_html,
             "><a class=\"govuk-link\" href=\""_html,
             written({.path = path, .query = {{"row", view.rows[i]}}}), "\">"_html,
             view.row_names[i], "</a>"_html);
    if (may_fill_in) {
      html.add(" <a class=\"govuk-link app-remove\" href=\""_html,
               written({.path = path, .query = {{"remove", view.rows[i]}}}),
               "\">Remove<span class=\"govuk-visually-hidden\"> "_html, view.row_names[i],
               "</span></a>"_html);
    }
    html.add("</li>\n"_html);
  }
  html.add("</ul>\n"_html);
  if (!may_fill_in) return;
  begin_form(member, path, html);
  html.add(
      "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" name=\"add\" value=\"1\">Add a "_html,
      part.one, "</button></form>\n"_html);
}

// Before a row goes with all its answers. Whether it was asked for.
bool add_asking(const Member& member, const Opened& opened, const SectionView& view,
                const Request& request, Html& html) {
  const std::string row(value_of(request.query, "remove"));
  const auto at = std::ranges::find(view.rows, row);
  if (row.empty() || at == view.rows.end()) return false;
  const std::string path = opened.address.path("/sections/" + view.section->id);
  const auto place = static_cast<std::size_t>(at - view.rows.begin());
  html.add(
      "<section class=\"app-todo\" aria-labelledby=\"remove-title\"><h2 id=\"remove-title\" class=\"govuk-heading-s\">Remove "_html,
      view.row_names[place], " with all its answers?</h2>\n"_html);
  begin_form(member, path, html);
  html.add(
      "<div class=\"govuk-button-group\"><button type=\"submit\" class=\"govuk-button govuk-button--secondary\" name=\"remove\" value=\""_html,
      row, "\">Remove it</button><a class=\"govuk-link\" href=\""_html, path,
      "\">Keep it</a></div></form></section>\n"_html);
  return true;
}

std::string_view group_words(RoundState state) {
  switch (state) {
    case RoundState::collecting:
      return "Other members are not named until the draft report. Figures are from the returns "
             "received so far and will change.";
    case RoundState::final_figures:
      return "Figures are final.";
    default:
      return "Figures may still change until they are final.";
  }
}

// The row, or the part of a table, that the page shows: its form comes back to it.
Pairs what_is_shown(const Request& request) {
  Pairs all;
  for (const char* name : {"row", "part"}) {
    const std::string value(value_of(request.query, name));
    if (!value.empty()) all.emplace_back(name, value);
  }
  return all;
}

void add_tools(const Opened& opened, bool may_fill_in, Html& html) {
  html.add(
      "<div class=\"app-tools\">"_html,
      may_fill_in
          ? "<span class=\"app-key\"><i class=\"k-in\"></i>You fill in the purple boxes</span><span class=\"app-key\"><i class=\"k-calc\"></i>Worked out, or from last year</span>"_html
          : ""_html,
      "<span class=\"sp\"></span><a class=\"govuk-link\" href=\""_html,
      opened.address.path("/workbook.xlsx"), "\">Download the workbook for Excel</a>"_html);
  if (may_fill_in) {
    html.add("<a class=\"govuk-link\" href=\""_html, opened.address.path("/upload"),
             "\">Upload a workbook</a>"_html);
  }
  html.add("</div>\n"_html);
}

void add_buttons(const SectionView& view, Html& html) {
  html.add(
      "<div class=\"govuk-button-group\"><button type=\"submit\" class=\"govuk-button\" name=\"then\" value=\"next\">Save and continue</button><button type=\"submit\" class=\"govuk-button govuk-button--secondary\" name=\"then\" value=\"stay\">Save and work the figures out again</button>"_html);
  html.add(
      view.state.is_completed
          ? "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" name=\"state\" value=\"open\">This section is not complete yet</button>"_html
          : "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" name=\"state\" value=\"complete\">This section is complete</button>"_html);
  html.add("<span class=\"app-saved\" id=\"saved\" role=\"status\"></span></div>\n"_html);
}

// What the person may do with this return at this moment.
struct Rights {
  bool signed_off = false, fill_in = false, explain = false, hand_over = false;
};

Rights rights_of(const Member& member, const Opened& opened, bool signed_off) {
  const std::string& authority = opened.address.authority;
  const bool open = takes_answers(opened.round) && !signed_off;
  return {.signed_off = signed_off,
          .fill_in = open && may_fill_in(member.person, authority),
          .explain = open && may_explain(member.person, authority),
          .hand_over = open && may_hand_over(member.person, authority)};
}

void add_about(const EntryState& state, const Opened& opened, const SectionView& view,
               const Rights& may, const std::vector<SectionProgress>& progress, Html& html) {
  add_heading(opened, view.section->title, html);
  html.add("<p class=\"app-lede\">"_html, view.section->about,
           may.fill_in
               ? " We work out your unit costs as you type, so that you see them before you "
                 "send anything."
               : "",
           "</p>\n"_html);
  if (may.signed_off) {
    html.add(
        "<p class=\"app-note\"><strong>This return is signed off.</strong> Its answers can be changed after the <a class=\"govuk-link\" href=\""_html,
        opened.address.path("/sign-off"), "\">sign-off is withdrawn</a>.</p>\n"_html);
  }
  add_sections(opened, progress, view.section->id, html);
  if (view.state.with != 0 && !view.state.is_completed) {
    html.add("<p class=\"app-note\">This section is with "_html,
             name_of_person(state, view.state.with),
             view.state.message.empty() ? "" : ": “" + view.state.message + "”", "</p>\n"_html);
  }
}

// The grid and everything else with boxes, as a form for who may fill it in.
void add_entry(const Member& member, const SectionView& view, const SectionPlace& place,
               const Request& request, Html& html) {
  const ReturnAddress& address = *place.remarks.address;
  const bool may = place.remarks.may_fill_in;
  html.add("<div class=\"app-entry\" data-cells=\""_html, address.path("/cells"),
           "\" data-csrf=\""_html, may ? member.csrf : "", "\" data-person=\""_html,
           member.person.id, "\">\n"_html);
  if (may) {
    begin_form(member,
               written({.path = address.path("/sections/" + view.section->id),
                        .query = what_is_shown(request)}),
               html);
    // Enter in a box presses the first button of a form: this one, and not that of a repair.
    html.add(
        "<button type=\"submit\" name=\"then\" value=\"stay\" class=\"govuk-visually-hidden\" tabindex=\"-1\" aria-hidden=\"true\">Save</button>\n"_html);
  }
  add_costs(view, place, html);
  add_figures(view, place, html);
  add_tables(view, place, html);
  add_other_costs(view, place, html);
  if (may) {
    add_buttons(view, html);
    html.add("</form>\n"_html);
  }
  html.add("</div>\n"_html);
}

void add_hand_over(const Opened& opened, const Section& section, Html& html) {
  html.add("<p class=\"govuk-body app-hand-over\"><a class=\"govuk-link\" href=\""_html,
           written({.path = opened.address.path("/hand-over"), .query = {{"section", section.id}}}),
           "\">Hand this section to a colleague</a></p>\n"_html);
}

Response section_with(const EntryState& state, const Member& member, const Opened& opened,
                      const Section& section, const Request& request, const Outcomes& outcomes) {
  bool signed_off = false;
  std::vector<SectionProgress> progress;
  const auto findings = opened.desk->check(*opened.mine);
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures&) {
    signed_off = !kept.is_open();
    progress = progress_of(kept, opened.desk->compiled(), findings);
  });
  const Rights may = rights_of(member, opened, signed_off);
  const SectionView view = section_view(section, std::string(value_of(request.query, "row")),
                                        std::string(value_of(request.query, "part")), *opened.desk,
                                        *opened.mine, findings);
  const SectionPlace place{.remarks = {.state = &state,
                                       .address = &opened.address,
                                       .club = &opened.club(),
                                       .desk = opened.mine.get(),
                                       .may_fill_in = may.fill_in,
                                       .may_explain = may.explain},
                           .year = opened.address.year,
                           .typed = outcomes.typed};
  const bool is_right = outcomes.complaints.empty();
  Page page =
      entry_page(member, (is_right ? "" : "Error: ") + section.title + ": " + opened.title());
  Html& html = page.main;
  add_complaints(outcomes.complaints, html);
  add_about(state, opened, view, may, progress, html);
  const bool asks_first = may.fill_in && add_asking(member, opened, view, request, html);
  add_todo(view, opened, findings, html);
  add_tools(opened, may.fill_in, html);
  if (section.rows && !asks_first) add_rows(member, opened, view, may.fill_in, html);
  add_entry(member, view, place, request, html);
  add_questions(view, place, html);
  add_agreement(agreement_of(section, state, opened), html);
  if (may.hand_over) add_hand_over(opened, section, html);
  html.add("<p class=\"app-note\">"_html, group_words(opened.round.state), "</p>\n"_html);
  return entry_response(std::move(page), is_right ? 200 : 422);
}

std::string next_address(const Opened& opened, const Section& section) {
  const auto& sections = opened.club().questionnaire.sections;
  for (std::size_t i = 0; i + 1 < sections.size(); ++i) {
    if (sections[i].id == section.id) return opened.address.path("/sections/" + sections[i + 1].id);
  }
  return opened.address.path();
}

// A row more, or one less.
std::optional<Response> change_rows(const Member& member, const Opened& opened,
                                    const Section& section) {
  const std::string_view add = value_of(member.form.fields, "add");
  const std::string remove(value_of(member.form.fields, "remove"));
  if (!section.rows || (add.empty() && remove.empty())) return std::nullopt;
  std::string key = remove;
  const auto change = [&](const KeptReturn& kept, ReturnFigures&) {
    if (!add.empty()) key = kept.next_row(section.rows->id);
    return std::vector<ReturnEvent>{
        {.person = member.person.id,
         .kind = add.empty() ? EventKind::row_removed : EventKind::row_added,
         .series = section.rows->id,
         .row = key}};
  };
  const auto refused = opened.mine->save({}, {}, change);
  if (refused) return not_saved(member, *refused);
  const std::string path = opened.address.path("/sections/" + section.id);
  return redirect(add.empty() ? path : written({.path = path, .query = {{"row", key}}}));
}

std::optional<NotSaved> set_state(const Member& member, const Opened& opened,
                                  const Section& section) {
  const std::string_view wanted = value_of(member.form.fields, "state");
  if (wanted.empty()) return std::nullopt;
  return opened.mine->save(
      {{.person = member.person.id,
        .kind = wanted == "complete" ? EventKind::completed : EventKind::reopened,
        .series = section.id}});
}

}  // namespace

Response section_page(const EntryState& state, const Member& member, const Opened& opened,
                      const std::string& section, const Request& request) {
  const Section* found = opened.section(section);
  if (found == nullptr) return no_such_return(member);
  return section_with(state, member, opened, *found, request, {});
}

Response save_section(const EntryState& state, const Member& member, const Opened& opened,
                      const std::string& section, const Request& request) {
  const Section* found = opened.section(section);
  if (found == nullptr) return no_such_return(member);
  if (auto rows = change_rows(member, opened, *found)) return *std::move(rows);
  const Outcomes outcomes = FormSaver(state, member, opened).save();
  if (!outcomes.complaints.empty()) {
    return section_with(state, member, opened, *found, request, outcomes);
  }
  if (const auto refused = set_state(member, opened, *found)) return not_saved(member, *refused);
  if (value_of(member.form.fields, "then") == "next") return redirect(next_address(opened, *found));
  return redirect(written(
      {.path = opened.address.path("/sections/" + section), .query = what_is_shown(request)}));
}

}  // namespace plumbline
