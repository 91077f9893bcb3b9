// What a number is measured in: powers of base units (GBP, child, day …), so that money per child
// per day cannot pass for money per child per week.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

// How many rows the table in base_units.cpp has; a static_assert there keeps the two together.
inline constexpr std::size_t base_unit_count = 40;

enum class UnitKind : std::uint8_t {
  quantity,  // what its exponents say
  ratio,     // the share itself: 0.25
  percent,   // 25
  per_thousand,
  per_ten_thousand,
  per_hundred_thousand,
  score,
  rank,
  index,
  date,
  text,
};

struct Unit {
  std::array<std::int16_t, base_unit_count> exponents{};  // in the order of the table
  UnitKind kind = UnitKind::quantity;
  // Set by the short names "count", "gbp_pw" …, which do not say what is counted: children,
  // places and the like are then not told apart.
  bool any_count = false;

  friend bool operator==(const Unit&, const Unit&) = default;
};

// "GBP/child/week", "child*day", "GBP", "1", "pct", "rate10k", "gbp_pw", "count" …
Result<Unit> parse_unit(std::string_view text);

// What parse_unit() reads back.
std::string text(const Unit& unit);

// For a message: "GBP per child per week".
std::string words(const Unit& unit);

// Factors keep no display kind: a percentage of an amount of money is money.
Unit multiply(const Unit& left, const Unit& right);
Unit divide(const Unit& left, const Unit& right);
Unit power(const Unit& unit, int exponent);

// Can be added or compared once both stand in the same size of unit: days and weeks can, days and
// hours cannot. Shares of every kind have one dimension.
bool same_dimension(const Unit& left, const Unit& right);

// Can be added or compared as they stand: the same dimension with no day against a week.
bool same_scale(const Unit& left, const Unit& right);

// What a number in `from` is multiplied by to stand in `to`; none when the dimensions differ. A
// week is 7 days, never 1/52 of a year; hours and months do not convert.
std::optional<double> conversion_factor(const Unit& from, const Unit& to);

// A share, percentage or rate: it has no unit of its own, and what is counted does not matter.
bool is_share(const Unit& unit);

// Only counted things, money and time gone: children per resident, or nothing at all.
bool is_pure_count(const Unit& unit);

// The exponent of one base unit by its name, such as "day".
int exponent_of(const Unit& unit, std::string_view base);

// Every name of a base unit and every short name, for hints and help.
std::vector<std::string> unit_names();

}  // namespace plumbline
