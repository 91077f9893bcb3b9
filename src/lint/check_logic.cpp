#include "lint/check_logic.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/number.h"
#include "lint/years.h"

namespace plumbline {
namespace {

constexpr const char* mend = "Write what was meant, or leave the check out.";

struct ReadCheck {
  const CheckDefinition* check = nullptr;
  std::vector<Case> passed;                 // the cases in which it is passed
  std::vector<QuantityId> quantities = {};  // of those, in order
  std::vector<StatementId> statements = {};
};

std::string passes(const CheckDefinition& check) { return "'" + check.expression_text + "'"; }

template <typename T>
bool have_common(const std::vector<T>& left, const std::vector<T>& right) {
  auto one = left.begin();
  auto other = right.begin();
  while (one != left.end() && other != right.end()) {
    if (*one == *other) return true;
    *one < *other ? ++one : ++other;
  }
  return false;
}

template <typename T>
void sort_out(std::vector<T>& ids) {
  std::ranges::sort(ids);
  const auto rest = std::ranges::unique(ids);
  ids.erase(rest.begin(), rest.end());
}

class CheckLogic {
 public:
  CheckLogic(LinearReader& numbers, Findings& findings) : numbers_(numbers), findings_(findings) {}

  void read(const LintedCheck& one) {
    const bool is_note = one.check->expression.kind == Expression::Kind::call &&
                         one.check->expression.word == "note";
    if (is_note) return;
    CaseReader reader(numbers_, statements_, true);
    const auto failed = reader.cases(one.program, false);
    auto passed = failed ? reader.cases(one.program, true) : std::nullopt;
    if (!passed) return;
    const CheckDefinition& check = *one.check;
    if (failed->empty()) return tell_never_fires(one);
    if (passed->empty()) {
      return findings_.add_about(
          check.id, check.where,
          fmt::format("It can never pass: no answers make {} true.", passes(check)),
          "Every return would have this finding. Look at its numbers and signs.");
    }
    if (tell_passes_nothing(check, *passed) || tell_other_years(check, *failed) ||
        tell_range_again(check, *failed)) {
      return;
    }
    keep({.check = &check, .passed = *std::move(passed)});
  }

  void find_contradictions() {
    for (std::size_t second = 0; second < read_.size(); ++second) {
      for (std::size_t first = 0; first < second; ++first) {
        const CheckDefinition& one = *read_[first].check;
        const CheckDefinition& other = *read_[second].check;
        if (!speak_of_the_same(read_[first], read_[second])) continue;
        if (contradict(read_[first], read_[second], false)) {
          tell_contradiction(one, other, "cannot both be true");
        } else if (contradict(read_[first], read_[second], true)) {
          tell_contradiction(one, other, "cannot both be true unless their figures are nothing");
        }
      }
    }
  }

 private:
  void tell_never_fires(const LintedCheck& one) {
    const CheckDefinition& check = *one.check;
    const auto without_ranges = CaseReader(numbers_, statements_, false).cases(one.program, false);
    const bool anything_goes = without_ranges && without_ranges->empty();
    findings_.add_about(
        check.id, check.where,
        fmt::format("It can never fire: {} is true whatever is answered.", passes(check)),
        anything_goes ? mend
                      : fmt::format("Items may not be below nothing unless 'may_be_negative' says "
                                    "so, and what is counted is whole. {}",
                                    mend));
  }

  bool tell_passes_nothing(const CheckDefinition& check, const std::vector<Case>& passed) {
    const Possibilities possible{numbers_.quantities(), statements_, true, true};
    const auto holds = [&](const Case& one) { return possible.hold(one); };
    if (std::ranges::any_of(passed, holds)) return false;
    findings_.add_about(
        check.id, check.where,
        fmt::format("It can never pass unless its figures are nothing: {}.", passes(check)),
        "Look at its numbers: the low bound may be above the high one.");
    return true;
  }

  // Every case in which it is failed needs an item that is not asked in its years.
  bool tell_other_years(const CheckDefinition& check, const std::vector<Case>& failed) {
    const ItemDefinition* unasked = nullptr;
    for (const Case& one : failed) {
      const ItemDefinition* item = unasked_in(check, one);
      if (item == nullptr) return false;
      unasked = item;
    }
    findings_.add_about(
        check.id, check.where,
        fmt::format("It can never fire: {} is asked {}, and the check holds {}.", unasked->code,
                    years_words(*unasked->asked), years_words(check)),
        "Look at 'since' and 'until' of both.");
    return true;
  }

  const ItemDefinition* unasked_in(const CheckDefinition& check, const Case& one) const {
    const auto misses = [&](const ItemDefinition* item) {
      return item != nullptr && item->asked && !have_common_years(*item->asked, check);
    };
    for (const Constraint& constraint : one.constraints) {
      for (const auto& [quantity, number] : constraint.form.terms) {
        for (const auto& [factor, power] : numbers_.quantities()[quantity].factors) {
          const ItemDefinition* item = numbers_.quantities()[factor].item;
          if (misses(item)) return item;
        }
      }
    }
    for (const Literal& literal : one.literals) {
      const Statement& statement = statements_[literal.statement];
      if (!statement.answer.empty() && misses(statement.item)) return statement.item;
    }
    return nullptr;
  }

  // An answer outside its item's low and high is asked about in any case. An error says more.
  bool tell_range_again(const CheckDefinition& check, const std::vector<Case>& failed) {
    if (check.severity == Severity::error) return false;
    std::vector<QuantityId> of = quantities_in(failed);
    if (of.size() != 1) return false;
    Quantities& quantities = numbers_.quantities();
    const ItemDefinition* item = quantities[of.front()].item;
    if (item == nullptr || item->asked->as == AskedAs::derived) return false;
    const auto& [low, high] = std::pair(item->asked->low, item->asked->high);
    if (!low && !high) return false;
    const Range before = quantities[of.front()].range;
    quantities.set_range(of.front(), {.low = std::max(before.low, low.value_or(before.low)),
                                      .high = std::min(before.high, high.value_or(before.high))});
    const Possibilities possible{quantities, statements_};
    const bool any = std::ranges::any_of(
        failed, [&](const Case& one) { return !one.literals.empty() || possible.hold(one); });
    quantities.set_range(of.front(), before);
    if (any) return false;
    findings_.add_about(
        check.id, check.where,
        fmt::format("It can never fire by itself: {} is asked about {} already.", item->code,
                    range_words(*item->asked)),
        "'low' and 'high' of the item say so. Leave the check out, or set tighter bounds.");
    return true;
  }

  static std::string range_words(const AskedItem& asked) {
    if (!asked.high) return fmt::format("below {}", shortest(*asked.low));
    if (!asked.low) return fmt::format("above {}", shortest(*asked.high));
    return fmt::format("outside {} to {}", shortest(*asked.low), shortest(*asked.high));
  }

  static std::vector<QuantityId> quantities_in(const std::vector<Case>& cases) {
    std::vector<QuantityId> all;
    for (const Case& one : cases) {
      for (const Constraint& constraint : one.constraints) {
        for (const auto& term : constraint.form.terms) all.push_back(term.first);
      }
    }
    sort_out(all);
    return all;
  }

  void keep(ReadCheck read) {
    read.quantities = quantities_in(read.passed);
    for (const Case& one : read.passed) {
      for (const Literal& literal : one.literals) read.statements.push_back(literal.statement);
    }
    sort_out(read.statements);
    read_.push_back(std::move(read));
  }

  bool speak_of_the_same(const ReadCheck& first, const ReadCheck& second) const {
    return have_common_years(*first.check, *second.check) &&
           (have_common(first.quantities, second.quantities) || speak_of_one(first, second));
  }

  bool contradict(const ReadCheck& first, const ReadCheck& second, bool above_nothing) const {
    const Possibilities possible{numbers_.quantities(), statements_, true, above_nothing};
    return std::ranges::none_of(first.passed, [&](const Case& one) {
      return std::ranges::any_of(second.passed,
                                 [&](const Case& other) { return possible.hold(one, other); });
    });
  }

  bool speak_of_one(const ReadCheck& first, const ReadCheck& second) const {
    return std::ranges::any_of(first.statements, [&](StatementId one) {
      return std::ranges::any_of(second.statements, [&](StatementId other) {
        return statements_[one].subject == statements_[other].subject;
      });
    });
  }

  void tell_contradiction(const CheckDefinition& first, const CheckDefinition& second,
                          std::string_view how) {
    findings_.add_about(
        second.id, second.where,
        fmt::format("It contradicts {} ({}): {} and {} {}.", first.id, first.where, passes(second),
                    passes(first), how),
        "Every return would have one of the two findings. Correct one, or say with 'since' and "
        "'until' which years each holds for.");
  }

  LinearReader& numbers_;
  Findings& findings_;
  Statements statements_;
  std::vector<ReadCheck> read_;
};

}  // namespace

void find_idle_checks(const LintedChecks& checks, LinearReader& numbers, Findings& findings) {
  CheckLogic logic(numbers, findings);
  for (const LintedCheck& one : checks) logic.read(one);
  logic.find_contradictions();
}

}  // namespace plumbline
