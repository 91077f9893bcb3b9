#include "authorities/area.h"

#include <algorithm>
#include <array>

namespace plumbline {
namespace {

constexpr std::array<Area, 10> all = {{{0xFFF6, "E12000001", "North East"},
                                       {0xFFF7, "E12000002", "North West"},
                                       {0xFFF8, "E12000003", "Yorkshire and The Humber"},
                                       {0xFFF9, "E12000004", "East Midlands"},
                                       {0xFFFA, "E12000005", "West Midlands"},
                                       {0xFFFB, "E12000006", "East of England"},
                                       {0xFFFC, "E12000007", "London"},
                                       {0xFFFD, "E12000008", "South East"},
                                       {0xFFFE, "E12000009", "South West"},
                                       {england_id, "E92000001", "England"}}};

}  // namespace

std::span<const Area> areas() { return all; }

const Area* find_area(AuthorityId id) {
  const auto found = std::ranges::find(all, id, &Area::id);
  return found == all.end() ? nullptr : &*found;
}

const Area* find_area(std::string_view ons_code) {
  const auto found = std::ranges::find(all, ons_code, &Area::ons_code);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace plumbline
