// A moment as things are dated by: universal time, to the second.
#pragma once

#include <chrono>

namespace plumbline {

using Moment = std::chrono::sys_seconds;
using Seconds = std::chrono::seconds;

}  // namespace plumbline
