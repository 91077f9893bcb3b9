#include "authorities/place.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "base/text.h"

namespace plumbline {
namespace {

struct Shape {
  std::string_view pattern;
  PlaceKind kind;
};

// ONS codes by their first letters, then the pseudo-numbers that DfE files use for England and its
// regions, then MHCLG codes of bodies that are not councils. The first that fits decides.
constexpr Shape shapes[] = {
    {"E92??????", PlaceKind::england},
    {"E12??????", PlaceKind::region},
    {"E13??????", PlaceKind::region},
    {"K0???????", PlaceKind::beyond_england},
    {"E07??????", PlaceKind::district},
    {"W????????", PlaceKind::wales},
    {"S????????", PlaceKind::scotland},
    {"N????????", PlaceKind::northern_ireland},
    {"E06??????", PlaceKind::unknown},
    {"E08??????", PlaceKind::unknown},
    {"E09??????", PlaceKind::unknown},
    {"E10??????", PlaceKind::unknown},
    {"E????????", PlaceKind::other_body},
    {"970", PlaceKind::england},
    {"999", PlaceKind::england},
    {"1000", PlaceKind::england},
    {"Eng", PlaceKind::england},
    {"E??", PlaceKind::several_authorities},  // E10 alone: all shire counties
    {"98?", PlaceKind::region},
    {"990", PlaceKind::region},
    {"E51??", PlaceKind::other_body},
    {"E6???", PlaceKind::other_body},
    {"E7???", PlaceKind::other_body},
};

constexpr std::array<std::string_view, 3> england_names = {"england", "total england",
                                                           "england discontinued"};

constexpr std::array<std::string_view, 4> parts_of_london = {"inner london", "outer london",
                                                             "london inner", "london outer"};

constexpr std::array<std::string_view, 6> class_names = {
    "unitary authorities", "shire counties",         "shire districts",
    "london boroughs",     "metropolitan districts", "other authorities"};

template <typename Names>
bool is_among(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_region_name(const Register& authorities, std::string_view folded) {
  if (is_among(parts_of_london, folded)) return true;
  return std::ranges::any_of(authorities.all(), [&](const Authority& authority) {
    return !authority.region.empty() && fold_name(authority.region) == folded;
  });
}

PlaceKind kind_by_code(std::string_view code) {
  for (const Shape& shape : shapes) {
    if (matches_glob(code, shape.pattern)) return shape.kind;
  }
  return PlaceKind::unknown;
}

PlaceKind kind_of_nation(std::string_view nation_code) {
  return nation_code.empty() ? PlaceKind::district : kind_by_code(nation_code);
}

bool is_known_name(const Register& authorities, std::string_view name) {
  // Any time will do: by_name falls back to the nearest.
  return authorities.by_name(name, {PeriodKind::mid_year, 2020}).has_value();
}

PlaceKind kind_by_name(const Register& authorities, std::string_view name) {
  if (is_known_name(authorities, name)) return PlaceKind::authority;
  const std::string folded = fold_name(name);
  if (is_among(england_names, folded)) return PlaceKind::england;
  if (is_region_name(authorities, folded)) return PlaceKind::region;
  if (is_among(class_names, folded)) return PlaceKind::several_authorities;
  const District* place = authorities.district({}, name, {PeriodKind::mid_year, 2020});
  return place ? kind_of_nation(place->nation_code) : PlaceKind::unknown;
}

// "940 / 941": each part an authority.
bool is_several(const Register& authorities, std::string_view code) {
  const auto parts = split(code, '/');
  return parts.size() > 1 && std::ranges::all_of(parts, [&](std::string_view part) {
           return authorities.by_code(CodeSystem::any, part).has_value();
         });
}

}  // namespace

std::string_view words(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::authority:
      return "an authority";
    case PlaceKind::several_authorities:
      return "several authorities together";
    case PlaceKind::england:
      return "England";
    case PlaceKind::region:
      return "a region";
    case PlaceKind::district:
      return "a district";
    case PlaceKind::wales:
      return "a place in Wales";
    case PlaceKind::scotland:
      return "a place in Scotland";
    case PlaceKind::northern_ireland:
      return "a place in Northern Ireland";
    case PlaceKind::other_body:
      return "another public body";
    case PlaceKind::beyond_england:
      return "more than England";
    case PlaceKind::unknown:
      return "not known";
  }
  throw std::logic_error("a kind of place without words");
}

PlaceKind classify(const Register& authorities, std::string_view code, std::string_view name,
                   CodeSystem system) {
  code = trim(code);
  const auto known = authorities.by_code(system, code);
  const bool by_cassr_alone = system == CodeSystem::any && known &&
                              authorities.at(*known).cassr_code == code &&
                              !authorities.by_code(CodeSystem::dfe, code);
  if (known && !by_cassr_alone) return PlaceKind::authority;
  if (is_several(authorities, code)) return PlaceKind::several_authorities;
  const District* place = authorities.district(code, {}, {PeriodKind::mid_year, 2020});
  if (place != nullptr) return kind_of_nation(place->nation_code);
  const PlaceKind by_code = kind_by_code(code);
  if (by_code == PlaceKind::unknown) return kind_by_name(authorities, name);
  // The Greater London Authority is filed under London's region code.
  const bool is_body_of_region = by_code == PlaceKind::region && !trim(name).empty() &&
                                 !is_region_name(authorities, fold_name(name));
  return is_body_of_region ? PlaceKind::other_body : by_code;
}

}  // namespace plumbline
