// What a person may do with the return of an authority (its ONS code). Every row that is read or
// written on behalf of somebody is asked for here first, with the person of the session; nothing
// that a request says adds to it. A closed account may do nothing.
//
//                      completer  service approver  S151 approver  reader  operator
//   read a return      own        own               own            own     all
//   fill in            own
//   explain            own        own               own
//   sign for service              own
//   sign as S151                                    own
//   hand over          own        own               own
//   comment            own        own               own            own
//   operate the club                                                        yes
#pragma once

#include "people/person.h"

namespace plumbline {

bool may_read_return(const Person& person, std::string_view authority);
bool may_fill_in(const Person& person, std::string_view authority);
// To say why an answer is right although a check asks.
bool may_explain(const Person& person, std::string_view authority);
bool may_sign_for_service(const Person& person, std::string_view authority);
bool may_sign_as_s151(const Person& person, std::string_view authority);
// A section to a colleague.
bool may_hand_over(const Person& person, std::string_view authority);
// To read and write what colleagues of the council say to each other.
bool is_of_the_council(const Person& person, std::string_view authority);
// To open and close rounds, and see how far everyone is.
bool may_operate(const Person& person);

}  // namespace plumbline
