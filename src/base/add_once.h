// Lists without repeats, in the order in which things came.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace plumbline {

// Nothing is added of an empty text.
inline void add_once(std::vector<std::string>& all, const std::string& one) {
  if (!one.empty() && std::ranges::find(all, one) == all.end()) all.push_back(one);
}

}  // namespace plumbline
