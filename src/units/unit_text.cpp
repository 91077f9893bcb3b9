#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "units/base_units.h"
#include "units/unit.h"

namespace plumbline {
namespace {

constexpr std::size_t longest_text = 200;
constexpr int largest_power = 9;

Error unusable(std::string_view whole, std::string_view part) {
  const auto near = nearest(part, unit_names());
  return Error{.what = fmt::format("{} is not a unit that is known, in {}.", in_quotes(part),
                                   in_quotes(whole)),
               .where = {},
               .hint = near ? fmt::format("Did you mean '{}'?", *near)
                            : "Units are written like GBP/child/week, child*day, pct or 1."};
}

// "day", "day^2" or "1"
std::optional<Unit> factor(std::string_view part) {
  if (part == "1") return Unit{};
  int exponent = 1;
  if (const auto caret = part.find('^'); caret != std::string_view::npos) {
    const std::string_view digits = part.substr(caret + 1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    if (!whole || exponent < 1 || exponent > largest_power) return std::nullopt;
    part = part.substr(0, caret);
  }
  const auto found = std::ranges::find(base_units(), part, &BaseUnit::name);
  if (found == base_units().end()) return std::nullopt;
  Unit unit;
  unit.exponents[static_cast<std::size_t>(found - base_units().begin())] =
      static_cast<std::int16_t>(exponent);
  return unit;
}

Result<Unit> parse_factors(std::string_view whole) {
  Unit unit;
  char before = '*';
  std::string_view rest = whole;
  while (true) {
    const auto end = rest.find_first_of("*/");
    const std::string_view part = trim(rest.substr(0, end));
    const auto next = factor(part);
    if (!next) return unusable(whole, part);
    unit = before == '*' ? multiply(unit, *next) : divide(unit, *next);
    if (end == std::string_view::npos) return unit;
    before = rest[end];
    rest.remove_prefix(end + 1);
  }
}

const ShortUnit* short_name_of(const Unit& unit) {
  for (const ShortUnit& row : short_units()) {
    if (row.kind != unit.kind || row.any_count != unit.any_count) continue;
    const auto meant = parse_factors(row.means);
    if (meant && meant->exponents == unit.exponents) return &row;
  }
  return nullptr;
}

struct Parts {
  std::vector<std::string> above;
  std::vector<std::string> below;
};

Parts parts_of(const Unit& unit) {
  Parts parts;
  for (std::size_t base = 0; base < base_unit_count; ++base) {
    const int exponent = unit.exponents[base];
    if (exponent == 0) continue;
    const int size = std::abs(exponent);
    const std::string_view name = base_units()[base].name;
    (exponent > 0 ? parts.above : parts.below)
        .push_back(size == 1 ? std::string(name) : fmt::format("{}^{}", name, size));
  }
  return parts;
}

}  // namespace

Result<Unit> parse_unit(std::string_view given) {
  const std::string_view whole = trim(given);
  if (whole.empty() || whole.size() > longest_text) {
    return Error{.what = whole.empty() ? "The unit is empty." : "The unit is too long.",
                 .where = {},
                 .hint = "Units are written like GBP/child/week, child*day, pct or 1."};
  }
  const auto found = std::ranges::find(short_units(), whole, &ShortUnit::name);
  if (found == short_units().end()) return parse_factors(whole);
  auto unit = parse_factors(found->means);
  if (!unit) return unit.error();
  unit->kind = found->kind;
  unit->any_count = found->any_count;
  return unit;
}

std::string text(const Unit& unit) {
  if (const ShortUnit* row = short_name_of(unit)) return std::string(row->name);
  const Parts parts = parts_of(unit);
  std::string whole = parts.above.empty() ? "1" : join(parts.above, "*");
  for (const std::string& part : parts.below) whole += "/" + part;
  return whole;
}

std::string words(const Unit& unit) {
  if (unit.kind != UnitKind::quantity) return text(unit);
  const Parts parts = parts_of(unit);
  if (parts.above.empty() && parts.below.empty()) {
    return unit.any_count ? "a count" : "a number without a unit";
  }
  std::string whole = parts.above.empty() ? "a number" : join(parts.above, " times ");
  for (const std::string& part : parts.below) whole += " per " + part;
  return whole;
}

}  // namespace plumbline
