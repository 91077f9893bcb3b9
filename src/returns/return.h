// One member's answers to a club's questionnaire for one year.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/period.h"
#include "figures/figure.h"

namespace plumbline {

// What was given for one item, or one cell of a cube, or an item of one repeating row.
struct Answer {
  Figure figure = Figure::missing(Missing::left_blank);
  std::string words = {};    // as it was given, spaces at the ends gone
  std::string comment = {};  // the explanation that stands beside it
  int line = 0;              // where in the file it was read
};

// "CLA_C12", "SEN_B[PT=MSM,PN=ASD,AG=A1,SX=M]" with dimensions in the item's order; and the key of
// the row, empty outside repeating parts.
struct AnswerKey {
  std::string series;
  std::string row = {};

  friend auto operator<=>(const AnswerKey&, const AnswerKey&) = default;
};

// The same without copies, to look an answer up.
struct AnswerName {
  std::string_view series, row = {};

  friend auto operator<=>(const AnswerKey& key, const AnswerName& name) {
    const auto by_series = std::string_view(key.series) <=> name.series;
    return by_series != 0 ? by_series : std::string_view(key.row) <=> name.row;
  }
  friend bool operator==(const AnswerKey& key, const AnswerName& name) {
    return key.series == name.series && key.row == name.row;
  }
};

using Answers = std::map<AnswerKey, Answer, std::less<>>;

struct Return {
  std::string club;       // the pack's id
  std::string authority;  // a code, as given; may be empty
  Period year;
  Answers answers;
  std::map<std::string, std::vector<std::string>>
      rows;  // the keys of each repeating part, in order

  // Null where nothing was given, not even a reason.
  const Answer* find(std::string_view series, std::string_view row = {}) const {
    const auto found = answers.find(AnswerName{series, row});
    return found == answers.end() ? nullptr : &found->second;
  }
};

}  // namespace plumbline
