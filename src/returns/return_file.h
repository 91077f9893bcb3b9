// A return as a CSV file: code,row,value,reason,comment, one line for each answer. A cell of a cube
// is CODE[MEMBER,MEMBER], its members in the order of the pack.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "measures/definitions.h"
#include "returns/return.h"

namespace plumbline {

// The file's own lines AUTHORITY and YEAR say whose return it is; what they leave out is
// `unless_said`.
struct ReturnIdentity {
  std::string authority;
  Period year;
};

struct ReadReturn {
  Return made;
  std::vector<Error> problems;  // what could not be used, each with its line; the rest is read
  std::vector<std::string> notes = {};  // what is to be known of how it was read
};

// The error is for a file that is no return at all. `name` is how the file is called in messages.
Result<ReadReturn> read_return(std::string_view csv, const std::string& name, const Club& club,
                               const ReturnIdentity& unless_said);

// What is known before anybody answers, by the series of the answer.
struct FilledAnswer {
  std::string value;
  std::string comment;  // where it is from
};
using FilledAnswers = std::map<std::string, FilledAnswer>;

// A return to be filled in: every item that is asked in the year, with its label, unit and
// definition beside it, and one empty row of each repeating part.
std::string return_template(const Club& club, const ReturnIdentity& identity,
                            const FilledAnswers& filled = {});

// What read_return() reads back.
std::string as_csv(const Return& made, const Club& club);

// The canonical series of a cell: "SEN_B[PT=MSM,PN=ASD]" for "SEN_B[MSM,ASD]". The error says which
// member is not known.
Result<std::string> series_of_cell(std::string_view written, const ItemDefinition& item);

}  // namespace plumbline
