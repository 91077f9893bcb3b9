#include "entry/remarks_html.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/moment_words.h"
#include "base/number.h"
#include "entry/cell_name.h"
#include "http/target.h"
#include "returns/answer_words.h"

namespace plumbline {
namespace {

constexpr Markup warning_mark =
    "<svg width=\"16\" height=\"16\" viewBox=\"0 0 14 14\" aria-hidden=\"true\" "
    "focusable=\"false\"><path d=\"M7 1 13.4 13H.6Z\" fill=\"none\" stroke=\"currentColor\" "
    "stroke-width=\"1.6\"/><path d=\"M7 5v4M7 10.3v1.4\" stroke=\"currentColor\" "
    "stroke-width=\"1.7\"/></svg>"_html;
constexpr Markup done_mark =
    "<svg width=\"16\" height=\"16\" viewBox=\"0 0 14 14\" aria-hidden=\"true\" "
    "focusable=\"false\"><path d=\"M2 7.5 5.5 11 12 3.5\" fill=\"none\" stroke=\"currentColor\" "
    "stroke-width=\"2.4\"/></svg>"_html;

std::string explain_address(const RemarksPlace& place, const std::string& code,
                            const std::string& row) {
  const std::string name = cell_name({code, row});
  return written({.path = place.address->path("/lines/" + name), .query = {}}) + "#explain";
}

const ItemDefinition* item_named(const Club& club, const std::string& series) {
  const std::string code = series.substr(0, series.find('['));
  const auto found = std::ranges::find(club.items, code, &ItemDefinition::code);
  return found == club.items.end() ? nullptr : &*found;
}

// In files an explanation is a comment beside the figure; here comments are among colleagues.
std::string on_this_page(std::string hint) {
  for (const std::string_view said : {" in the comment of a line with the code ", " in the comment",
                                      " in its comment", " in a comment"}) {
    const std::size_t at = hint.find(said);
    if (at == std::string::npos) continue;
    std::size_t end = at + said.size();
    if (said.ends_with(' ')) end = std::min(hint.find_first_of(" .,", end), hint.size());
    return hint.replace(at, end - at, " in an explanation");
  }
  return hint;
}

void add_repair(const RemarksPlace& place, const Repair& repair, Html& html) {
  const ItemDefinition* item = item_named(*place.club, repair.item);
  if (item == nullptr || item->asked->as == AskedAs::derived) return;
  const AnswerKey key{repair.item, repair.row};
  html.add(
      "<button type=\"submit\" class=\"govuk-button\" name=\"fix\" value=\""_html,
      fmt::format("{}={}={}", cell_name(key), place.desk->version_of(key), shortest(repair.to)),
      "\" data-cell=\""_html, cell_id(key), "\" data-to=\""_html, exact_with_commas(repair.to),
      "\">Change "_html, repair.item == item->code ? "" : label_of(*item, key) + " ", "to "_html,
      in_unit(repair.to, *item), "</button>"_html);
}

void add_finding(const RemarksPlace& place, const ReturnFinding& finding, const std::string& code,
                 const std::string& row, Html& html) {
  const bool is_error = finding.severity == Severity::error;
  html.add("<div class=\"app-chk"_html, is_error ? " app-chk--error\""_html : "\""_html,
           stops_sign_off(finding) ? " data-stops"_html : ""_html, "><h3>"_html, warning_mark,
           "<span>"_html, is_error ? "Error: "_html : ""_html, finding.message,
           "</span></h3>\n<p>"_html);
  if (!finding.found.empty()) html.add("Found: "_html, finding.found, ". "_html);
  for (const Repair& one : finding.repairs) html.add(one.words, " "_html);
  html.add(on_this_page(finding.hint), "</p>\n"_html);
  if (place.may_explain) {
    html.add("<div class=\"app-chk__buttons\">"_html);
    for (const Repair& one : finding.repairs) {
      if (place.may_fill_in) add_repair(place, one, html);
    }
    if (finding.severity == Severity::warning) {
      html.add("<a class=\"govuk-link\" href=\""_html, explain_address(place, code, row),
               "\">It is right: tell us why<span class=\"govuk-visually-hidden\"> ("_html,
               finding.message, ")</span></a>"_html);
    }
    html.add("</div>\n"_html);
  }
  html.add("</div>\n"_html);
}

void add_explanation(const RemarksPlace& place, const std::string& code, const std::string& row,
                     const Explanation& said, const std::vector<ReturnFinding>& explained,
                     Html& html) {
  html.add("<div class=\"app-chk app-chk--done\"><h3>"_html, done_mark, "<span>"_html);
  for (const ReturnFinding& one : explained) html.add(one.message, " "_html);
  html.add("Explained by "_html, name_of_person(*place.state, said.person), ", "_html,
           day_words(said.at), "</span></h3>\n<p>“"_html, said.words, "”"_html);
  if (place.may_explain) {
    html.add(" <a class=\"govuk-link\" href=\""_html, explain_address(place, code, row),
             "\">Change your explanation<span class=\"govuk-visually-hidden\"> of "_html, code,
             "</span></a>"_html);
  }
  html.add("</p></div>\n"_html);
}

}  // namespace

std::string place_of(const ReturnFinding& finding, const ReturnAddress& address,
                     const CompiledClub& club) {
  const std::string section = section_of(finding.item, club);
  std::string target = address.path("/sections/" + section);
  if (!finding.row.empty()) target = written({.path = target, .query = {{"row", finding.row}}});
  return target + "#remarks-" + cell_id({finding.item, finding.row});
}

void add_remarks(const RemarksPlace& place, const std::string& code, const std::string& row,
                 const RemarksView& remarks, Html& html) {
  std::vector<ReturnFinding> explained;
  for (const ReturnFinding& one : remarks.findings) {
    const bool is_told = one.explained && one.severity == Severity::warning && remarks.stands;
    if (is_told) {
      explained.push_back(one);
    } else {
      add_finding(place, one, code, row, html);
    }
  }
  if (remarks.explanation && remarks.stands) {
    add_explanation(place, code, row, *remarks.explanation, explained, html);
  } else if (remarks.explanation && !remarks.explanation->words.empty() &&
             !remarks.findings.empty()) {
    html.add("<p class=\"app-note\">The explanation of "_html, day_words(remarks.explanation->at),
             " was of another figure ("_html, remarks.explanation->about, "): “"_html,
             remarks.explanation->words, "”</p>\n"_html);
  }
}

}  // namespace plumbline
