// One line of a return, and everything about it.
#include <fmt/format.h>

#include <algorithm>

#include "base/moment_words.h"
#include "base/text.h"
#include "entry/cell_name.h"
#include "entry/entry_frame.h"
#include "entry/entry_pages.h"
#include "entry/event_words.h"
#include "entry/remarks_html.h"
#include "http/target.h"
#include "rounds/explanation_rules.h"
#include "rounds/shown_figure.h"

namespace plumbline {
namespace {

// What the line is: an item, or a measure that can be explained.
struct Line {
  AnswerKey key;
  const ItemDefinition* item = nullptr;
  const MeasureDefinition* measure = nullptr;

  std::string label() const { return item != nullptr ? item->label : measure->label; }
};

std::optional<Line> line_named(const Opened& opened, const std::string& name) {
  Line line{.key = cell_named(name)};
  bool is_line = false;
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures&) {
    is_line = kept.has_line(line.key);
    line.item = kept.item(line.key.series);
  });
  if (line.item != nullptr) return is_line ? std::optional(line) : std::nullopt;
  const auto measure =
      std::ranges::find(opened.club().measures, line.key.series, &MeasureDefinition::id);
  if (measure == opened.club().measures.end() || !line.key.row.empty()) return std::nullopt;
  line.measure = &*measure;
  return line;
}

std::string back_to(const Line& line, const Opened& opened) {
  const std::string path =
      opened.address.path("/sections/" + section_of(line.key.series, opened.desk->compiled()));
  const std::string there =
      line.key.row.empty() ? path : written({.path = path, .query = {{"row", line.key.row}}});
  return there + "#remarks-" + cell_id(line.key);
}

void add_definition(const Line& line, Html& html) {
  html.add("<dl class=\"govuk-summary-list\">\n"_html);
  const auto add = [&](std::string_view term, std::string_view words) {
    if (words.empty()) return;
    html.add("<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">"_html,
             term, "</dt><dd class=\"govuk-summary-list__value\">"_html, words,
             "</dd></div>\n"_html);
  };
  add("Code", line.key.series);
  if (line.item != nullptr) {
    add("Definition", line.item->definition);
    add("Unit", words(line.item->unit));
    add("Found in", line.item->asked->source);
    add("Usual", line.item->asked->usual);
    add("Uncertain", line.item->asked->unsure);
  } else {
    add("Worked out as", line.measure->variants.front().formula);
    add("For each of", line.measure->variants.front().base);
    add("Note", line.measure->note);
  }
  html.add("</dl>\n"_html);
}

void add_history(const EntryState& state, const Opened& opened, const Line& line, Html& html) {
  html.add(
      "<h2 class=\"govuk-heading-m\" id=\"history\">Who changed it</h2>\n<ul class=\"app-list\">\n"_html);
  bool any = false;
  auto events = state.rounds->history(opened.mine->id());
  std::ranges::reverse(events);
  for (const ReturnEvent& one : events) {
    if (AnswerKey{one.series, one.row} != line.key || one.kind == EventKind::noted) continue;
    any = true;
    html.add("<li><span class=\"w\">"_html, name_of_person(state, one.person), " "_html,
             what_happened(one, state), "<small>"_html, moment_words(one.at), " ("_html,
             words(one.source), ")</small></span></li>\n"_html);
  }
  html.add("</ul>\n"_html);
  if (!any) html.add("<p class=\"govuk-body\">Nobody has changed it.</p>\n"_html);
}

void add_notes(const EntryState& state, const Member& member, const Opened& opened,
               const Line& line, const std::vector<Note>& notes, Html& html) {
  html.add("<h2 class=\"govuk-heading-m\" id=\"comments\">Comments between colleagues</h2>\n"_html);
  for (const Note& one : notes) {
    html.add("<blockquote class=\"app-quote\"><p>"_html, one.words, "</p><footer>"_html,
             name_of_person(state, one.person), ", "_html, moment_words(one.at),
             "</footer></blockquote>\n"_html);
  }
  begin_form(member, opened.address.path("/lines/" + cell_name(line.key)), html);
  html.add(
      "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"note\">A comment for your colleagues</label><div class=\"govuk-hint\" id=\"note-hint\">People of your council see it. It is not part of the return.</div><textarea class=\"govuk-textarea\" id=\"note\" name=\"note\" rows=\"3\" aria-describedby=\"note-hint\"></textarea></div>\n<button type=\"submit\" class=\"govuk-button govuk-button--secondary\">Add the comment</button></form>\n"_html);
}

struct Explaining {
  std::string words, problem;
};

void add_explaining(const Member& member, const Opened& opened, const Line& line,
                    const std::string& figure, const Explaining& typed, Html& html) {
  html.add("<h2 class=\"govuk-heading-m\" id=\"explain\">Why it is right</h2>\n"_html);
  begin_form(member, opened.address.path("/lines/" + cell_name(line.key)), html);
  html.add(
      "<input type=\"hidden\" name=\"about\" value=\""_html, figure,
      "\"><div class=\"govuk-form-group"_html,
      typed.problem.empty() ? ""_html : " govuk-form-group--error"_html,
      "\"><label class=\"govuk-label\" for=\"why\">Say what is behind "_html,
      figure.empty() ? "it" : figure,
      "</label><div class=\"govuk-hint\" id=\"why-hint\">What changed, roughly how much of the difference it accounts for, and whether it will last. Example: “Two block contracts re-let in June at 9% more (about £1.1m)”. It stays with this figure, also when you upload a workbook again.</div>"_html);
  if (!typed.problem.empty()) {
    html.add(
        "<p class=\"govuk-error-message\" id=\"why-error\"><span class=\"govuk-visually-hidden\">Error:</span> "_html,
        typed.problem, "</p>"_html);
  }
  html.add(
      "<textarea class=\"govuk-textarea"_html,
      typed.problem.empty() ? ""_html : " govuk-textarea--error"_html,
      "\" id=\"why\" name=\"why\" rows=\"4\" aria-describedby=\"why-hint"_html,
      typed.problem.empty() ? ""_html : " why-error"_html, "\">"_html, typed.words,
      "</textarea></div>\n<button type=\"submit\" class=\"govuk-button\">Save the explanation</button></form>\n"_html);
}

Response line_with(const EntryState& state, const Member& member, const Opened& opened,
                   const Line& line, const Explaining* typed) {
  Explaining explaining;
  std::string figure;
  std::vector<Note> notes;
  bool signed_off = false;
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures& figures) {
    figure = shown_figure(line.key, kept, figures);
    signed_off = !kept.is_open();
    const auto said = kept.explanations().find(line.key);
    if (said != kept.explanations().end()) explaining.words = said->second.words;
    if (const auto* all = kept.notes(line.key)) notes = *all;
  });
  if (typed != nullptr) explaining = *typed;
  const bool wrong = !explaining.problem.empty();
  Page page = entry_page(member, (wrong ? "Error: " : "") + line.label() + ": " + opened.title());
  Html& html = page.main;
  if (wrong) add_complaints({{.field = "why", .words = explaining.problem}}, html);
  add_heading(opened, line.label(), html);
  html.add("<p class=\"govuk-body\">"_html,
           figure.empty() ? "Nothing stands here yet." : "It is " + figure + ".",
           " <a class=\"govuk-link\" href=\""_html, back_to(line, opened),
           "\">Back to the section</a></p>\n"_html);
  add_definition(line, html);
  const bool is_open = takes_answers(opened.round) && (!signed_off || wrong);
  if (may_explain(member.person, opened.address.authority) && is_open) {
    add_explaining(member, opened, line, figure, explaining, html);
  } else if (!explaining.words.empty()) {
    html.add("<h2 class=\"govuk-heading-m\">Why it is right</h2>\n<p class=\"govuk-body\">"_html,
             explaining.words, "</p>\n"_html);
  }
  // Who runs the club sees the return, and not what colleagues say to each other.
  if (is_of_the_council(member.person, opened.address.authority)) {
    add_notes(state, member, opened, line, notes, html);
  }
  add_history(state, opened, line, html);
  return entry_response(std::move(page), wrong ? 422 : 200);
}

std::optional<NotSaved> keep(const Member& member, const Opened& opened, ReturnEvent event) {
  event.person = member.person.id;
  return opened.mine->save({std::move(event)});
}

}  // namespace

Response line_page(const EntryState& state, const Member& member, const Opened& opened,
                   const std::string& line, const Request&) {
  const auto found = line_named(opened, line);
  if (!found) return no_such_return(member);
  return line_with(state, member, opened, *found, nullptr);
}

Response save_line(const EntryState& state, const Member& member, const Opened& opened,
                   const std::string& line, const Request&) {
  const auto found = line_named(opened, line);
  if (!found) return no_such_return(member);
  const std::string note(trim(value_of(member.form.fields, "note")));
  if (!note.empty()) {
    const auto refused = keep(member, opened,
                              {.kind = EventKind::noted,
                               .series = found->key.series,
                               .row = found->key.row,
                               .words = note});
    if (refused) return not_saved(member, *refused);
    return redirect(opened.address.path("/lines/" + cell_name(found->key)) + "#comments");
  }
  if (!may_explain(member.person, opened.address.authority) || !takes_answers(opened.round)) {
    return member_problem(member,
                          {.what = "You cannot explain this figure.",
                           .where = {},
                           .hint = "Whoever fills in or signs the return can."},
                          403);
  }
  const std::string why(trim(value_of(member.form.fields, "why")));
  if (const Status fit = fit_explanation(why); !fit) {
    const Explaining typed{.words = why, .problem = fit.error().what + " " + fit.error().hint};
    return line_with(state, member, opened, *found, &typed);
  }
  const auto refused = keep(member, opened,
                            {.kind = EventKind::explained,
                             .series = found->key.series,
                             .row = found->key.row,
                             .words = why,
                             .about = std::string(value_of(member.form.fields, "about"))});
  if (refused) {
    const Explaining typed{.words = why, .problem = refused->why.what + " " + refused->why.hint};
    return line_with(state, member, opened, *found, &typed);
  }
  return redirect(back_to(*found, opened));
}

}  // namespace plumbline
