// One question a page: of the questionnaire, answered in words or by a choice, or about practice.
#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "entry/cell_name.h"
#include "entry/conflict_words.h"
#include "entry/entry_frame.h"
#include "entry/entry_pages.h"
#include "http/target.h"

namespace plumbline {
namespace {

struct Question {
  AnswerKey key;
  const ItemDefinition* item = nullptr;        // of the questionnaire
  const PracticeQuestion* practice = nullptr;  // or about practice
  std::string title = {}, hint = {};
};

std::optional<Question> question_named(const Opened& opened, const std::string& name) {
  Question question{.key = cell_named(name)};
  for (const PracticeQuestion& one : opened.club().questionnaire.scrapbook) {
    if (one.id != name) continue;
    question.practice = &one;
    question.title = one.question;
    question.hint = one.theme;
    return question;
  }
  const auto item =
      std::ranges::find(opened.club().items, question.key.series, &ItemDefinition::code);
  const bool is_words = item != opened.club().items.end() && item->asked &&
                        (item->asked->as == AskedAs::text || item->asked->as == AskedAs::choice ||
                         item->unit.kind == UnitKind::text || item->unit.kind == UnitKind::date);
  if (!is_words) return std::nullopt;
  question.item = &*item;
  question.title = item->label;
  question.hint = item->definition;
  return question;
}

struct Given {
  std::string words, contact, problem;
  std::int64_t version = 0;
  PersonId person = 0;
};

constexpr std::string_view yours_stands = " Yours stands below: save it again to keep it.";

Given given_now(const Opened& opened, const Question& question) {
  Given given;
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures&) {
    if (question.practice != nullptr) {
      const PracticeAnswer* answer = kept.practice(question.practice->id);
      if (answer != nullptr)
        given = {answer->words, answer->contact, {}, answer->version, answer->person};
      return;
    }
    given.words = kept.shown(question.key);
    const KeptAnswer* answer = kept.answer(question.key);
    given.version = answer == nullptr ? 0 : answer->version;
  });
  return given;
}

void add_choices(const ItemDefinition& item, const Given& given, Html& html) {
  const std::string kind = item.asked->several ? "checkbox" : "radio";
  const std::string block = item.asked->several ? "govuk-checkboxes" : "govuk-radios";
  const auto parts = split(given.words, ';');
  html.add("<div class=\""_html, block, "\">\n"_html);
  for (std::size_t i = 0; i < item.asked->choices.size(); ++i) {
    const std::string& choice = item.asked->choices[i];
    const bool chosen = std::ranges::any_of(
        parts, [&](std::string_view one) { return lower(trim(one)) == lower(choice); });
    const std::string id = i == 0 ? std::string("answer") : fmt::format("answer-{}", i);
    html.add("<div class=\""_html, block, "__item\"><input class=\""_html, block,
             "__input\" type=\""_html, kind, "\" id=\""_html, id,
             "\" name=\"answer\" value=\""_html, choice, "\""_html,
             chosen ? " checked>"_html : ">"_html, "<label class=\"govuk-label "_html, block,
             "__label\" for=\""_html, id, "\">"_html, choice, "</label></div>\n"_html);
  }
  html.add("</div>\n"_html);
}

void add_fields(const Question& question, const Given& given, Html& html) {
  const bool is_choice = question.item != nullptr && !question.item->asked->choices.empty();
  const std::string described = given.problem.empty() ? "answer-hint" : "answer-hint answer-error";
  const Markup invalid = given.problem.empty() ? ""_html : " aria-invalid=\"true\""_html;
  html.add("<input type=\"hidden\" name=\"version\" value=\""_html, given.version,
           "\"><div class=\"govuk-form-group"_html,
           given.problem.empty() ? ""_html : " govuk-form-group--error"_html, "\">"_html);
  if (is_choice) {
    html.add(
        "<fieldset class=\"govuk-fieldset\" aria-describedby=\""_html, described,
        "\"><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--m\">Your answer</legend>"_html);
  } else {
    html.add("<label class=\"govuk-label govuk-label--m\" for=\"answer\">Your answer</label>"_html);
  }
  html.add("<div class=\"govuk-hint\" id=\"answer-hint\">"_html, question.hint, "</div>"_html);
  if (!given.problem.empty()) {
    html.add(
        "<p class=\"govuk-error-message\" id=\"answer-error\"><span class=\"govuk-visually-hidden\">Error:</span> "_html,
        given.problem, "</p>"_html);
  }
  if (is_choice) {
    add_choices(*question.item, given, html);
    html.add("</fieldset>"_html);
  } else if (question.item != nullptr && question.item->unit.kind == UnitKind::date) {
    html.add(
        "<input class=\"govuk-input govuk-input--width-10\" id=\"answer\" name=\"answer\" aria-describedby=\""_html,
        described, "\""_html, invalid, " value=\""_html, given.words, "\">"_html);
  } else {
    html.add(
        "<textarea class=\"govuk-textarea\" id=\"answer\" name=\"answer\" rows=\"5\" aria-describedby=\""_html,
        described, "\""_html, invalid, ">"_html, given.words, "</textarea>"_html);
  }
  html.add("</div>\n"_html);
  if (question.practice != nullptr) {
    html.add(
        "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"contact\">Who may be asked about it</label><div class=\"govuk-hint\" id=\"contact-hint\">A name and an e-mail address. Leave it empty if nobody is to be asked.</div><input class=\"govuk-input\" id=\"contact\" name=\"contact\" aria-describedby=\"contact-hint\" value=\""_html,
        given.contact, "\"></div>\n"_html);
  }
}

std::string next_address(const Opened& opened, const Question& question) {
  const auto& practice = opened.club().questionnaire.scrapbook;
  if (question.practice != nullptr) {
    for (std::size_t i = 0; i + 1 < practice.size(); ++i) {
      if (&practice[i] == question.practice) {
        return opened.address.path("/questions/" + practice[i + 1].id);
      }
    }
    return opened.address.path();
  }
  const std::string path = opened.address.path("/sections/" + question.item->asked->section);
  if (question.key.row.empty()) return path;
  return written({.path = path, .query = {{"row", question.key.row}}});
}

Response question_with(const Member& member, const Opened& opened, const Question& question,
                       const Given& given) {
  const bool wrong = !given.problem.empty();
  Page page = entry_page(member, (wrong ? "Error: " : "") + question.title + ": " + opened.title());
  Html& html = page.main;
  if (wrong) add_complaints({{.field = "answer", .words = given.problem}}, html);
  add_heading(opened, question.title, html);
  bool is_open = takes_answers(opened.round);
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures&) { is_open &= kept.is_open(); });
  // What was typed while somebody signed is shown again.
  const bool may = may_fill_in(member.person, opened.address.authority) && (is_open || wrong);
  if (!may) {
    html.add("<p class=\"govuk-body\">"_html, given.words.empty() ? "Not answered." : given.words,
             "</p>\n"_html);
    return entry_response(std::move(page));
  }
  begin_form(member, opened.address.path("/questions/" + cell_name(question.key)), html);
  add_fields(question, given, html);
  html.add(
      "<div class=\"govuk-button-group\"><button type=\"submit\" class=\"govuk-button\">Save and continue</button><a class=\"govuk-link\" href=\""_html,
      next_address(opened, question), "\">Leave it as it is</a></div></form>\n"_html);
  return entry_response(std::move(page), wrong ? 422 : 200);
}

// Several choices come as several fields.
std::string typed_answer_of(const Member& member) {
  std::string all;
  for (const auto& [name, value] : member.form.fields) {
    if (name == "answer" && !trim(value).empty()) {
      all += (all.empty() ? "" : "; ") + std::string(trim(value));
    }
  }
  return all;
}

// The answer of a colleague that came in between stays, and yours beside it until you choose.
Response save_practice(const Member& member, const Opened& opened, const Question& question,
                       Given given) {
  std::optional<PracticeAnswer> theirs;
  const auto nobody_else = [&](const KeptReturn& kept) -> Status {
    const PracticeAnswer* found = kept.practice(question.key.series);
    const PracticeAnswer stands = found == nullptr ? PracticeAnswer{} : *found;
    if (stands.version == given.version) return Done{};
    theirs = stands;
    return Error{};
  };
  const auto refused = opened.mine->save({{.person = member.person.id,
                                           .kind = EventKind::answered,
                                           .series = question.key.series,
                                           .words = given.words,
                                           .about = given.contact}},
                                         nobody_else);
  if (!refused) return redirect(next_address(opened, question));
  if (!theirs) {
    given.problem = refused->why.what + " " + refused->why.hint;
    return question_with(member, opened, question, given);
  }
  given.problem = fmt::format("Somebody answered {} while you were typing. Which is right?{}",
                              in_quotes(theirs->words, 400), yours_stands);
  given.version = theirs->version;
  return question_with(member, opened, question, given);
}

}  // namespace

Response question_page(const EntryState&, const Member& member, const Opened& opened,
                       const std::string& question, const Request&) {
  const auto found = question_named(opened, question);
  if (!found) return no_such_return(member);
  return question_with(member, opened, *found, given_now(opened, *found));
}

Response save_question(const EntryState& state, const Member& member, const Opened& opened,
                       const std::string& question, const Request&) {
  const auto found = question_named(opened, question);
  if (!found) return no_such_return(member);
  Given given{.words = typed_answer_of(member),
              .contact = std::string(trim(value_of(member.form.fields, "contact"))),
              .problem = {},
              .version = parse_whole(value_of(member.form.fields, "version")).value_or(0)};
  const Given now = given_now(opened, *found);
  if (found->practice != nullptr) {
    if (now.words == given.words && now.contact == given.contact) {
      return redirect(next_address(opened, *found));
    }
    return save_practice(member, opened, *found, std::move(given));
  }
  const SaveOutcome outcome = opened.mine->answer_now(
      {.person = member.person.id, .key = found->key, .typed = given.words, .seen = given.version});
  if (const NotSaved* refused = std::get_if<NotSaved>(&outcome)) {
    given.problem = refused->why.what + " " + refused->why.hint;
  } else if (const Conflict* met = std::get_if<Conflict>(&outcome)) {
    given.problem = conflict_words(*met, opened, state) + std::string(yours_stands);
    given.version = met->version;
  }
  if (!given.problem.empty()) return question_with(member, opened, *found, given);
  return redirect(next_address(opened, *found));
}

}  // namespace plumbline
