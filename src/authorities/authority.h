// One authority of the register, and when it existed.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/period.h"

namespace plumbline {

using AuthorityId = std::uint16_t;  // position in the register
using Date = std::chrono::sys_days;

// From the first to the last day, both included; an open end is left out.
struct Lifetime {
  std::optional<Date> from;
  std::optional<Date> to;

  bool contains(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
  // 0 inside; outside, how many days to the nearer end.
  int days_away(Date day) const;
  bool overlaps(const Lifetime& other) const;
};

// The day that decides who existed in a period. Reorganisations happen on 1 April, so the middle of
// a financial or calendar year says who existed for most of it.
Date deciding_day(Period period);

// "1 April 2019"
std::string text(Date day);

struct Authority {
  AuthorityId id = 0;
  std::string ons_code;
  std::string
      dfe_number;  // kept by a successor with the same area: 815 is North Yorkshire's always
  std::string cassr_code;  // adult social care returns; empty when no file has told it
  std::string mhclg_code;  // local government finance returns; empty as above
  std::string name;  // as files have it: "Dorset" for the county and for the unitary authority
  std::string official_name;
  std::string type;  // SC, UA, MD, LB-I, LB-O, COL, SUI
  std::string region_code;
  std::string region;
  Lifetime lifetime;
  std::vector<AuthorityId> predecessors;
  std::vector<AuthorityId> successors;
  std::vector<std::string> ons_aliases;  // codes before or after a change of boundary
  std::vector<std::string> aliases;      // other spellings of the name
  bool structural_exclusion = false;     // so small that averages leave it out
};

// What it is called beside others: in full when it is no more, since a successor may share the
// name.
inline const std::string& name_of(const Authority& authority) {
  return authority.lifetime.to ? authority.official_name : authority.name;
}

// A lower-tier district of a county, or a council area of another nation of the United Kingdom.
struct District {
  std::string ons_code;
  std::string name;
  std::optional<AuthorityId> upper_tier;  // none outside England
  std::string nation_code;                // W92000004; empty in England
  Lifetime lifetime;
  std::vector<std::string> aliases;
};

}  // namespace plumbline
