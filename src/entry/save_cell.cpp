// One cell, saved by a script: answered when it is durable, with everything that depends on it.
#include <fmt/format.h>

#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>

#include "base/moment_words.h"
#include "base/number.h"
#include "entry/cell_name.h"
#include "entry/conflict_words.h"
#include "entry/entry_pages.h"
#include "entry/remarks_html.h"
#include "entry/strip_html.h"
#include "returns/answer_words.h"

namespace plumbline {
namespace {

using Json = nlohmann::ordered_json;

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
  if (one.strip) {
    told["words"] = place_words(*one.strip, one.now.number);
    told["name"] = name_of_strip(*one.strip, one.choice, one.now);
  }
  return told;
}

// The repeating part whose rows ask for an item; empty outside them.
std::string rows_of(const std::string& series, const Opened& opened) {
  const ItemDefinition* item = opened.desk->compiled().definitions->find_item(
      std::string_view(series).substr(0, series.find('[')));
  return item == nullptr || !item->asked ? std::string() : item->asked->rows;
}

// The panels of everything that was looked at, empty where all is well now.
Json remarks_json(const LiveAnswer& told, const EntryState& state, const Opened& opened) {
  std::map<AnswerKey, RemarksView> remarks;
  const std::string& row = told.key.row;
  const std::string part = row.empty() ? std::string() : rows_of(told.key.series, opened);
  for (const std::string& item : told.looked_at) {
    const bool of_row = !row.empty() && rows_of(item, opened) == part;
    remarks[{item, of_row ? row : std::string()}];
  }
  for (const ReturnFinding& one : told.findings) {
    if (one.row == row || one.row.empty()) remarks[{one.item, one.row}].findings.push_back(one);
  }
  for (auto& [key, one] : remarks) {
    const auto said = told.explanations.find(key);
    if (said == told.explanations.end()) continue;
    one.explanation = said->second;
    one.stands = true;
  }
  const RemarksPlace place{.state = &state,
                           .address = &opened.address,
                           .club = &opened.club(),
                           .desk = opened.mine.get(),
                           .may_fill_in = true,
                           .may_explain = true};
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

Response refusal_of(const Error& error, int status) {
  return json(status, {{"error", error.what + " " + error.hint}});
}

Response answer_of(const SaveOutcome& outcome, const EntryState& state, const Member& member,
                   const Opened& opened) {
  constexpr int conflict = 409, not_usable = 422;
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
  return refusal_of(std::get<NotSaved>(outcome).why, not_usable);
}

// The answer is made while the change is on its way to the disk, and sent when both are done.
class Pending {
 public:
  explicit Pending(Reply reply) : reply_(std::move(reply)) {}

  void made(Response answer) {
    std::unique_lock lock(mutex_);
    answer_ = std::move(answer);
    send_if_done(lock);
  }
  void durable(const std::optional<Error>& error) {
    constexpr int no_room = 503;
    std::unique_lock lock(mutex_);
    is_durable_ = true;
    if (error) failure_ = refusal_of(*error, no_room);
    send_if_done(lock);
  }

 private:
  void send_if_done(std::unique_lock<std::mutex>& lock) {
    if (!is_durable_ || !answer_) return;
    lock.unlock();
    reply_(failure_ ? *std::move(failure_) : *std::move(answer_));
  }

  Reply reply_;
  std::mutex mutex_;  // of what follows
  bool is_durable_ = false;
  std::optional<Response> answer_, failure_;
};

}  // namespace

void save_cell(const EntryState& state, const std::shared_ptr<const Member>& member,
               const Opened& opened, const Reply& reply) {
  const Pairs& fields = member->form.fields;
  AnswerWish wish{.person = member->person.id,
                  .key = cell_named(value_of(fields, "cell")),
                  .typed = std::string(value_of(fields, "value"))};
  if (const auto seen = find(fields, "seen")) wish.seen = parse_whole(*seen).value_or(0);
  const auto pending = std::make_shared<Pending>(reply);
  const SaveOutcome outcome = opened.mine->answer(
      wish, [pending](const std::optional<Error>& error) { pending->durable(error); });
  pending->made(answer_of(outcome, state, *member, opened));
  if (std::holds_alternative<NotSaved>(outcome)) pending->durable({});
}

}  // namespace plumbline
