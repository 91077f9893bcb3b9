// The group of those nearest by context, as addresses and forms name it: "nearest" alone,
// "nearest:12" with a number, "nearest:12:CTX_M04*2,CTX_M01" with variables and their weights,
// 1 where none is given.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

// What an authority may be like another in: facts of a place that it does not choose, and never a
// cost. A measure of the pack of context.
struct NearVariable {
  std::string_view measure;
  bool usual = false;   // taken where nobody says otherwise
  bool by_log = false;  // a few have many times as much as most: ten times is as far everywhere
};
const std::vector<NearVariable>& near_variables();
// Null for a measure that is none of them.
const NearVariable* find_near_variable(std::string_view measure);

struct Weighed {
  const NearVariable* variable = nullptr;
  double weight = 1;
};

struct NearestWords {
  std::size_t number = 10;
  std::vector<Weighed> weighed;  // the usual ones, each weighing 1, where none is named
  bool are_usual = true;
};

inline constexpr std::size_t fewest_nearest = 5;
inline constexpr std::size_t most_nearest = 50;
inline constexpr double greatest_weight = 100;

bool is_nearest(std::string_view group);
Result<NearestWords> read_nearest(std::string_view group);
// The shortest name of the group: "nearest" where all is as usual.
std::string text(const NearestWords& words);

}  // namespace plumbline
