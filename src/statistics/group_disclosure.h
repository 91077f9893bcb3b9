// Whether an average of a group may be answered when others were answered before (method M23): the
// mean of a group beside the mean of the group without one gives that one away.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace plumbline {

// A group has so many members, and differs from another by so many.
inline constexpr std::size_t group_answered_from = 5;
inline constexpr std::size_t groups_differ_from = 3;

using GroupMembers = std::vector<std::size_t>;  // in any order; one named twice is one

// What the one who asks has seen before.
struct SeenBefore {
  std::span<const GroupMembers> groups;  // of the same figure
  GroupMembers known = {};               // whose own figures are known: the one's who asks
};

enum class GroupAnswer {
  may_be_given,
  too_few,           // fewer than five whose figures are not known
  too_near_another,  // differs from a group that was answered by one or two
  gives_one_away,    // what was answered adds up, with this, to the figure of one
};

// Fails closed: when several groups together give one away, the last is not answered.
GroupAnswer may_answer(const GroupMembers& group, const SeenBefore& seen);

}  // namespace plumbline
