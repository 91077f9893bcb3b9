// What a return and last year's both answer, to be held against each other.
#pragma once

#include <vector>

#include "returns/return_figures.h"

namespace plumbline {

struct BothYears {
  const ItemDefinition* item = nullptr;
  AnswerKey key;  // the item, or a cell of its cube
  double now = 0, last = 0;
};

// Of items of the scope that mean the same in both years, what was given as a number in both: of
// cubes the amounts of money, whose cells do not come and go as those of a few people do. Nothing
// of repeating parts, whose rows change, and nothing that is worked out.
std::vector<BothYears> answered_in_both_years(const ReturnSources& sources, const Scope& scope);

// Pounds, not pounds a week.
bool is_money(const ItemDefinition& item);

}  // namespace plumbline
