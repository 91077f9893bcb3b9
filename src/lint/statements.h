// What conditions say that is no comparison of numbers: answers in words, in_round(...) and the
// like.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "club/club.h"

namespace plumbline {

using StatementId = std::uint32_t;

// Something that is so or not.
struct Statement {
  std::string subject;  // "CLA_A02"
  std::string answer;   // "outturn", where the subject is compared with words
  const ItemDefinition* item = nullptr;
};

struct Literal {
  StatementId statement = 0;
  bool holds = true;
};

class Statements {
 public:
  StatementId named(Statement statement);
  const Statement& operator[](StatementId id) const { return all_[id]; }

  // Two that no answers make hold together.
  bool clash(const Literal& one, const Literal& other) const;
  // Every one of an item's choices is denied.
  bool leave_no_choice(const std::vector<Literal>& literals) const;

 private:
  std::vector<Statement> all_;
  std::map<std::pair<std::string, std::string>, StatementId> known_;
};

}  // namespace plumbline
