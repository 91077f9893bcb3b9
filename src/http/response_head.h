// What stands before the body of an answer on the wire.
#pragma once

#include <string>

#include "http/request.h"

namespace plumbline {

enum class AfterAnswer : std::uint8_t { stays_open, closes, stays_open_of_old };  // old: HTTP/1.0

std::string response_head(const Response& response, std::size_t length, AfterAnswer then);

}  // namespace plumbline
