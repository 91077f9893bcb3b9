// The register's files into its parts, checked: every code has one holder at a time, every name
// too.
#pragma once

#include <string_view>

#include "authorities/register.h"

namespace plumbline {

Result<RegisterData> parse_register_data(std::string_view authorities, std::string_view aliases,
                                         std::string_view districts);

}  // namespace plumbline
