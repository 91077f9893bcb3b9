#include "units/base_units.h"

#include <iterator>

namespace plumbline {
namespace {

constexpr BaseUnit bases[] = {
    {"GBP", Measures::money},          {"child", Measures::counted},
    {"resident", Measures::counted},   {"adult", Measures::counted},
    {"client", Measures::counted},     {"person", Measures::counted},
    {"placement", Measures::counted},  {"place", Measures::counted},
    {"household", Measures::counted},  {"family", Measures::counted},
    {"pupil", Measures::counted},      {"plan", Measures::counted},
    {"carer", Measures::counted},      {"adopter", Measures::counted},
    {"adoption", Measures::counted},   {"home", Measures::counted},
    {"school", Measures::counted},     {"bed", Measures::counted},
    {"fte", Measures::counted},        {"worker", Measures::counted},
    {"visit", Measures::counted},      {"assessment", Measures::counted},
    {"review", Measures::counted},     {"referral", Measures::counted},
    {"contact", Measures::counted},    {"case", Measures::counted},
    {"episode", Measures::counted},    {"enquiry", Measures::counted},
    {"route", Measures::counted},      {"test", Measures::counted},
    {"allegation", Measures::counted}, {"package", Measures::counted},
    {"line", Measures::counted},       {"authority", Measures::counted},
    {"day", Measures::time},           {"week", Measures::time},
    {"hour", Measures::time},          {"month", Measures::time},
    {"year", Measures::time},          {"mile", Measures::length},
};
static_assert(std::size(bases) == base_unit_count);

// The units of the domain dictionary's items and measures. Those that do not say what they count
// take any counted thing.
constexpr ShortUnit shorts[] = {
    {"gbp", "GBP", UnitKind::quantity, true},
    {"gbp_pw", "GBP/week", UnitKind::quantity, true},
    {"gbp_pd", "GBP/day", UnitKind::quantity, true},
    {"gbp_ph", "GBP/hour", UnitKind::quantity, true},
    {"count", "1", UnitKind::quantity, true},
    {"days", "day", UnitKind::quantity, true},
    {"weeks", "week", UnitKind::quantity, true},
    {"hours", "hour", UnitKind::quantity, true},
    {"months", "month", UnitKind::quantity, true},
    {"miles", "mile", UnitKind::quantity, true},
    {"ratio", "1", UnitKind::ratio, false},
    {"rate", "1", UnitKind::ratio, false},
    {"pct", "1", UnitKind::percent, false},
    {"rate1k", "1", UnitKind::per_thousand, false},
    {"rate10k", "1", UnitKind::per_ten_thousand, false},
    {"rate100k", "1", UnitKind::per_hundred_thousand, false},
    {"score", "1", UnitKind::score, false},
    {"rank", "1", UnitKind::rank, false},
    {"index", "1", UnitKind::index, false},
    {"date", "1", UnitKind::date, false},
    {"text", "1", UnitKind::text, false},
};

}  // namespace

std::span<const BaseUnit> base_units() { return bases; }

std::span<const ShortUnit> short_units() { return shorts; }

}  // namespace plumbline
