// The table of people/may.h, a line for each role: may it (y) or not (.), of its own authority and
// of another's.
#include "people/may.h"

#include <doctest/doctest.h>

#include <array>

namespace plumbline {
namespace {

constexpr const char* own = "E08000034";
constexpr const char* other = "E08000035";

struct Line {
  PersonRole role;
  // read, fill in, explain, sign service, sign S151, hand over, comment
  std::string of_own, of_other;
  bool operates;
};

const std::array<Line, 5> table = {{
    //                              RFESSHC    RFESSHC
    {PersonRole::completer, "yyy..yy", ".......", false},
    {PersonRole::service_approver, "y.yy.yy", ".......", false},
    {PersonRole::s151_approver, "y.y.yyy", ".......", false},
    {PersonRole::reader, "y.....y", ".......", false},
    {PersonRole::club_operator, "y......", "y......", true},
}};

Person person_with(std::vector<PersonRole> roles) {
  Person person;
  person.authority = own;
  person.roles = std::move(roles);
  return person;
}

std::string may(const Person& person, std::string_view authority) {
  std::string all;
  for (const bool one : {may_read_return(person, authority), may_fill_in(person, authority),
                         may_explain(person, authority), may_sign_for_service(person, authority),
                         may_sign_as_s151(person, authority), may_hand_over(person, authority),
                         is_of_the_council(person, authority)}) {
    all += one ? 'y' : '.';
  }
  return all;
}

}  // namespace

TEST_CASE("what each role may do with the return of its own authority and of another") {
  for (const Line& line : table) {
    INFO(word_of(line.role));
    const Person person = person_with({line.role});
    CHECK(may(person, own) == line.of_own);
    CHECK(may(person, other) == line.of_other);
    CHECK(may_operate(person) == line.operates);
  }
}

TEST_CASE("roles add up, and each keeps to its own authorities") {
  const Person both = person_with({PersonRole::club_operator, PersonRole::completer});
  CHECK(may(both, own) == "yyy..yy");
  CHECK(may(both, other) == "y......");
}

TEST_CASE("a closed account, one without roles, and an authority that is not named") {
  Person closed = person_with(all_roles());
  closed.closed = true;
  CHECK(may(closed, own) == ".......");
  CHECK_FALSE(may_operate(closed));
  CHECK(may(person_with({}), own) == ".......");
  Person nowhere = person_with({PersonRole::completer, PersonRole::s151_approver});
  nowhere.authority.clear();
  CHECK(may(nowhere, "") == ".......");
}

TEST_CASE("roles are typed in one way, and the others are named") {
  for (const PersonRole role : all_roles()) CHECK(*parse_role(word_of(role)) == role);
  CHECK(text(parse_role("approver").error()) ==
        "There is no role 'approver'. A role is completer, service-approver, s151-approver, reader "
        "or operator.");
}

TEST_CASE("e-mail addresses are told by their form alone, and kept in lower case") {
  CHECK(*parse_email("  Jo.Bloggs@Example.ORG ") == "jo.bloggs@example.org");
  for (const char* wrong : {"", "jo", "@example.org", "jo@", "jo@b@c", "jo b@c", "jo\r\n@c"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_email(wrong));
  }
  CHECK_FALSE(parse_email(std::string(250, 'a') + "@b.org"));
}

}  // namespace plumbline
