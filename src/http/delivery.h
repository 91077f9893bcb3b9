// From a response to what goes over the wire: headers that every answer carries, the tag by which a
// browser knows it has the page already, and compression.
#pragma once

#include "http/request.h"

namespace plumbline {

// Adds ETag, Cache-Control and the security headers; answers 304 without a body when the browser
// has the same already; compresses text for those who can read it. A header that
// would break out of its line is our mistake, and throws.
Response delivered(const Request& request, Response response);

// gzip, as RFC 1952 has it.
std::string gzip(std::string_view text, int level);

}  // namespace plumbline
