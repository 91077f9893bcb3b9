#include "formula/meaning.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "formula/tightness.h"

namespace plumbline {
namespace {

constexpr double calendar_numbers[] = {7, 52, 53, 365, 366};
constexpr std::string_view mend_calendar =
    "Days become weeks by weeks(...); WK is the weeks of the year and DAYS its days.";

bool is_calendar_number(const Expression& part) {
  return part.kind == Expression::Kind::number &&
         std::ranges::find(calendar_numbers, part.number) != std::end(calendar_numbers);
}

bool holds_time(const Meaning& meaning) {
  return meaning.unit &&
         (exponent_of(*meaning.unit, "day") != 0 || exponent_of(*meaning.unit, "week") != 0);
}

std::string name_of(const Meaning& meaning) {
  if (meaning.is_condition) return "a condition";
  if (!meaning.unit) return "a plain number";
  return meaning.unit->kind == UnitKind::text ? "a text" : words(*meaning.unit);
}

// Two shares on different scales: 25 percent and 250 per thousand.
bool differ_in_kind(const Unit& left, const Unit& right) {
  return left.kind != UnitKind::quantity && right.kind != UnitKind::quantity &&
         left.kind != right.kind;
}

bool can_meet(const Unit& left, const Unit& right) {
  return same_scale(left, right) && !differ_in_kind(left, right);
}

// What both are, when a plain number has adapted.
std::optional<Unit> shared_unit(const Meaning& left, const Meaning& right) {
  if (!left.unit) return right.unit;
  if (!right.unit) return left.unit;
  Unit unit = left.unit->kind == UnitKind::quantity ? *right.unit : *left.unit;
  unit.any_count = left.unit->any_count || right.unit->any_count;
  return unit;
}

std::string hint_for(const Meaning& left, const Meaning& right) {
  const bool only_days_and_weeks = left.unit && right.unit &&
                                   same_dimension(*left.unit, *right.unit) &&
                                   !same_scale(*left.unit, *right.unit);
  return only_days_and_weeks ? "Put days into weeks with weeks(...)." : "";
}

Error cannot_meet(const std::string& whole, const Meaning& left, const Meaning& right) {
  return Error{
      .what = fmt::format("In {} {} meets {}.", in_quotes(whole), name_of(left), name_of(right)),
      .where = {},
      .hint = hint_for(left, right)};
}

bool are_alike(const Meaning& left, const Meaning& right) {
  if (left.is_condition || right.is_condition) return left.is_condition && right.is_condition;
  return !left.unit || !right.unit || can_meet(*left.unit, *right.unit);
}

Result<Meaning> of_product(const Expression& whole, const Meaning& left, const Meaning& right) {
  const bool calendar = (is_calendar_number(whole.parts[0]) && holds_time(right)) ||
                        (is_calendar_number(whole.parts[1]) && holds_time(left));
  if (calendar) {
    return Error{.what = fmt::format("{} turns one measure of time into another by hand.",
                                     in_quotes(text(whole))),
                 .where = {},
                 .hint = std::string(mend_calendar)};
  }
  if (!left.unit && !right.unit) return Meaning{};
  const Unit above = left.unit.value_or(Unit{});
  const Unit other = right.unit.value_or(Unit{});
  return Meaning{.unit = whole.word == "*" ? multiply(above, other) : divide(above, other)};
}

std::string declared_hint(const Unit& came_out, const Unit& declared) {
  const bool days_for_weeks = same_dimension(came_out, declared) &&
                              exponent_of(came_out, "day") != exponent_of(declared, "day");
  if (days_for_weeks) {
    return exponent_of(came_out, "day") < 0 ? "Divide by weeks(...)." : "Put days into weeks(...).";
  }
  const int missing = exponent_of(declared, "week") - exponent_of(came_out, "week");
  return missing < 0 ? "WK is the number of weeks in the year; divide by it." : "";
}

}  // namespace

Meaning condition() { return {.unit = {}, .is_condition = true}; }

bool is_words(const Meaning& meaning) {
  return meaning.unit && meaning.unit->kind == UnitKind::text;
}

Result<Meaning> meaning_of(const Expression& whole, const Meaning& left, const Meaning& right) {
  const Tightness operation = tightness_of_operator(whole.word);
  if (operation == either || operation == both) {
    if (left.is_condition && right.is_condition) return condition();
    return cannot_meet(text(whole), left, right);
  }
  if (operation == compared) {
    const bool only_equality = left.is_condition && whole.word != "=" && whole.word != "!=";
    if (is_words(left) || is_words(right) || !are_alike(left, right) || only_equality)
      return cannot_meet(text(whole), left, right);
    return condition();
  }
  const bool usable =
      !left.is_condition && !right.is_condition && !is_words(left) && !is_words(right);
  if (!usable) return cannot_meet(text(whole), left, right);
  if (operation == multiplied) return of_product(whole, left, right);
  if (!are_alike(left, right)) return cannot_meet(text(whole), left, right);
  return Meaning{.unit = shared_unit(left, right)};
}

Result<Meaning> common_meaning(const std::string& name, const Meaning& left, const Meaning& right) {
  const bool usable = !left.is_condition && !right.is_condition && !is_words(left) &&
                      !is_words(right) && are_alike(left, right);
  if (!usable) return cannot_meet(name, left, right);
  return Meaning{.unit = shared_unit(left, right)};
}

Result<Meaning> in_weeks(const Meaning& days) {
  const int count = days.unit ? exponent_of(*days.unit, "day") : 0;
  if (count != 1 || days.is_condition) {
    return Error{.what = fmt::format("weeks() was given {}.", name_of(days)),
                 .where = {},
                 .hint = "It turns a number of days into weeks."};
  }
  const Unit week_for_day = divide(*parse_unit("week"), *parse_unit("day"));
  return Meaning{.unit = multiply(*days.unit, week_for_day)};
}

std::optional<Error> difference_from_declared(const Meaning& came_out, const Unit& declared) {
  if (!came_out.is_condition) {
    if (!came_out.unit || can_meet(*came_out.unit, declared)) return std::nullopt;
    return Error{.what = fmt::format("The formula gives {}; the measure says {}.",
                                     words(*came_out.unit), words(declared)),
                 .where = {},
                 .hint = declared_hint(*came_out.unit, declared)};
  }
  return Error{
      .what = fmt::format("The formula is a condition; the measure says {}.", words(declared)),
      .where = {},
      .hint = {}};
}

}  // namespace plumbline
