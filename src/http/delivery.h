// From a response to what goes over the wire: headers that every answer carries, the tag by which a
// browser knows it has the page already, and compression.
#pragma once

#include "http/request.h"

namespace plumbline {

// Adds ETag, Cache-Control and the security headers; answers 304 without a body when the browser
// has the same already; compresses text for those who can read it. A header that
// would break out of its line is our mistake, and throws.
Response delivered(const Request& request, Response response);

// Whether the browser has already what would be made for this address: it need not be made. The
// answer is then not_again() of the same.
bool has_already(const Request& request, std::string_view made_of);
Response not_again(std::string made_of);

// gzip, as RFC 1952 has it.
std::string gzip(std::string_view text, int level);

}  // namespace plumbline
