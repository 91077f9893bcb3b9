// One return held against everything that is known of it, in the order of the methods: each answer,
// balances and other checks, slips of unit, the group, the year before, and what it all moves.
#pragma once

#include <vector>

#include "returns/finding.h"
#include "returns/return_figures.h"

namespace plumbline {

// The same questionnaire of the other members, this year and last, in one order: what they answered
// is read, never shown.
struct OtherReturns {
  std::vector<const Return*> now;
  std::vector<const Return*> last;  // null where there was none
};

// The figures of the others that a return is held against, worked out once for many returns.
class GroupFigures {
 public:
  GroupFigures(const CompiledClub& club, const OtherReturns& others);

  // Sorted, of those who have one: of unit costs without alternatives those above nothing, and
  // shares of overheads.
  const std::vector<double>& measure(std::size_t number) const { return measures_.at(number); }
  // The sum of what the others answered; 0 when nobody did.
  double total(const std::string& item) const;
  // The middle of what the others answered this year over last, or none of fewer than five.
  std::optional<double> median_growth(const std::string& item) const;
  std::size_t size() const { return size_; }

 private:
  std::size_t size_ = 0;
  std::vector<std::vector<double>> measures_;  // in the order of the compiled club's
  std::map<std::string, double> totals_;
  std::map<std::string, std::vector<double>> growths_;
};

// Everything that looks wrong: errors first, and among equals what moves the group's figures most.
// `group` may be null.
std::vector<ReturnFinding> check_return(ReturnFigures& figures, const GroupFigures* group);

}  // namespace plumbline
