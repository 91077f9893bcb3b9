// One member's answers to a club's questionnaire for one year.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/period.h"
#include "figures/figure.h"

namespace plumbline {

// What was given for one item, or one cell of a cube, or an item of one repeating row.
struct Answer {
  Figure figure = Figure::missing(Missing::left_blank);
  std::string words;    // as it was given, spaces at the ends gone
  std::string comment;  // the explanation that stands beside it
  int line = 0;         // where in the file it was read
};

// "CLA_C12", "SEN_B[PT=MSM,PN=ASD,AG=A1,SX=M]" with dimensions in the item's order; and the key of
// the row, empty outside repeating parts.
struct AnswerKey {
  std::string series;
  std::string row = {};

  friend auto operator<=>(const AnswerKey&, const AnswerKey&) = default;
};

struct Return {
  std::string club;       // the pack's id
  std::string authority;  // a code, as given; may be empty
  Period year;
  std::map<AnswerKey, Answer> answers;
  std::map<std::string, std::vector<std::string>>
      rows;  // the keys of each repeating part, in order

  // Null where nothing was given, not even a reason.
  const Answer* find(const std::string& series, const std::string& row = {}) const {
    const auto found = answers.find({series, row});
    return found == answers.end() ? nullptr : &found->second;
  }
};

}  // namespace plumbline
