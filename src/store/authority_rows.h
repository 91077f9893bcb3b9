// Authorities as the database knows them: a number of its own for each ONS code.
#pragma once

#include <soci/soci.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "authorities/register.h"
#include "ledger/edition.h"

namespace plumbline {

// A number for the authority of each place, in the order of the places; new ones are entered.
std::vector<std::uint32_t> authority_rows(soci::session& session, const Register& authorities,
                                          const std::vector<Place>& places);

struct KnownAuthorities {
  std::unordered_map<std::uint32_t, AuthorityId> by_row;
  std::vector<std::string> unknown;  // ONS codes that the register does not have
};

KnownAuthorities known_authorities(soci::session& session, const Register& authorities);

}  // namespace plumbline
