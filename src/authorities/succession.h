// What became of an authority when councils were reorganised.
#pragma once

#include <vector>

#include "authorities/register.h"

namespace plumbline {

// Those that stand in its place at the time: itself while it exists, else its successors, theirs if
// need be; looking back, its predecessors. Empty where the register does not say.
std::vector<AuthorityId> stand_ins(const Register& authorities, AuthorityId id, Period when);

// Whether the authority of one period is not that of the other: figures then compare two councils.
// Also true when only the form changed, as in North Yorkshire in 2023; has_new_area tells that
// apart.
bool reorganised_between(const Register& authorities, AuthorityId id, Period one, Period other);

// Whether between the two periods the area itself changed hands: Cumbria in 2023, Dorset in 2019.
bool has_new_area(const Register& authorities, AuthorityId id, Period one, Period other);

}  // namespace plumbline
