// What a row of a published file is about, when it is not one of the register's authorities: files
// list regions, districts, police and whole nations beside them.
#pragma once

#include <string_view>

#include "authorities/register.h"

namespace plumbline {

enum class PlaceKind : std::uint8_t {
  authority,
  several_authorities,  // "940 / 941", or a class total such as "Shire Counties"
  england,
  region,
  district,
  wales,
  scotland,
  northern_ireland,
  beyond_england,  // the United Kingdom, Great Britain, England and Wales
  other_body,      // police, fire, parks, waste, combined authorities
  unknown,         // to be reported: Register::find says what is nearest
};

// "a district", "a region": for the sentence that says what was left out.
std::string_view words(PlaceKind kind);

// The code decides; the name only where there is no code, or where the code is also used for
// something else. CodeSystem::any does not look among CASSR codes.
PlaceKind classify(const Register& authorities, std::string_view code, std::string_view name,
                   CodeSystem system = CodeSystem::any);

}  // namespace plumbline
