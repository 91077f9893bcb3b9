// The financial years in which checks hold and items are asked.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include "lint/compiled_checks.h"
#include "lint/findings.h"
#include "measures/definitions.h"

namespace plumbline {

// Of two things with `since` and `until`, 0 where they are not said.
template <typename First, typename Second>
bool have_common_years(const First& first, const Second& second) {
  constexpr int never = std::numeric_limits<int>::max();
  const int begin = std::max<int>(first.since, second.since);
  const int end = std::min<int>(first.until == 0 ? never : first.until,
                                second.until == 0 ? never : second.until);
  return begin <= end;
}

// "from 2015-16", "until 2014-15", "from 2012-13 to 2014-15", "in all years"
std::string years_words(std::int16_t since, std::int16_t until);

template <typename T>
std::string years_words(const T& one) {
  return years_words(one.since, one.until);
}

// Checks that look back to a year in which an item was not asked.
void find_unasked_years(const LintedChecks& checks, const Definitions& definitions,
                        Findings& findings);

}  // namespace plumbline
