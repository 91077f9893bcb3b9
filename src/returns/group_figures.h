// What the other members answered, as far as one return is held against it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "returns/finding.h"
#include "returns/member_figures.h"

namespace plumbline {

// The same questionnaire of the other members, this year and last, in one order: what they answered
// is read, never shown.
struct OtherReturns {
  std::vector<const Return*> now;
  std::vector<const Return*> last;  // null where there was none
};

// The figures of the others that a return is held against. Each is worked out when it is first
// asked for, and kept: for one thread at a time.
class GroupFigures {
 public:
  using Members = std::vector<std::shared_ptr<const MemberFigures>>;

  GroupFigures(const CompiledClub& club, const OtherReturns& others);
  explicit GroupFigures(Members members) : members_(std::move(members)) {}

  // Sorted, of those who have one: of unit costs without alternatives those above nothing, and
  // shares of overheads.
  const std::vector<double>& measure(std::size_t place) const;
  // What is anticipated of the others together, whatever its sign; 0 where nobody answered. Of an
  // item, or of a cell of a table.
  double total(const std::string& series) const;
  // The middle of what the others answered this year over last, or none of fewer than five.
  std::optional<double> median_growth(const std::string& series) const;
  // Last year's and this year's amounts of those who have both, in one order, added to the two.
  void both_years(const ItemDefinition& item, std::vector<std::optional<double>>& before,
                  std::vector<std::optional<double>>& after) const;
  std::size_t size() const { return members_.size(); }

 private:
  Members members_;
  mutable std::map<std::size_t, std::vector<double>> measures_;
  mutable std::map<std::string, std::optional<double>> growths_;
  mutable std::map<std::string, double> totals_;
};

// Method M09: how far a finding's amount is off what would be there if nothing were wrong, as a
// share of what is anticipated of the whole group: the likeliest repair, or last year's amount
// grown as the others' did. A slip of a thousand may come to more than the whole. 0 where nothing
// can be anticipated.
double moves(const ReturnFinding& finding, ReturnFigures& now, ReturnFigures* last,
             const GroupFigures& group);

}  // namespace plumbline
