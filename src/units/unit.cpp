#include "units/unit.h"

#include <algorithm>
#include <cmath>

#include "units/base_units.h"

namespace plumbline {
namespace {

// No honest unit comes near; it keeps a hostile product of a thousand factors inside its type.
constexpr int largest_exponent = 1000;
constexpr double days_in_week = 7;

std::int16_t limited(int exponent) {
  return static_cast<std::int16_t>(std::clamp(exponent, -largest_exponent, largest_exponent));
}

Unit combined(const Unit& left, const Unit& right, int sign) {
  Unit unit{.any_count = left.any_count || right.any_count};
  for (std::size_t base = 0; base < base_unit_count; ++base) {
    unit.exponents[base] = limited(left.exponents[base] + sign * right.exponents[base]);
  }
  return unit;
}

// How many of a whole one: 25 percent is 0.25.
std::optional<double> per_whole(UnitKind kind) {
  switch (kind) {
    case UnitKind::quantity:
    case UnitKind::ratio:
      return 1;
    case UnitKind::percent:
      return 100;
    case UnitKind::per_thousand:
      return 1000;
    case UnitKind::per_ten_thousand:
      return 10'000;
    case UnitKind::per_hundred_thousand:
      return 100'000;
    default:
      return std::nullopt;
  }
}

bool is_words_or_date(const Unit& unit) {
  return unit.kind == UnitKind::date || unit.kind == UnitKind::text;
}

enum class DayAndWeek : std::uint8_t { together, apart };

bool agree(const Unit& left, const Unit& right, DayAndWeek days) {
  if (is_words_or_date(left) || is_words_or_date(right)) return left.kind == right.kind;
  const bool ignore_counts = left.any_count || right.any_count || is_share(left) || is_share(right);
  int day_and_week = 0;
  for (std::size_t base = 0; base < base_unit_count; ++base) {
    const int difference = left.exponents[base] - right.exponents[base];
    const BaseUnit& row = base_units()[base];
    if (row.measures == Measures::counted && ignore_counts) continue;
    if (days == DayAndWeek::together && (row.name == "day" || row.name == "week")) {
      day_and_week += difference;
    } else if (difference != 0) {
      return false;
    }
  }
  return day_and_week == 0;
}

}  // namespace

Unit multiply(const Unit& left, const Unit& right) { return combined(left, right, 1); }

Unit divide(const Unit& left, const Unit& right) { return combined(left, right, -1); }

Unit power(const Unit& unit, int exponent) {
  Unit raised{.any_count = unit.any_count};
  const int times = std::clamp(exponent, -largest_exponent, largest_exponent);
  for (std::size_t base = 0; base < base_unit_count; ++base) {
    raised.exponents[base] = limited(unit.exponents[base] * times);
  }
  return raised;
}

bool same_dimension(const Unit& left, const Unit& right) {
  return agree(left, right, DayAndWeek::together);
}

bool same_scale(const Unit& left, const Unit& right) {
  return agree(left, right, DayAndWeek::apart);
}

std::optional<double> conversion_factor(const Unit& from, const Unit& to) {
  if (!same_dimension(from, to)) return std::nullopt;
  const auto wholes_from = per_whole(from.kind);
  const auto wholes_to = per_whole(to.kind);
  if (!wholes_from || !wholes_to) {
    return from.kind == to.kind ? std::optional(1.0) : std::nullopt;
  }
  const int weeks = exponent_of(from, "week") - exponent_of(to, "week");
  return std::pow(days_in_week, weeks) * *wholes_to / *wholes_from;
}

bool is_share(const Unit& unit) {
  return unit.kind != UnitKind::quantity && !is_words_or_date(unit);
}

bool is_pure_count(const Unit& unit) {
  if (is_words_or_date(unit)) return false;
  for (std::size_t base = 0; base < base_unit_count; ++base) {
    if (base_units()[base].measures != Measures::counted && unit.exponents[base] != 0) return false;
  }
  return true;
}

int exponent_of(const Unit& unit, std::string_view base) {
  const auto found = std::ranges::find(base_units(), base, &BaseUnit::name);
  if (found == base_units().end()) return 0;
  return unit.exponents[static_cast<std::size_t>(found - base_units().begin())];
}

std::vector<std::string> unit_names() {
  std::vector<std::string> names;
  for (const BaseUnit& base : base_units()) names.emplace_back(base.name);
  for (const ShortUnit& unit : short_units()) names.emplace_back(unit.name);
  return names;
}

}  // namespace plumbline
