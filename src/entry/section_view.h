// One section of a return as its page shows it: answers beside last year's, unit costs, where they
// lie among the others, and what looks wrong. Values alone: nothing of how it looks.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "returns/finding.h"
#include "rounds/round_desk.h"
#include "rounds/strip.h"

namespace plumbline {

struct CellView {
  AnswerKey key;
  const ItemDefinition* item = nullptr;
  std::string shown, last;  // empty where nothing is
  std::string change;       // "+4.0%"
  std::int64_t version = 0;
  bool calculated = false;
  std::string source;  // "SSDA903_CLA (…): 638", of a prefilled answer
};

// Money beside activity, and the unit cost they make.
struct CostView {
  std::string label;
  std::optional<CellView> spend, activity;
  MeasureChoice measure;  // none
  Figure now, last;
  MeasureChoice otherwise;  // with overheads where the measure is without, or without; none
  Figure now_otherwise;
  std::optional<Strip> strip;
  std::size_t others = 0;  // how many have a figure
};

// One combination of a table's members.
struct TableRowView {
  std::string label;
  std::vector<CellView> cells;
};
struct TableView {
  const ItemDefinition* item = nullptr;
  std::string label;               // with the members that are the same throughout
  std::vector<std::string> heads;  // of the columns
  std::vector<TableRowView> rows;
  // Of a table too long for one page: the members of its first dimension, and which is shown.
  std::vector<std::pair<std::string, std::string>> parts = {};
  std::string part = {};
};

struct QuestionView {
  const ItemDefinition* item = nullptr;
  AnswerKey key;
  std::string shown;
};

// Everything found at an item or measure, and what was said about it.
struct RemarksView {
  std::vector<ReturnFinding> findings;
  std::optional<Explanation> explanation;
  bool stands = false;  // the explanation is of the figure that is there
};

struct SectionView {
  const Section* section = nullptr;
  std::string row;  // of a repeating part: which of its rows is shown; empty: the list
  std::vector<std::string> rows;
  std::vector<std::string> row_names;
  std::vector<CostView> costs;
  std::vector<CellView> figures;  // numbers that stand in no row of costs
  std::vector<TableView> tables;
  // Unit costs that stand in no grid, and are told about here when one looks wrong.
  std::vector<MeasureChoice> other_costs;
  std::vector<QuestionView> questions;         // answered in words or by a choice
  std::map<std::string, RemarksView> remarks;  // by item or measure
  SectionState state;
  std::size_t members = 0;  // others that answered something
};

// `part` names the first member of large tables that is shown, empty the first there is.
SectionView section_view(const Section& section, const std::string& row, const std::string& part,
                         RoundDesk& desk, ReturnDesk& mine,
                         const std::vector<ReturnFinding>& findings);

// The section where somebody mends what was found: that of the item, or of the unit cost, which
// stands in the grid or with the money that it is made of.
std::string section_of(const std::string& item_or_measure, const CompiledClub& club);

// How far a section is, in words and for counting.
struct SectionProgress {
  const Section* section = nullptr;
  std::size_t answered = 0, asked = 0;  // asked: those without which the return is not whole
  std::size_t errors = 0, to_explain = 0;
  bool is_signed = false;  // with the whole return
  SectionState state;

  std::string words() const;
  bool is_ready() const { return errors == 0 && to_explain == 0 && answered > 0; }
};
std::vector<SectionProgress> progress_of(const KeptReturn& kept, const CompiledClub& club,
                                         const std::vector<ReturnFinding>& findings);

}  // namespace plumbline
