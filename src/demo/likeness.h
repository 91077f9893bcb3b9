// A return made after another: of another size, moved a little, its words retold. What it must keep
// to is another's work (keeping.h).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "club/club.h"
#include "demo/typed_answer.h"
#include "returns/return.h"
#include "statistics/random.h"

namespace plumbline {

// How many there are now beside how many in the return that is followed.
struct Lead {
  std::int64_t now = 0;
  std::int64_t before = 1;
  bool from_worked = false;  // `before` is the worked return's, as last year there was none
};

// Answers that rise and fall with something: an item of the return, or what a plan names.
struct Follower {
  std::string_view items;   // "CLA_C0? CLA_C10"; the first follower that fits counts
  std::string_view lead;    // "CLA_C04", "RNC_W[PV=EXT]", "pupils"; with " £" behind it, what that
                            // costs at the plan's prices; nothing: stays as it is
  std::int64_t noise = 60;  // deviation, thousandths
};

// A lead of its own for each row, around `prices`.
inline constexpr std::string_view each_row = "each row";
inline constexpr std::string_view prices = "prices";

// A row, made after one of the return that is followed.
struct RowLike {
  std::string key;
  std::string after;
  std::int64_t copy = 0;  // the first copy of the same row is 1
};

struct LikenessPlan {
  const Club* club = nullptr;
  std::string authority;
  Period year;
  const Return* followed = nullptr;  // last year's, or the worked one
  const Return* worked = nullptr;
  std::span<const Follower> followers = {};
  std::map<std::string, Lead, std::less<>> leads = {};
  std::map<AnswerKey, TypedNumber> given = {};                   // answers that are known
  std::map<std::string, std::vector<RowLike>> rows = {};         // those left out stay as they are
  std::vector<std::pair<std::string, std::string>> retold = {};  // words for words
  std::set<std::string, std::less<>> open_choices = {};          // choices answered by chance
  std::int64_t of_noise = 1000;                                  // thousandths of the followers'
  std::int64_t authority_number = 0;
  std::function<Random(std::string_view figure)> draws = {};
};

Return made_after(const LikenessPlan& plan);

// "UN-7" for "UN-7", for its first copy "UN-7-2": a key that no other row has.
std::string key_of_copy(const std::string& key, std::int64_t copy);

}  // namespace plumbline
