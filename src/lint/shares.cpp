#include "lint/shares.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/text.h"
#include "lint/years.h"

namespace plumbline {
namespace {

// What a check holds to be 100 together.
struct Whole {
  const CheckDefinition* check = nullptr;
  std::set<QuantityId> parts;
};

// Finds sums that a check bounds from both sides near 100.
class WholeReader {
 public:
  WholeReader(LinearReader& numbers, std::vector<Whole>& wholes)
      : numbers_(numbers), wholes_(wholes) {}

  void read(const LintedCheck& one) {
    for (const auto derived : {LinearReader::Derived::kept, LinearReader::Derived::written_out}) {
      sides_.clear();
      numbers_.begin();
      FormulaPlace at = answer_of(one.program);
      for (at.node = 0; at.node < at.parts->nodes.size() && !numbers_.gave_up(); ++at.node) {
        read_comparison(at, derived);
      }
      for (const auto& [parts, sides] : sides_) {
        if (sides == both) wholes_.push_back({.check = one.check, .parts = parts});
      }
    }
  }

 private:
  static constexpr int from_below = 1;
  static constexpr int from_above = 2;
  static constexpr int both = from_below | from_above;

  void read_comparison(const FormulaPlace& at, LinearReader::Derived derived) {
    const Operation operation = (*at).operation;
    if (operation < Operation::equal || operation > Operation::at_least) return;
    if (is_condition((*at.left()).operation)) return;
    const bool is_upper = operation == Operation::less || operation == Operation::at_most;
    const bool is_equality = operation == Operation::equal || operation == Operation::unequal;
    const LinearForm apart =
        plus(numbers_.form(at.left(), derived), times(numbers_.form(at.right(), derived), -1));
    note(apart, is_equality ? both : is_upper ? from_above : from_below);
    for (const auto& [quantity, number] : apart.terms) {
      const auto inside = numbers_.quantities()[quantity].inside;
      if (inside != nullptr) note(*inside, both);
    }
  }

  void note(const LinearForm& apart, int sides) {
    constexpr double rounding = 1e-9;
    constexpr double whole = 100;
    if (apart.terms.size() < 2) return;
    const double number = apart.terms.front().second;
    const bool alike = std::ranges::all_of(apart.terms, [&](const auto& term) {
      return std::abs(term.second - number) <= rounding * std::abs(number);
    });
    if (!alike || std::abs(-apart.constant / number - whole) > 1) return;
    std::set<QuantityId> parts;
    for (const auto& term : apart.terms) parts.insert(term.first);
    sides_[parts] |= sides;
  }

  LinearReader& numbers_;
  std::vector<Whole>& wholes_;
  std::map<std::set<QuantityId>, int> sides_;
};

class Shares {
 public:
  Shares(const Club& club, std::vector<Whole> wholes, const Quantities& quantities,
         Findings& findings)
      : club_(club), wholes_(std::move(wholes)), quantities_(quantities), findings_(findings) {
    for (const Whole& whole : wholes_) {
      for (const QuantityId part : whole.parts) covered_.insert(quantities_[part].item);
    }
  }

  void find_left_out() {
    for (const Whole& whole : wholes_) {
      std::set<std::string> sections;
      for (const QuantityId part : whole.parts) {
        const ItemDefinition* item = quantities_[part].item;
        if (item != nullptr && item->asked->role == ItemRole::share) {
          sections.insert(item->asked->section);
        }
      }
      for (const ItemDefinition& item : club_.items) {
        if (is_left_out(item, whole, sections)) tell_left_out(whole, item.code);
      }
      find_left_out_members(whole);
    }
  }

  void look_at(const Overheads& overheads) {
    if (overheads.shares.size() < 2) return;
    const Whole* nearest = nullptr;
    std::vector<std::string> least = overheads.shares;
    for (const Whole& whole : wholes_) {
      std::vector<std::string> without = missing_in(whole, overheads.shares);
      if (without.size() >= least.size()) continue;
      least = std::move(without);
      nearest = &whole;
    }
    if (nearest == nullptr) {
      findings_.add(
          overheads.where,
          fmt::format("No check holds the shares of {} to 100 together.", overheads.total),
          fmt::format("Add a [[section.check]] that passes where {} = 100.",
                      join(overheads.shares, " + ")));
    }
    if (nearest == nullptr || least.empty()) return;
    std::erase_if(least, [&](const std::string& code) {
      return told_.contains({nearest->check->id, code});
    });
    for (const std::string& code : least) {
      findings_.add(overheads.where,
                    fmt::format("{} holds the shares of {} to 100 and leaves out {}.",
                                nearest->check->id, overheads.total, code),
                    "Add it to the check, or take it out of 'shares'.");
    }
  }

 private:
  bool is_left_out(const ItemDefinition& item, const Whole& whole,
                   const std::set<std::string>& sections) const {
    return item.asked && item.asked->role == ItemRole::share &&
           sections.contains(item.asked->section) && !covered_.contains(&item) &&
           have_common_years(*item.asked, *whole.check);
  }

  void tell_left_out(const Whole& whole, const std::string& what) {
    told_.emplace(whole.check->id, what);
    findings_.add_about(whole.check->id, whole.check->where,
                        fmt::format("It holds shares to 100 and leaves out {}.", what),
                        "Add it, or a check of its own that it and others make 100.");
  }

  // Of a cube that is added up along a dimension, every member counts.
  void find_left_out_members(const Whole& whole) {
    // By item, dimension and the members of its other dimensions: which of its members there are.
    std::map<std::tuple<const ItemDefinition*, std::string, std::string>, std::set<std::string>>
        along;
    for (const QuantityId part : whole.parts) {
      const Quantity& quantity = quantities_[part];
      if (quantity.item == nullptr || quantity.item->unit.kind != UnitKind::percent) continue;
      const SeriesName name = split_series(quantity.name);
      for (const auto& [dimension, member] : name.members) {
        SeriesName others{.code = {}, .members = name.members};
        std::erase_if(others.members, [&](const auto& one) { return one.first == dimension; });
        along[{quantity.item, dimension, text(others)}].insert(member);
      }
    }
    for (const auto& [place, members] : along) {
      const auto& [item, dimension, others] = place;
      if (members.size() < 2) continue;
      const auto& known = *std::ranges::find(item->dimensions, dimension, &ItemDimension::name);
      for (const std::string& member : known.members) {
        if (members.contains(member)) continue;
        tell_left_out(whole, fmt::format("{}[{}={}]", item->code, dimension, member));
      }
    }
  }

  std::vector<std::string> missing_in(const Whole& whole,
                                      const std::vector<std::string>& shares) const {
    std::vector<std::string> missing;
    for (const std::string& code : shares) {
      const bool there = std::ranges::any_of(whole.parts, [&](QuantityId part) {
        const ItemDefinition* item = quantities_[part].item;
        return item != nullptr && item->code == code;
      });
      if (!there) missing.push_back(code);
    }
    return missing;
  }

  const Club& club_;
  std::vector<Whole> wholes_;
  const Quantities& quantities_;
  Findings& findings_;
  std::set<const ItemDefinition*> covered_;
  std::set<std::pair<std::string, std::string>> told_;  // check and what it leaves out
};

}  // namespace

void find_open_shares(const Club& club, const LintedChecks& checks, LinearReader& numbers,
                      Findings& findings) {
  std::vector<Whole> wholes;
  WholeReader reader(numbers, wholes);
  for (const LintedCheck& one : checks) reader.read(one);
  Shares shares(club, std::move(wholes), numbers.quantities(), findings);
  shares.find_left_out();
  for (const Overheads& overheads : club.questionnaire.overheads) shares.look_at(overheads);
}

}  // namespace plumbline
