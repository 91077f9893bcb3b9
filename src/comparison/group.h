// Whom an authority is compared with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "authorities/neighbours.h"
#include "authorities/register.h"

namespace plumbline {

struct Group {
  std::string name;  // as it is asked for: "all", "region", "neighbours-2021", "382,383"
  std::string
      words;  // "all authorities", "the ten statistical neighbours of Kirklees (2021 model)"
  std::vector<AuthorityId> members;  // the authority itself only where the group says so
  bool holds_own = false;            // whether the authority compared is one of the members
  std::vector<std::string> notes;    // who was left out, and why
};

// Authorities of a type by what they are called: "metropolitan districts".
std::string type_words(const std::string& type);

// Whether the group is made around an authority, so that there is none without it: its region, its
// type, a set of neighbours, those nearest to it.
bool is_around_one(const std::string& name, const std::vector<NeighbourSet>& neighbours);

// `name` is all, region, type, a set of neighbours, or codes and names parted by commas. Those who
// did not exist in the year are left out and named. Region, type and neighbours need an authority.
Result<Group> make_group(const std::string& name, std::optional<AuthorityId> own, Period year,
                         const Register& authorities, const std::vector<NeighbourSet>& neighbours);

// An authority as a person gives it: a code of any system or a name, in that year.
Result<AuthorityId> find_authority(const std::string& text, Period year,
                                   const Register& authorities);

}  // namespace plumbline
