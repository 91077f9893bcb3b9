#include "authorities/succession.h"

#include <algorithm>

namespace plumbline {

std::vector<AuthorityId> stand_ins(const Register& authorities, AuthorityId id, Period when) {
  id = authorities.at_time(id, when);
  if (authorities.exists(id, when)) return {id};
  const Authority& gone = authorities.at(id);
  const bool is_over = gone.lifetime.to && *gone.lifetime.to < deciding_day(when);
  std::vector<AuthorityId> found;
  for (const AuthorityId next : is_over ? gone.successors : gone.predecessors) {
    for (const AuthorityId one : stand_ins(authorities, next, when)) found.push_back(one);
  }
  std::ranges::sort(found);
  const auto repeats = std::ranges::unique(found);
  found.erase(repeats.begin(), repeats.end());
  return found;
}

bool reorganised_between(const Register& authorities, AuthorityId id, Period one, Period other) {
  return has_new_area(authorities, id, one, other) ||
         authorities.at_time(id, one) != authorities.at_time(id, other);
}

bool has_new_area(const Register& authorities, AuthorityId id, Period one, Period other) {
  return !authorities.exists(authorities.at_time(id, one), one) ||
         !authorities.exists(authorities.at_time(id, other), other);
}

}  // namespace plumbline
