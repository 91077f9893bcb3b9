// What a browser says of compression.
#pragma once

#include <string_view>

namespace plumbline {

// Whether an Accept-Encoding asks for gzip rather than for the bytes as they are: "gzip;q=0" does
// not, nor does "gzip;q=0.1, identity;q=1"; "*" speaks for what is not named.
bool prefers_gzip(std::string_view accepted);

}  // namespace plumbline
