// People of the demo nation to step into: every name is invented.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "demo/places.h"
#include "people/person.h"

namespace plumbline {

// All of them sign in with this.
inline constexpr std::string_view demo_password = "copper lantern heron orchard";
inline constexpr std::string_view demo_email_ending = "@example.org";

// The first so many are those to try everything with: five of the first authority, one of the
// second, and who runs the club.
inline constexpr std::size_t main_demo_people = 7;

// Behind them stands a completer for each other authority, who signs in as x14@example.org where
// the authority's DfE number is X14.
std::vector<Person> demo_people(const std::vector<DemoAuthority>& authorities,
                                const DemoAuthority& first, const DemoAuthority& second);

}  // namespace plumbline
