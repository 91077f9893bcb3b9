// The files that pages load: style sheet, script, font, icon. Each is known by an address that
// changes with its content, so that it may be kept for good.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/request.h"

namespace plumbline {

// "/assets/app-3f9a0c51.css" for "app.css". Asking for one that is not compiled in throws.
const std::string& asset_address(std::string_view name);

// What stands at an address under /assets/; none when nothing does.
std::optional<Response> asset(std::string_view address);

}  // namespace plumbline
