// One cell, saved by a script: answered when it is durable, with everything that depends on it.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "base/number.h"
#include "entry/cell_name.h"
#include "entry/conflict_words.h"
#include "entry/entry_pages.h"
#include "entry/moment_words.h"
#include "entry/remarks_html.h"
#include "returns/answer_words.h"

namespace plumbline {
namespace {

using Json = nlohmann::json;

Response json(int status, const Json& told) {
  Response response;
  response.status = status;
  response.type = "application/json";
  response.body = told.dump(-1, ' ', false, Json::error_handler_t::replace);
  response.private_view = true;
  return response;
}

Json measure_json(const LiveMeasure& one) {
  const MeasureVariant& variant = *one.choice.variant;
  Json told = {{"id", id_of(one.choice)}};
  if (!one.now.cell.is_number()) {
    told["shown"] = "No figure yet";
    if (variant.name.empty()) told["words"] = "No figure of yours yet";
    return told;
  }
  told["figure"] = one.now.number;
  told["shown"] = in_unit(one.now.number, variant);
  if (one.strip) told["words"] = place_words(*one.strip, one.now.number);
  return told;
}

// The panels of everything that was looked at, empty where all is well now.
Json remarks_json(const LiveAnswer& told, const EntryState& state, const Opened& opened) {
  std::map<AnswerKey, RemarksView> remarks;
  const std::string& row = told.key.row;
  for (const std::string& item : told.looked_at) remarks[{item, row}];
  for (const ReturnFinding& one : told.findings) {
    if (one.row == row || one.row.empty()) remarks[{one.item, one.row}].findings.push_back(one);
  }
  for (auto& [key, one] : remarks) {
    const auto said = told.explanations.find(key);
    if (said == told.explanations.end()) continue;
    one.explanation = said->second;
    one.stands = true;
  }
  const RemarksPlace place{
      .state = &state, .address = &opened.address, .club = &opened.club(), .may_fill_in = true};
  Json all = Json::object();
  for (const auto& [key, one] : remarks) {
    Html html;
    add_remarks(place, key.series, key.row, one, html);
    all[cell_id(key)] = html.text();
  }
  return all;
}

Json saved_json(const LiveAnswer& told, const EntryState& state, const Member& member,
                const Opened& opened) {
  Json answer = {
      {"cell", cell_id(told.key)},
      {"version", told.version},
      {"shown", told.shown},
      {"change", told.change},
      {"saved", fmt::format("Saved at {} by {}", time_words(told.at), member.person.name)}};
  answer["measures"] = Json::array();
  for (const LiveMeasure& one : told.measures) answer["measures"].push_back(measure_json(one));
  answer["sums"] = Json::object();
  for (const LiveSum& one : told.sums) {
    answer["sums"][one.item->code] =
        one.figure.cell.is_number() ? number_words(one.figure.number) : "–";
  }
  answer["remarks"] = remarks_json(told, state, opened);
  return answer;
}

Response answer_of(const SaveOutcome& outcome, const EntryState& state, const Member& member,
                   const Opened& opened) {
  constexpr int conflict = 409, not_usable = 422, no_room = 503;
  if (const LiveAnswer* told = std::get_if<LiveAnswer>(&outcome)) {
    return json(200, saved_json(*told, state, member, opened));
  }
  if (const Conflict* met = std::get_if<Conflict>(&outcome)) {
    return json(conflict, {{"cell", cell_id(met->key)},
                           {"theirs", met->theirs},
                           {"yours", met->yours},
                           {"version", met->version},
                           {"who", name_of_person(state, met->person)},
                           {"error", conflict_words(*met, opened, state)}});
  }
  const NotSaved& refused = std::get<NotSaved>(outcome);
  return json(refused.is_wrong ? not_usable : no_room,
              {{"error", refused.why.what + " " + refused.why.hint}});
}

}  // namespace

void save_cell(const EntryState& state, std::shared_ptr<const Member> member, const Opened& opened,
               const Reply& reply) {
  const Pairs& fields = member->form.fields;
  AnswerWish wish{.person = member->person.id,
                  .key = cell_named(value_of(fields, "cell")),
                  .typed = std::string(value_of(fields, "value"))};
  if (const auto seen = find(fields, "seen")) wish.seen = parse_whole(*seen).value_or(0);
  opened.mine->answer(wish, [state, member, opened, reply](const SaveOutcome& outcome) {
    reply(answer_of(outcome, state, *member, opened));
  });
}

}  // namespace plumbline
