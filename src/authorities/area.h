// England and its regions: figures are published for them beside those of authorities. They stand
// in no register; their ids lie above those of all authorities.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "authorities/authority.h"

namespace plumbline {

struct Area {
  AuthorityId id = 0;
  std::string_view ons_code;
  std::string_view name;
};

inline constexpr AuthorityId england_id = 0xFFFF;

std::span<const Area> areas();
const Area* find_area(AuthorityId id);
const Area* find_area(std::string_view ons_code);

}  // namespace plumbline
