#include "lint/statements.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace plumbline {

StatementId Statements::named(Statement statement) {
  const auto id = static_cast<StatementId>(all_.size());
  const auto [known, is_new] = known_.try_emplace({statement.subject, statement.answer}, id);
  if (is_new) all_.push_back(std::move(statement));
  return known->second;
}

// An item has one answer, unless several can be given.
bool Statements::clash(const Literal& one, const Literal& other) const {
  if (one.statement == other.statement) return one.holds != other.holds;
  const Statement& first = all_[one.statement];
  const Statement& second = all_[other.statement];
  const bool same_subject = first.subject == second.subject && !first.answer.empty() &&
                            !second.answer.empty() && one.holds && other.holds;
  const bool several = first.item != nullptr && first.item->asked && first.item->asked->several;
  return same_subject && !several;
}

bool Statements::leave_no_choice(const std::vector<Literal>& literals) const {
  std::map<std::string, std::set<std::string>> denied;
  for (const Literal& literal : literals) {
    const Statement& one = all_[literal.statement];
    if (literal.holds || one.item == nullptr || one.answer.empty()) continue;
    if (!one.item->asked || one.item->asked->choices.empty()) continue;
    std::set<std::string>& answers = denied[one.subject];
    answers.insert(one.answer);
    const bool all = std::ranges::all_of(one.item->asked->choices, [&](const std::string& choice) {
      return answers.contains(lower(choice));
    });
    if (all) return true;
  }
  return false;
}

}  // namespace plumbline
