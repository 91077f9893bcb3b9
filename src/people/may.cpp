#include "people/may.h"

namespace plumbline {
namespace {

bool as(PersonRole role, const Person& person) { return !person.closed && has_role(person, role); }

bool as_own(PersonRole role, const Person& person, std::string_view authority) {
  return !authority.empty() && person.authority == authority && as(role, person);
}

}  // namespace

bool may_read_return(const Person& person, std::string_view authority) {
  return may_operate(person) || may_explain(person, authority) ||
         as_own(PersonRole::reader, person, authority);
}

bool may_fill_in(const Person& person, std::string_view authority) {
  return as_own(PersonRole::completer, person, authority);
}

bool may_explain(const Person& person, std::string_view authority) {
  return may_fill_in(person, authority) || may_sign_for_service(person, authority) ||
         may_sign_as_s151(person, authority);
}

bool may_sign_for_service(const Person& person, std::string_view authority) {
  return as_own(PersonRole::service_approver, person, authority);
}

bool may_sign_as_s151(const Person& person, std::string_view authority) {
  return as_own(PersonRole::s151_approver, person, authority);
}

bool may_hand_over(const Person& person, std::string_view authority) {
  return may_explain(person, authority);
}

bool is_of_the_council(const Person& person, std::string_view authority) {
  return may_explain(person, authority) || as_own(PersonRole::reader, person, authority);
}

bool may_operate(const Person& person) { return as(PersonRole::club_operator, person); }

}  // namespace plumbline
