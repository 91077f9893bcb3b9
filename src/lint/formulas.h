// The formulas of packs as trees: every one of them, and every part of one.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "measures/definitions.h"

namespace plumbline {

// The part itself and all parts inside it, outermost first.
void each_part(const Expression& formula, const std::function<void(const Expression&)>& look);

// "CLA_H01" of "CLA_H.CLA_H01", which names the rows too.
std::string_view code_in(const Expression& name);

struct PackFormula {
  const std::string& about;  // the item, measure, alternative or check
  const std::string& where;
  const Expression& expression;
};

// Of items, measures and checks, those that could be read. An item's $COL is the first member.
void each_formula(const Club& club, const std::function<void(const PackFormula&)>& look);

// What could not be read, and what rests on it: nothing more can be said of that.
class Unread {
 public:
  explicit Unread(const Definitions& definitions);

  bool touches(const Expression& formula) const;
  bool touches(const std::string& code) const { return codes_.contains(code); }

 private:
  bool grow(const Club& club);

  std::set<std::string, std::less<>> codes_;
};

// "COL=k" and so on, the first of each dimension: as good as any to try a formula of $COL on.
std::vector<std::pair<std::string, std::string>> first_members(const ItemDefinition& item);

}  // namespace plumbline
