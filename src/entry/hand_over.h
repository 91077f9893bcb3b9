// Handing a section to a colleague of the same council.
#pragma once

#include "entry/opened_return.h"

namespace plumbline {

Response hand_over_page(const EntryState& state, const Member& member, const Opened& opened,
                        const Request& request);
Response hand_over(const EntryState& state, const Member& member, const Opened& opened,
                   const Request& request);

}  // namespace plumbline
