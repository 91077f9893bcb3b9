#include "statistics/group_disclosure.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

namespace plumbline {
namespace {

// Below this a number of the elimination is what rounding left of nought.
constexpr double rounded_to_nought = 1e-9;

// Members whose figures are not known, ascending.
GroupMembers hidden_members(GroupMembers group, const GroupMembers& known) {
  std::ranges::sort(group);
  group.erase(std::ranges::unique(group).begin(), group.end());
  std::erase_if(
      group, [&](std::size_t member) { return std::ranges::find(known, member) != known.end(); });
  return group;
}

std::size_t members_apart(const GroupMembers& left, const GroupMembers& right) {
  GroupMembers apart;
  std::ranges::set_symmetric_difference(left, right, std::back_inserter(apart));
  return apart.size();
}

// Everything that sums of groups say, as rows in reduced echelon form: each row begins with a one
// in a column where every other row has nought. The figure of one follows from the sums exactly
// when a row is that one alone.
class SumsSeen {
 public:
  explicit SumsSeen(GroupMembers everybody) : everybody_(std::move(everybody)) {}

  void add(const GroupMembers& group) {
    std::vector<double> row(everybody_.size(), 0.0);
    for (const std::size_t member : group) row[column(member)] = 1;
    for (const auto& [lead, other] : rows_) subtract(row, row[lead], other);
    const auto first = std::ranges::find_if(row, is_not_nought);
    if (first == row.end()) return;
    const auto lead = static_cast<std::size_t>(first - row.begin());
    const double divisor = *first;
    for (double& number : row) number /= divisor;
    for (auto& [other_lead, other] : rows_) subtract(other, other[lead], row);
    rows_.push_back({lead, std::move(row)});
  }

  std::size_t given_away() const {
    return static_cast<std::size_t>(std::ranges::count_if(rows_, [](const Row& row) {
      return std::ranges::count_if(row.numbers, is_not_nought) == 1;
    }));
  }

 private:
  struct Row {
    std::size_t lead = 0;
    std::vector<double> numbers;
  };

  static bool is_not_nought(double number) { return std::abs(number) > rounded_to_nought; }

  static void subtract(std::vector<double>& from, double times, const std::vector<double>& row) {
    for (std::size_t i = 0; i < from.size(); ++i) from[i] -= times * row[i];
  }

  std::size_t column(std::size_t member) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(everybody_, member) -
                                    everybody_.begin());
  }

  GroupMembers everybody_;  // ascending
  std::vector<Row> rows_;
};

GroupMembers everybody(const GroupMembers& asked, std::span<const GroupMembers> groups) {
  std::set<std::size_t> members(asked.begin(), asked.end());
  for (const GroupMembers& group : groups) members.insert(group.begin(), group.end());
  return {members.begin(), members.end()};
}

bool gives_one_away(const GroupMembers& asked, std::span<const GroupMembers> groups) {
  SumsSeen sums(everybody(asked, groups));
  for (const GroupMembers& group : groups) sums.add(group);
  const std::size_t before = sums.given_away();
  sums.add(asked);
  return sums.given_away() > before;
}

}  // namespace

GroupAnswer may_answer(const GroupMembers& group, const SeenBefore& seen) {
  const GroupMembers asked = hidden_members(group, seen.known);
  if (asked.size() < group_answered_from) return GroupAnswer::too_few;
  std::vector<GroupMembers> groups;
  for (const GroupMembers& one : seen.groups) groups.push_back(hidden_members(one, seen.known));
  for (const GroupMembers& one : groups) {
    const std::size_t apart = members_apart(asked, one);
    if (apart > 0 && apart < groups_differ_from) return GroupAnswer::too_near_another;
  }
  return gives_one_away(asked, groups) ? GroupAnswer::gives_one_away : GroupAnswer::may_be_given;
}

}  // namespace plumbline
