// What the other members answered, as far as one return is held against it.
#pragma once

#include <map>
#include <optional>
#include <string>
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
  // What is anticipated of the others together, whatever its sign; 0 where nobody answered. Of an
  // item, or of a cell of a table.
  double total(const std::string& series) const;
  // The middle of what the others answered this year over last, or none of fewer than five.
  std::optional<double> median_growth(const std::string& series) const;
  // Last year's and this year's amounts of those who have both, in one order, added to the two.
  void both_years(const std::string& series, std::vector<std::optional<double>>& before,
                  std::vector<std::optional<double>>& after) const;
  std::size_t size() const { return size_; }

 private:
  struct Amount {
    double now = 0;
    std::optional<double> last;  // where it meant the same
  };

  void add_measures(const CompiledClub& club, ReturnFigures& figures);
  void add(const std::string& series, const Amount& amount);
  void add_amounts(const CompiledClub& club, ReturnFigures& now, ReturnFigures* last);

  std::size_t size_ = 0;
  std::vector<std::vector<double>> measures_;  // in the order of the compiled club's
  std::map<std::string, std::vector<Amount>> amounts_;
  std::map<std::string, std::vector<double>> growths_;
  std::map<std::string, double> totals_;
};

// Method M09: how far a finding's amount is off what would be there if nothing were wrong, as a
// share of what is anticipated of the whole group: the likeliest repair, or last year's amount
// grown as the others' did. A slip of a thousand may come to more than the whole. 0 where nothing
// can be anticipated.
double moves(const ReturnFinding& finding, ReturnFigures& now, ReturnFigures* last,
             const GroupFigures& group);

}  // namespace plumbline
