// The part of a club that is looked at: all of it, or what one answer goes into.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "club/club.h"

namespace plumbline {

struct CompiledClub;
struct CompiledCheck;

// In the order of the pack.
struct Scope {
  std::vector<const ItemDefinition*> items;  // asked ones: answered, and worked out
  std::vector<const CompiledCheck*> checks;
  std::vector<std::size_t> measures;  // places among the club's
};

Scope whole_of(const CompiledClub& club);

// For each item that is asked, itself and everything that its answer goes into, through items that
// are worked out and measures too. Its answers are named by the item's code, without members.
class AnswerScopes {
 public:
  explicit AnswerScopes(const CompiledClub& club);

  // Of an item that the club does not ask, nothing.
  const Scope& of(std::string_view code) const;

 private:
  std::map<std::string, Scope, std::less<>> scopes_;
};

}  // namespace plumbline
