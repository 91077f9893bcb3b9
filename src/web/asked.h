// What the query of an address asks to see.
#pragma once

#include "http/request.h"
#include "views/view.h"

namespace plumbline {

// authority, year, group, spending; and codes, a list that stands for a group.
Asked asked_in(const Request& request);

}  // namespace plumbline
