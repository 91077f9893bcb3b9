// What formulas ask of a whole round: means and shares across its members.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "returns/return_figures.h"

namespace plumbline {

// The members of a round in one order, each with its own sources. Answers are kept, since every
// member asks the same.
class RoundStatistics {
 public:
  RoundStatistics(const CompiledClub& club, std::vector<ReturnSources> members);

  // Of every member, in their order.
  FigureColumn across(const Expression& expression);
  ReturnFigures& of(std::size_t member) { return *members_.at(member); }

  // The answer to a call, such as "group_mean(CLA_M01)", for one member.
  Figure answer(const std::string& call, std::size_t member);

 private:
  const CompiledClub& club_;
  std::vector<std::unique_ptr<ReturnFigures>> members_;
  std::map<std::string, FigureColumn> told_, columns_;
};

}  // namespace plumbline
