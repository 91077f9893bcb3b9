// What the words of a formula say that compiles and still cannot be meant.
#pragma once

#include "lint/findings.h"
#include "lint/formulas.h"

namespace plumbline {

// Days and weeks of a year as literal numbers, parameters that no pack has, answers that are not
// among an item's choices, and a cube that stands whole beside a slice.
void find_wrong_words(const Club& club, const Definitions& definitions, const Unread& unread,
                      Findings& findings);

}  // namespace plumbline
