// One definition for many measures: every line of a return per head, each of many unit costs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "club/measure.h"

namespace plumbline {

// {code} and {label} stand for an item's own; {members} and {line} for a series' members and words;
// {PN}, {PN words} and $PN for a member of the dimension PN.
struct Family {
  std::string items;   // a glob on item codes; empty when it runs over series
  std::string series;  // "PSSEX1_UC[CAT=UNIT_COST]": each series of a loaded file that has these
  std::vector<std::string> over;  // dimensions of a questionnaire: each member, or pair of members
  std::vector<std::string> except;    // items, or members of those dimensions
  std::vector<std::string> not_said;  // words of a series' line that its label leaves out
  std::vector<std::pair<std::string, std::string>> lines;  // members and label: only these series
  MeasureDefinition
      measure;  // with those words in it; its formulas are parsed once they are filled
};

}  // namespace plumbline
