// Returns written: an empty one to fill in, and one as it is.
#include <fmt/format.h>

#include "base/csv.h"
#include "base/number.h"
#include "returns/answer_words.h"
#include "returns/return_file.h"

namespace plumbline {
namespace {

constexpr std::string_view heading = "code,row,value,reason,comment";

// A table has too many cells to write them all out: one is shown.
std::string code_shown(const ItemDefinition& item) {
  if (item.dimensions.empty()) return item.code;
  std::string code = item.code + "[";
  for (const ItemDimension& one : item.dimensions) {
    if (code.back() != '[') code += ',';
    code += one.members.front();
  }
  return code + "]";
}

std::string guidance(const ItemDefinition& item) {
  std::string words = item.definition;
  if (!item.asked->choices.empty()) {
    words += " One of: ";
    for (const std::string& one : item.asked->choices) {
      words += (one == item.asked->choices.front() ? "" : "; ") + one;
    }
    words += ".";
  }
  if (!item.dimensions.empty()) words += " Add a line for each cell that is not nought.";
  return words;
}

void add_identity(const ReturnIdentity& identity, std::string& all) {
  all += fmt::format("AUTHORITY,,{},,\n", csv_quoted(identity.authority));
  all += fmt::format("YEAR,,{},,\n", identity.year.year == 0 ? "" : text(identity.year));
}

}  // namespace

namespace {

void add_line(const ItemDefinition& item, const std::string& code, const std::string& row,
              const FilledAnswer& answer, std::string& all) {
  all += fmt::format("{},{},{},,{},{},{},{}\n", csv_quoted(code), row, csv_field(answer.value),
                     csv_field(answer.comment), csv_quoted(item.label),
                     item.unit.kind == UnitKind::text ? "" : csv_quoted(words(item.unit)),
                     csv_quoted(guidance(item)));
}

// One line; or of a table the cells that are known, and without any one to show how.
void add_item(const ItemDefinition& item, const std::string& row, const FilledAnswers& filled,
              std::string& all) {
  bool any = false;
  for (auto at = filled.lower_bound(item.code); at != filled.end(); ++at) {
    if (!at->first.starts_with(item.code)) break;
    if (at->first.substr(0, at->first.find('[')) != item.code) continue;
    add_line(item, at->first, row, at->second, all);
    any = true;
  }
  if (!any) add_line(item, code_shown(item), row, {}, all);
}

}  // namespace

std::string return_template(const Club& club, const ReturnIdentity& identity,
                            const FilledAnswers& filled) {
  std::string all = fmt::format("{},label,unit,definition\n", heading);
  add_identity(identity, all);
  for (const Section& section : club.questionnaire.sections) {
    all += fmt::format("{},,,,\n", csv_quoted(fmt::format("# {}. {}", section.id, section.title)));
    for (const ItemDefinition& item : club.items) {
      const bool wanted = item.asked && item.asked->section == section.id &&
                          item.asked->as != AskedAs::derived &&
                          (identity.year.year == 0 || is_asked_in(*item.asked, identity.year.year));
      if (wanted) add_item(item, section.rows ? "1" : "", filled, all);
    }
  }
  return all;
}

namespace {

void add_answer(const AnswerKey& key, const Answer& answer, std::string& all) {
  const bool has_reason = answer.words.empty() && !answer.figure.cell.is_number() &&
                          answer.figure.cell.missing() != Missing::left_blank;
  all += fmt::format("{},{},{},{},{}\n", csv_quoted(key.series), csv_quoted(key.row),
                     csv_field(answer.words), has_reason ? words(answer.figure.cell.missing()) : "",
                     csv_field(answer.comment));
}

// An item's answer, or its cells.
void add_answers(const Return& made, const ItemDefinition& item, std::string& all) {
  for (auto at = made.answers.lower_bound({item.code}); at != made.answers.end(); ++at) {
    const std::string& series = at->first.series;
    if (!series.starts_with(item.code)) return;
    if (series.substr(0, series.find('[')) == item.code) add_answer(at->first, at->second, all);
  }
}

}  // namespace

std::string as_csv(const Return& made, const Club& club) {
  std::string all = fmt::format("{}\n", heading);
  add_identity({.authority = made.authority, .year = made.year}, all);
  for (const MeasureDefinition& measure : club.measures) {
    const Answer* explained = made.find(measure.id);
    if (explained != nullptr) add_answer({measure.id}, *explained, all);
  }
  for (const ItemDefinition& item : club.items) {
    if (!item.asked) continue;
    if (item.asked->rows.empty()) {
      add_answers(made, item, all);
      continue;
    }
    const auto keys = made.rows.find(item.asked->rows);
    if (keys == made.rows.end()) continue;
    for (const std::string& key : keys->second) {
      const Answer* answer = made.find(item.code, key);
      if (answer != nullptr) add_answer({item.code, key}, *answer, all);
    }
  }
  return all;
}

}  // namespace plumbline
