// What saving a workbook that came back would change, cell by cell, before anything is saved.
//
// A workbook is held against two things: what it held when it was made, and what is known now. A
// cell that nobody touched changes nothing, even where the answer was changed here in the meantime.
// A cell that held an answer and is empty now is offered on its own, to be cleared or kept: an
// empty cell never erases an answer by itself.
#pragma once

#include "workbook/read_workbook.h"

namespace plumbline {

struct AnswerChange {
  AnswerKey key;
  const ItemDefinition* item = nullptr;
  std::string label;                 // "Days of care provided", with the row or the cell of a table
  std::string old_words, new_words;  // as people read them: "5,840 days", or empty
  Answer before, after;
  WorkbookPlace place;
  bool changed_here_too = false;  // since the workbook was made, to something else
};

struct ExplanationChange {
  std::string code, label;
  std::string old_words, new_words;  // without source notes
  WorkbookPlace place;
};

struct WorkbookChanges {
  std::vector<AnswerChange> answers;            // entered or changed
  std::vector<AnswerChange> clears;             // emptied: to be cleared only when somebody says so
  std::vector<ExplanationChange> explanations;  // written, changed or taken away
  std::size_t explanations_kept = 0;
  std::size_t answers_kept = 0;  // that stand in both alike
  // Of each repeating part: rows that are new, and those whose line is empty now.
  std::map<std::string, std::vector<std::string>> new_rows, gone_rows;

  bool empty() const { return answers.empty() && clears.empty() && explanations.empty(); }
};

WorkbookChanges changes(const ReadWorkbook& read, const Return& current, const Club& club);

// "14 figures changed. 2 emptied. 9 explanations kept."
std::string summary(const WorkbookChanges& changes);

// The return after the changes; the answers that were emptied go only where `clears` says so.
Return with_changes(const Return& current, const WorkbookChanges& changes, bool clears);

}  // namespace plumbline
