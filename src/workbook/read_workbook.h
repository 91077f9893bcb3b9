// A workbook that came back: what was filled in, where, and what is to be known of it. Nothing is
// saved here; workbook_changes.h says what saving it would change.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "returns/return.h"
#include "workbook/workbook_identity.h"

namespace plumbline {

// Where something stood: "C Residential care", "E12".
struct WorkbookPlace {
  std::string sheet, cell;
};
// "C Residential care, E12"
std::string text(const WorkbookPlace& place);

struct WorkbookAnswer {
  AnswerKey key;
  const ItemDefinition* item = nullptr;
  Answer answer;
  WorkbookPlace place;
  // What the cell held when the workbook was made, as cell_words() says it; none where that is not
  // known.
  std::optional<std::string> made;
  bool is_untouched = false;  // it holds what it held then
};

// Of an item, or of a measure, by its code.
struct WorkbookExplanation {
  std::string code;
  std::string words;  // empty where it was cleared
  WorkbookPlace place;
  std::optional<std::string> made;
  bool is_untouched = false;
};

struct ReadWorkbook {
  WorkbookIdentity identity;            // as the workbook says it
  bool has_other_version = false;       // made before the questionnaire was changed
  std::vector<WorkbookAnswer> answers;  // of cells that hold something that could be read
  std::vector<WorkbookAnswer> cleared;  // that held something when it was made, and are empty now
  std::vector<WorkbookExplanation> explanations;  // those cleared too
  // The keys of each repeating part, in the order of the lines; a part whose lines were not found
  // is not there.
  std::map<std::string, std::vector<std::string>> rows;
  std::vector<std::string> notes;  // what was used, passed over or worked out again, in sentences
  std::vector<Error> problems;     // what was not taken, each with its sheet and cell
};

// `expected` says whose workbook it must be; what is empty in it is not looked at. The error is for
// a file that is refused whole: no workbook, damaged, another round's or another authority's.
Result<ReadWorkbook> read_workbook(std::string_view bytes, const WorkbookIdentity& expected,
                                   const Club& club);

// Whose it says it is, without reading the rest.
Result<WorkbookIdentity> identity_in_workbook(std::string_view bytes);

// The return that the workbook is, as if nothing else were known.
Return as_return(const ReadWorkbook& read, const Club& club);

}  // namespace plumbline
