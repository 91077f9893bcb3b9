#include "workbook/workbook_changes.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "returns/answer_words.h"
#include "returns/source_note.h"
#include "returns/typed_answer.h"
#include "workbook/made_values.h"
#include "workbook/plan_cells.h"

namespace plumbline {
namespace {

bool says_the_same(const Answer& one, const Answer& other, const ItemDefinition& item) {
  if (item.unit.kind == UnitKind::text) return one.words == other.words;
  const bool numbers = one.figure.cell.is_number() && other.figure.cell.is_number();
  if (numbers) return one.figure.number == other.figure.number;
  if (one.figure.cell.is_number() || other.figure.cell.is_number()) return false;
  return one.figure.cell.missing() == other.figure.cell.missing() && one.words == other.words;
}

std::string words_of(const Answer& answer, const ItemDefinition& item) {
  const bool counted = answer.figure.cell.is_number() && item.unit.kind != UnitKind::text &&
                       item.unit.kind != UnitKind::date;
  return counted ? in_unit(answer.figure.number, item) : std::string(shown_words(answer));
}

AnswerChange change_of(const WorkbookAnswer& one, const Answer& before) {
  return {.key = one.key,
          .item = one.item,
          .label = label_of(*one.item, one.key),
          .old_words = words_of(before, *one.item),
          .new_words = words_of(one.answer, *one.item),
          .before = before,
          .after = one.answer,
          .place = one.place,
          .changed_here_too = one.made && *one.made != cell_words(content_of(before, *one.item))};
}

std::string label_of_code(const std::string& code, const Club& club) {
  const auto item = std::ranges::find(club.items, code, &ItemDefinition::code);
  if (item != club.items.end()) return item->label;
  const auto measure = std::ranges::find(club.measures, code, &MeasureDefinition::id);
  return measure == club.measures.end() ? code : measure->label;
}

void compare_explanations(const ReadWorkbook& read, const Return& current, const Club& club,
                          WorkbookChanges& all) {
  for (const WorkbookExplanation& one : read.explanations) {
    const Answer* known = current.find(one.code);
    const std::string before(known == nullptr ? "" : trim(own_words(known->comment)));
    if (one.is_untouched || one.words == before) {
      all.explanations_kept += before.empty() ? 0 : 1;
      continue;
    }
    all.explanations.push_back({.code = one.code,
                                .label = label_of_code(one.code, club),
                                .old_words = before,
                                .new_words = one.words,
                                .place = one.place});
  }
}

void compare_rows(const ReadWorkbook& read, const Return& current, WorkbookChanges& all) {
  for (const auto& [part, keys] : read.rows) {
    const auto known = current.rows.find(part);
    const std::vector<std::string> before =
        known == current.rows.end() ? std::vector<std::string>() : known->second;
    for (const std::string& key : keys) {
      if (std::ranges::find(before, key) == before.end()) all.new_rows[part].push_back(key);
    }
    for (const AnswerChange& one : all.clears) {
      const bool gone =
          one.item->asked->rows == part && std::ranges::find(keys, one.key.row) == keys.end();
      std::vector<std::string>& rows = all.gone_rows[part];
      if (gone && std::ranges::find(rows, one.key.row) == rows.end()) rows.push_back(one.key.row);
    }
    if (all.gone_rows[part].empty()) all.gone_rows.erase(part);
  }
}

std::string with_explanation(const std::string& comment, const std::string& words) {
  const auto note = source_note_in(comment);
  if (!note) return words;
  return words.empty() ? text(*note) : text(*note) + " " + words;
}

}  // namespace

WorkbookChanges changes(const ReadWorkbook& read, const Return& current, const Club& club) {
  const Answer blank;
  WorkbookChanges all;
  for (const WorkbookAnswer& one : read.answers) {
    const Answer* known = current.find(one.key.series, one.key.row);
    const Answer& before = known == nullptr ? blank : *known;
    if (one.is_untouched || says_the_same(one.answer, before, *one.item)) {
      ++all.answers_kept;
      continue;
    }
    all.answers.push_back(change_of(one, before));
  }
  for (const WorkbookAnswer& one : read.cleared) {
    const Answer* known = current.find(one.key.series, one.key.row);
    if (known == nullptr || shown_words(*known).empty()) continue;
    all.clears.push_back(change_of(one, *known));
  }
  compare_explanations(read, current, club, all);
  compare_rows(read, current, all);
  return all;
}

std::string summary(const WorkbookChanges& changes) {
  std::string all = changes.answers.empty()
                        ? "No figure changed."
                        : counted(changes.answers.size(), "figure", "figures") + " changed.";
  if (!changes.clears.empty()) {
    all += fmt::format(" {} emptied.", changes.clears.size());
  }
  if (!changes.explanations.empty()) {
    all += " " + counted(changes.explanations.size(), "explanation", "explanations") + " changed.";
  }
  if (changes.explanations_kept > 0) {
    all += " " + counted(changes.explanations_kept, "explanation", "explanations") + " kept.";
  }
  return all;
}

Return with_changes(const Return& current, const WorkbookChanges& changes, bool clears) {
  Return made = current;
  for (const auto& [part, keys] : changes.new_rows) {
    std::vector<std::string>& rows = made.rows[part];
    rows.insert(rows.end(), keys.begin(), keys.end());
  }
  for (const AnswerChange& one : changes.answers) {
    Answer& answer = made.answers[one.key];
    const std::string comment = answer.comment;
    answer = one.after;
    answer.comment = comment;
  }
  for (const AnswerChange& one : changes.clears) {
    if (!clears) break;
    Answer& answer = made.answers[one.key];
    const std::string comment = answer.comment;
    answer = {};
    answer.comment = comment;
  }
  for (const ExplanationChange& one : changes.explanations) {
    Answer& answer = made.answers[{.series = one.code, .row = {}}];
    answer.comment = with_explanation(answer.comment, one.new_words);
  }
  for (const auto& [part, keys] : changes.gone_rows) {
    if (!clears) break;
    const std::vector<std::string>& gone_keys = keys;
    const auto is_gone = [&gone_keys](const std::string& key) {
      return std::ranges::find(gone_keys, key) != gone_keys.end();
    };
    std::erase_if(made.rows[part], is_gone);
    std::erase_if(made.answers, [&](const auto& one) {
      return !one.first.row.empty() && is_gone(one.first.row) &&
             std::ranges::any_of(changes.clears, [&](const AnswerChange& gone) {
               return gone.key.series == one.first.series && gone.key.row == one.first.row;
             });
    });
  }
  return made;
}

}  // namespace plumbline
