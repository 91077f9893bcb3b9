// The table of base units and of short names: the one place to add either.
#pragma once

#include <span>
#include <string_view>

#include "units/unit.h"

namespace plumbline {

enum class Measures : std::uint8_t { money, time, counted, length };

struct BaseUnit {
  std::string_view name;
  Measures measures;
};

// A short name and the unit it stands for, written in base units ("GBP/week").
struct ShortUnit {
  std::string_view name;
  std::string_view means;
  UnitKind kind;
  bool any_count;
};

std::span<const BaseUnit> base_units();
std::span<const ShortUnit> short_units();

}  // namespace plumbline
