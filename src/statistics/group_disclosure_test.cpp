#include "statistics/group_disclosure.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

using Groups = std::vector<GroupMembers>;

GroupAnswer answer(const GroupMembers& group, const Groups& seen, const GroupMembers& known = {}) {
  return may_answer(group, {.groups = seen, .known = known});
}

}  // namespace

TEST_CASE("a group has five members, and one named twice is one") {
  CHECK(answer({1, 2, 3, 4, 5}, {}) == GroupAnswer::may_be_given);
  CHECK(answer({1, 2, 3, 4}, {}) == GroupAnswer::too_few);
  CHECK(answer({1, 2, 3, 4, 4}, {}) == GroupAnswer::too_few);
  CHECK(answer({}, {}) == GroupAnswer::too_few);
}

TEST_CASE("the own figure hides nobody from the one who knows it") {
  CHECK(answer({1, 2, 3, 4, 5}, {}, {1}) == GroupAnswer::too_few);
  CHECK(answer({1, 2, 3, 4, 5, 6}, {}, {1}) == GroupAnswer::may_be_given);
}

TEST_CASE("the same group may be asked for again") {
  CHECK(answer({5, 4, 3, 2, 1}, {{1, 2, 3, 4, 5}}) == GroupAnswer::may_be_given);
}

TEST_CASE("a group with or without one more, or with one for another, is too near") {
  const Groups seen{{1, 2, 3, 4, 5, 6}};
  CHECK(answer({1, 2, 3, 4, 5}, seen) == GroupAnswer::too_near_another);
  CHECK(answer({1, 2, 3, 4, 5, 6, 7}, seen) == GroupAnswer::too_near_another);
  CHECK(answer({1, 2, 3, 4, 5, 7}, seen) == GroupAnswer::too_near_another);
  CHECK(answer({1, 2, 3, 4, 5, 6, 7, 8}, seen) == GroupAnswer::too_near_another);
  CHECK(answer({1, 2, 3, 4, 5, 6, 7, 8, 9}, seen) == GroupAnswer::may_be_given);
}

TEST_CASE("two others in one's own place leave only one unknown, and are too near") {
  // One asks with itself in, then with two others in its place.
  CHECK(answer({2, 3, 4, 5, 6, 7, 8}, {{1, 2, 3, 4, 5, 6}}, {1}) == GroupAnswer::too_near_another);
}

TEST_CASE("groups that are far from each other can still give one away together") {
  // Three groups that share no member, and all of them with one more.
  const Groups seen{{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10}, {11, 12, 13, 14, 15}};
  const GroupMembers all{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  CHECK(answer(all, seen) == GroupAnswer::may_be_given);
  GroupMembers one_more = all;
  one_more.push_back(16);
  CHECK(answer(one_more, seen) == GroupAnswer::gives_one_away);
  // Two more hide each other.
  one_more.push_back(17);
  CHECK(answer(one_more, seen) == GroupAnswer::may_be_given);
}

TEST_CASE("the last block beside the whole and the others gives away the one in none of them") {
  for (const std::size_t one : {std::size_t{1}, std::size_t{50}}) {
    const GroupMembers whole{one, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    const Groups seen{whole, {2, 3, 4, 5, 6}, {7, 8, 9, 10, 11}};
    CHECK(answer({12, 13, 14, 15, 16}, seen) == GroupAnswer::gives_one_away);
    CHECK(answer({12, 13, 14, 15, 20}, seen) == GroupAnswer::may_be_given);
  }
}

TEST_CASE("halves of sums count too: three pairs of blocks and their whole but for one") {
  // A+B, B+C and A+C add up to twice A+B+C.
  const Groups seen{{1, 2, 3, 4, 5, 6}, {4, 5, 6, 7, 8, 9}, {1, 2, 3, 7, 8, 9}};
  CHECK(answer({1, 2, 3, 4, 5, 6, 7, 8, 9, 20}, seen) == GroupAnswer::gives_one_away);
  CHECK(answer({1, 2, 3, 4, 5, 6, 7, 8, 9}, seen) == GroupAnswer::may_be_given);
}

TEST_CASE("what is given away already does not stop every other question") {
  const Groups seen{{1, 2, 3, 4, 5}, {1, 2, 3, 4, 5, 6}};
  CHECK(answer({11, 12, 13, 14, 15}, seen) == GroupAnswer::may_be_given);
}

}  // namespace plumbline
