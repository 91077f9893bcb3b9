// Signing: the service first, then the S151 officer, who sees what will be shared and with whom.
#include <fmt/format.h>

#include <algorithm>

#include "base/moment_words.h"
#include "base/number.h"
#include "base/text.h"
#include "entry/entry_frame.h"
#include "entry/entry_pages.h"
#include "entry/line_label.h"
#include "entry/remarks_html.h"
#include "entry/sign_off_state.h"
#include "returns/answer_words.h"

namespace plumbline {
namespace {

std::string signature_words(const Signature& one, const EntryState& state) {
  return fmt::format("{}, {}", one.name.empty() ? name_of_person(state, one.person) : one.name,
                     moment_words(one.at));
}

// What stands against signing: what is open, and who has not signed before.
struct Standing {
  std::vector<ReturnFinding> open;
  const Signature* service = nullptr;
  const Signature* s151 = nullptr;
  bool begun = false;
  std::int64_t version = 0;
};

Status may_sign(std::string_view step, const Member& member, const Opened& opened,
                const Standing& now) {
  const std::string& authority = opened.address.authority;
  const bool allowed = step == by_service ? may_sign_for_service(member.person, authority)
                                          : may_sign_as_s151(member.person, authority);
  if (!allowed) {
    return Error{.what = step == by_service ? "A service approver of your council signs first."
                                            : "The S151 officer of your council signs.",
                 .where = {},
                 .hint = "Ask them to sign in, or hand the return over to them."};
  }
  if (!takes_answers(opened.round)) {
    return Error{.what = "This round is final.", .where = {}, .hint = {}};
  }
  if (!now.begun) {
    return Error{.what = "Nothing has been entered yet.", .where = {}, .hint = {}};
  }
  if (!now.open.empty()) {
    return Error{.what = fmt::format("{} left to check.",
                                     counted(now.open.size(), "thing is", "things are")),
                 .where = {},
                 .hint = "Correct or explain each of them first."};
  }
  if (step == by_s151 && now.service == nullptr) {
    return Error{.what = "The service signs first.", .where = {}, .hint = {}};
  }
  if ((step == by_service ? now.service : now.s151) != nullptr) {
    return Error{.what = "This is signed already.", .where = {}, .hint = {}};
  }
  return Done{};
}

Standing standing_of(const KeptReturn& kept, const std::vector<ReturnFinding>& findings) {
  Standing now;
  now.service = kept.signature(by_service);
  now.s151 = kept.signature(by_s151);
  now.begun = kept.is_begun();
  now.version = kept.version();
  std::ranges::copy_if(findings, std::back_inserter(now.open), stops_sign_off);
  return now;
}

void add_open(const Standing& now, const Opened& opened, Html& html) {
  if (now.open.empty()) {
    html.add(
        "<p class=\"govuk-body\"><span class=\"app-tag app-tag--ok\">Nothing is left to check</span></p>\n"_html);
    return;
  }
  html.add(
      "<section class=\"app-todo\" aria-labelledby=\"todo-title\"><h2 id=\"todo-title\" class=\"govuk-heading-s\">"_html,
      counted(now.open.size(), "thing", "things"),
      " to check before you can sign</h2><ul class=\"govuk-list govuk-list--bullet\">\n"_html);
  for (const ReturnFinding& one : now.open) {
    html.add("<li><a class=\"govuk-link\" href=\""_html,
             place_of(one, opened.address, opened.desk->compiled()), "\">"_html, one.message,
             "</a></li>\n"_html);
  }
  html.add("</ul></section>\n"_html);
}

// The answers about practice, and who may be asked about them.
void add_practice(const KeptReturn& kept, const Opened& opened, Html& html) {
  bool any = false;
  for (const PracticeQuestion& one : opened.club().questionnaire.scrapbook) {
    const PracticeAnswer* said = kept.practice(one.id);
    if (said == nullptr) continue;
    if (!any) html.add("<h3 class=\"govuk-heading-s\">Your answers about practice</h3>\n"_html);
    any = true;
    html.add("<blockquote class=\"app-quote\"><p>"_html, said->words, "</p><footer>"_html,
             one.question, said->contact.empty() ? "" : " Asked about it: ", said->contact,
             "</footer></blockquote>\n"_html);
  }
}

// The unit costs that are about to be shared.
void add_shared(const KeptReturn& kept, ReturnFigures& figures, const Opened& opened, Html& html) {
  html.add(
      "<h2 class=\"govuk-heading-m\">What will be shared, and with whom</h2>\n<ul class=\"govuk-list govuk-list--bullet\"><li>Every answer of this return, and the unit costs made of it, with the members of this club. While returns are collected the others see them without your name, and only where five others have a figure; from the draft on under the name of "_html,
      opened.authority_name,
      ".</li><li>Your explanations and your answers about practice, under the same name.</li><li>Comments between colleagues, the history of cells and who entered them are not shared.</li></ul>\n"_html);
  html.add(
      "<table class=\"govuk-table app-table\"><caption class=\"govuk-table__caption govuk-table__caption--m\">Unit costs of this return</caption><thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\"><th scope=\"col\" class=\"govuk-table__header\">Measure</th><th scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\">This year</th><th scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\">Last year</th></tr></thead><tbody class=\"govuk-table__body\">\n"_html);
  const auto& measures = opened.desk->compiled().measures;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const MeasureChoice& choice = measures[i].choice;
    if (!choice.variant->name.empty()) continue;
    const Figure now = figures.figure(measures[i].program);
    const Figure last = opened.mine->last_measure(i);
    if (!now.cell.is_number()) continue;
    html.add("<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"_html,
             choice.variant->label,
             "</th><td class=\"govuk-table__cell govuk-table__cell--numeric\">"_html,
             in_unit(now.number, *choice.variant),
             "</td><td class=\"govuk-table__cell govuk-table__cell--numeric\">"_html,
             last.cell.is_number() ? in_unit(last.number, *choice.variant) : "–",
             "</td></tr>\n"_html);
  }
  html.add("</tbody></table>\n"_html);
  add_practice(kept, opened, html);
  const bool explains = std::ranges::any_of(
      kept.explanations(), [&](const auto& one) { return kept.stands(one.first); });
  if (!explains) return;
  html.add("<h3 class=\"govuk-heading-s\">Your explanations</h3>\n"_html);
  for (const auto& [key, said] : kept.explanations()) {
    if (!kept.stands(key)) continue;
    html.add("<blockquote class=\"app-quote\"><p>"_html, said.words, "</p><footer>"_html,
             line_label(key, kept, opened.club()).value_or(key.series), ", "_html, said.about,
             "</footer></blockquote>\n"_html);
  }
}

void add_signing(std::string_view step, const Member& member, const Opened& opened,
                 const EntryState& state, const Standing& now, Html& html) {
  const bool service = step == by_service;
  const Signature* signature = service ? now.service : now.s151;
  html.add("<h2 class=\"govuk-heading-m\">"_html,
           service ? "1. The service" : "2. The S151 officer", "</h2>\n"_html);
  if (signature != nullptr) {
    html.add("<p class=\"govuk-body\"><span class=\"app-tag app-tag--ok\">Signed</span> "_html,
             signature_words(*signature, state), "</p>\n"_html);
    return;
  }
  if (const Status may = may_sign(step, member, opened, now); !may) {
    html.add("<p class=\"govuk-body\">"_html, may.error().what, " "_html, may.error().hint,
             "</p>\n"_html);
    return;
  }
  begin_form(member, opened.address.path("/sign-off"), html);
  html.add("<input type=\"hidden\" name=\"step\" value=\""_html, step,
           "\"><input type=\"hidden\" name=\"version\" value=\""_html, now.version,
           "\"><p class=\"govuk-body\">"_html,
           service ? "These figures are those of the service, as far as I know."
                   : "These figures agree with the accounts, and may be shared as it says above.",
           "</p><button type=\"submit\" class=\"govuk-button\">Sign as "_html, member.person.name,
           "</button></form>\n"_html);
}

void add_withdrawing(const Member& member, const Opened& opened, const Standing& now, Html& html) {
  const std::string& authority = opened.address.authority;
  const bool may = may_explain(member.person, authority);
  if (now.service == nullptr || !may || !takes_answers(opened.round)) return;
  html.add(
      "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">Something has to be changed</span></summary><div class=\"govuk-details__text\">\n"_html);
  begin_form(member, opened.address.path("/sign-off"), html);
  html.add(
      "<input type=\"hidden\" name=\"withdraw\" value=\"1\"><div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"why\">Why the signatures are withdrawn</label><input class=\"govuk-input\" id=\"why\" name=\"why\" required></div><button type=\"submit\" class=\"govuk-button govuk-button--secondary\">Withdraw the signatures</button></form></div></details>\n"_html);
}

}  // namespace

std::string sign_off_words(const KeptReturn& kept, const EntryState& state) {
  const Signature* service = kept.signature(by_service);
  const Signature* s151 = kept.signature(by_s151);
  if (s151 != nullptr) {
    return fmt::format("Signed by the S151 officer ({}).", signature_words(*s151, state));
  }
  if (service != nullptr) {
    return fmt::format("Signed by the service ({}). The S151 officer signs next.",
                       signature_words(*service, state));
  }
  return "Nobody has signed yet. The service signs first, then the S151 officer.";
}

Response sign_off_page(const EntryState& state, const Member& member, const Opened& opened,
                       const Request&) {
  const auto findings = opened.desk->check(*opened.mine, true);
  Page page = entry_page(member, "Sign off: " + opened.title());
  Html& html = page.main;
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures& figures) {
    const Standing now = standing_of(kept, findings);
    add_heading(opened, "Sign off", html);
    add_sections(opened, progress_of(kept, opened.desk->compiled(), findings), "sign-off", html);
    add_open(now, opened, html);
    add_shared(kept, figures, opened, html);
    add_signing(by_service, member, opened, state, now, html);
    add_signing(by_s151, member, opened, state, now, html);
    if (now.s151 != nullptr) {
      html.add("<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html,
               opened.address.path("/receipt"), "\">Your receipt</a></p>\n"_html);
    }
    add_withdrawing(member, opened, now, html);
  });
  return entry_response(std::move(page));
}

Response sign_off(const EntryState&, const Member& member, const Opened& opened, const Request&) {
  const std::string& authority = opened.address.authority;
  const Pairs& fields = member.form.fields;
  if (!value_of(fields, "withdraw").empty()) {
    const bool may = may_explain(member.person, authority);
    const std::string why(trim(value_of(fields, "why")));
    if (!may || why.empty()) {
      return member_problem(member,
                            {.what = "Say why the signatures are withdrawn.",
                             .where = {},
                             .hint = "One sentence is enough."},
                            may ? 422 : 403);
    }
    const auto refused = opened.mine->save({{.person = member.person.id,
                                             .kind = EventKind::withdrawn,
                                             .series = std::string(by_service),
                                             .words = why}});
    return refused ? not_saved(member, *refused) : redirect(opened.address.path("/sign-off"));
  }
  const std::string step(value_of(fields, "step") == by_s151 ? by_s151 : by_service);
  const std::int64_t seen = parse_whole(value_of(fields, "version")).value_or(-1);
  const auto findings = opened.desk->check(*opened.mine, true);
  const auto refused = opened.mine->save(
      {{.person = member.person.id,
        .kind = EventKind::signed_off,
        .series = step,
        .words = member.person.name}},
      [&](const KeptReturn& kept) -> Status {
        if (kept.version() != seen) {
          return Error{.what = "The return changed since you opened the page to sign it.",
                       .where = {},
                       .hint = "Look at it again, then sign."};
        }
        return may_sign(step, member, opened, standing_of(kept, findings));
      });
  if (refused) return not_saved(member, *refused);
  return redirect(step == by_s151 ? opened.address.path("/receipt")
                                  : opened.address.path("/sign-off"));
}

}  // namespace plumbline
