#include "returns/scope.h"

#include <algorithm>
#include <set>

#include "formula/parse.h"
#include "returns/compiled_club.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;
using Codes = std::set<std::string, std::less<>>;

// Every item whose answer a formula depends on.
class Behind {
 public:
  explicit Behind(const CompiledClub& club) : club_(club) {}

  Codes formula(const Expression& formula) {
    Codes all;
    gather(formula, all);
    return all;
  }

  // The item itself, and what it is worked out from.
  const Codes& item(const ItemDefinition& item) {
    const auto known = items_.find(item.code);
    if (known != items_.end()) return known->second;
    Codes& all = items_[item.code];  // there from now on: a circle ends
    Codes found = {item.code};
    for (const Derivation& one : item.derivations) {
      if (const auto formula = parse_formula(one.formula)) gather(*formula, found);
    }
    return all = std::move(found);
  }

 private:
  void gather(const Expression& formula, Codes& all) {
    if (formula.kind == Kind::name) gather_name(formula.word, all);
    if (formula.kind == Kind::range && formula.parts.size() == 2) gather_range(formula, all);
    for (const Expression& part : formula.parts) gather(part, all);
    // Rows are named where they are summed over.
    for (const std::string& group : formula.over) gather_rows(group, all);
  }

  void gather_name(const std::string& code, Codes& all) {
    if (const ItemDefinition* found = asked(code)) {
      const Codes& behind = item(*found);
      all.insert(behind.begin(), behind.end());
    } else if (const Expression* measure = club_.definitions->measure(code)) {
      if (being_read_.insert(code).second) {
        gather(*measure, all);
        being_read_.erase(code);
      }
    } else {
      gather_rows(code, all);
    }
  }

  void gather_range(const Expression& range, Codes& all) {
    bool inside = false;
    for (const ItemDefinition& one : club_.club->items) {
      inside = inside || one.code == range.parts[0].word;
      if (inside) gather_name(one.code, all);
      if (one.code == range.parts[1].word) return;
    }
  }

  void gather_rows(const std::string& group, Codes& all) {
    for (const ItemDefinition& one : club_.club->items) {
      if (one.asked && one.asked->rows == group) all.insert(one.code);
    }
  }

  const ItemDefinition* asked(const std::string& code) const {
    const ItemDefinition* found = club_.definitions->find_item(code);
    return found != nullptr && found->asked ? found : nullptr;
  }

  const CompiledClub& club_;
  std::map<std::string, Codes> items_;
  Codes being_read_;
};

}  // namespace

Scope whole_of(const CompiledClub& club) {
  Scope all;
  for (const ItemDefinition& item : club.club->items) {
    if (item.asked) all.items.push_back(&item);
  }
  for (const CompiledCheck& check : club.checks) all.checks.push_back(&check);
  for (std::size_t i = 0; i < club.measures.size(); ++i) all.measures.push_back(i);
  return all;
}

AnswerScopes::AnswerScopes(const CompiledClub& club) {
  Behind behind(club);
  for (const ItemDefinition& item : club.club->items) {
    if (!item.asked) continue;
    for (const std::string& code : behind.item(item)) scopes_[code].items.push_back(&item);
  }
  for (const CompiledCheck& check : club.checks) {
    Codes codes = behind.formula(check.check->expression);
    if (!check.check->item.empty()) codes.insert(check.check->item);
    for (const std::string& code : codes) scopes_[code].checks.push_back(&check);
  }
  for (std::size_t i = 0; i < club.measures.size(); ++i) {
    for (const std::string& code : behind.formula(club.measures[i].choice.variant->expression)) {
      scopes_[code].measures.push_back(i);
    }
  }
}

const Scope& AnswerScopes::of(std::string_view code) const {
  static const Scope nothing;
  const auto found = scopes_.find(code);
  return found == scopes_.end() ? nothing : found->second;
}

}  // namespace plumbline
