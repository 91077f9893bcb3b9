// A person with an account: who, of which authority, and in which roles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

// What a person does in a round of returns. One person may have several.
enum class PersonRole : std::uint8_t {
  completer,
  service_approver,
  s151_approver,
  reader,
  club_operator,
};

// "service-approver": as it is typed and kept.
std::string_view word_of(PersonRole role);
// "service approver": as it is read.
std::string_view words(PersonRole role);
std::vector<PersonRole> all_roles();
// The error lists the roles that there are.
Result<PersonRole> parse_role(std::string_view word);

using PersonId = std::int64_t;

struct Person {
  PersonId id = 0;
  std::string name;
  std::string email;      // in lower case: what they sign in with
  std::string job;        // "Finance manager"; may be empty
  std::string authority;  // its ONS code
  std::vector<PersonRole> roles;
  bool closed = false;  // may not sign in any more; stays, since what they did names them

  friend bool operator==(const Person&, const Person&) = default;
};

bool has_role(const Person& person, PersonRole role);
// "completer and reader"
std::string words_on_roles(const Person& person);

// Without space around it and in lower case; the error is for what cannot be an e-mail address.
Result<std::string> parse_email(std::string_view typed);

// Whether it can stand as a person's name or job: one line of at most a hundred letters.
Status fit_name(std::string_view name);

}  // namespace plumbline
