// Cookies: what a browser sends back, and what it is told to keep.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/request.h"

namespace plumbline {

// The value of a cookie; none where it is not sent, or sent twice with different values: then
// somebody else set one of them.
std::optional<std::string_view> cookie(const Request& request, std::string_view name);

// Set-Cookie of a cookie that scripts cannot read, that other sites' forms do not carry, and that
// goes when the browser is closed. An empty value takes it away. `secure`: over HTTPS alone.
std::string cookie_header(std::string_view name, std::string_view value, bool secure);

}  // namespace plumbline
