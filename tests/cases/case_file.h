// Worked examples as they stand in a .case file: what is given, what is asked, what is answered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

struct Given {
  std::string name;   // "Kirklees", "S251_33"
  std::string value;  // as typed: "46,045.04", "suppressed", "1, 3, 2"
};

struct Asked {
  std::string line;    // "quantile 0.25"
  std::string answer;  // "42,809.57"
  double within = 0;   // from "within 0.01" at the end of the line
  std::size_t place;   // the answer's line in the file, counted from 0
};

struct Case {
  std::string name;  // the sentence after '#'
  std::vector<Given> given;
  std::vector<Asked> asked;
};

// The error's place is "line 12" of the file.
Result<std::vector<Case>> parse_cases(const std::vector<std::string>& lines);

// The lines of a text, without their ends.
std::vector<std::string> lines_of(std::string_view text);

}  // namespace plumbline
