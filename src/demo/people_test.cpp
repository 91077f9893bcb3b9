#include "demo/people.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "demo/demo_nation.h"

namespace plumbline {

TEST_CASE("the demo nation's people: seven to try everything with, a completer for everyone else") {
  const auto authorities = demo_authorities(demo_seed);
  const auto people = demo_people(authorities, authorities[3], authorities[5]);
  CHECK(people.size() == main_demo_people + authorities.size() - 2);
  std::set<std::string> emails, served;
  for (const Person& one : people) {
    emails.insert(one.email);
    if (has_role(one, PersonRole::completer)) served.insert(one.authority);
    CHECK(fit_name(one.name));
    CHECK(*parse_email(one.email) == one.email);
  }
  CHECK(emails.size() == people.size());
  CHECK(served.size() == authorities.size());
  for (const PersonRole role : all_roles()) {
    CHECK(std::ranges::any_of(people, [&](const Person& one) { return has_role(one, role); }));
  }
  CHECK(people.back().email == "x" + authorities.back().dfe_number.substr(1) + "@example.org");
}

}  // namespace plumbline
