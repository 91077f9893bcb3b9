#include "returns/repairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"
#include "returns/answer_words.h"
#include "returns/item_amounts.h"
#include "returns/pack_checks.h"

namespace plumbline {
namespace {

constexpr double weeks_to_days = 7, nights_to_bed_years = 365, thousand = 1000, hundred = 100;
constexpr double near_last_year = 0.02;

// A number that could have been meant, and what it would mean that another was typed.
struct Guess {
  double to = 0;
  std::string_view looks_like;  // put after "834 days looks like "
};

bool is_money(const ItemDefinition& item) { return exponent_of(item.unit, "GBP") > 0; }

bool counts_time(const ItemDefinition& item, std::string_view unit) {
  return exponent_of(item.unit, unit) > 0;
}

void add_unit_guesses(const ItemDefinition& item, double typed, std::vector<Guess>& guesses) {
  if (is_money(item)) {
    guesses.push_back({typed * thousand, "thousands of pounds"});
    guesses.push_back({typed / thousand, "a figure that was multiplied by 1,000"});
    if (exponent_of(item.unit, "week") < 0) {
      guesses.push_back({typed / (nights_to_bed_years / weeks_to_days), "a figure for a year"});
    }
  }
  if (counts_time(item, "day")) {
    guesses.push_back({typed * weeks_to_days, "weeks"});
    guesses.push_back({typed / weeks_to_days, "seven times the days"});
    guesses.push_back({typed * nights_to_bed_years, "places filled all year"});
  }
  if (counts_time(item, "week")) {
    guesses.push_back({typed / weeks_to_days, "days"});
    guesses.push_back({typed * nights_to_bed_years / weeks_to_days, "places filled all year"});
  }
  if (is_pure_count(item.unit)) {
    guesses.push_back({typed * thousand, "thousands"});
  }
  if (item.unit.kind == UnitKind::percent) {
    guesses.push_back({typed * hundred, "a share of one"});
    guesses.push_back({typed / hundred, "a percentage of a percentage"});
  }
}

// What would close a balance: the same answer with two digits swapped, the total, nothing.
class Closing {
 public:
  Closing(const CompiledCheck& check, const AnswerKey& key, double typed,
          const ItemDefinition& item, ReturnFigures& figures)
      : check_(check), key_(key), typed_(typed), item_(item), figures_(figures) {}

  // None where the check is no balance, or the answer is no plain part of it.
  std::optional<Guess> guess() {
    const bool is_balance = check_.sides && check_.sides->kind == Sides::Kind::equal;
    if (!is_balance || !check_.program.row_group().empty()) return std::nullopt;
    const auto before = sides();
    if (!before) return std::nullopt;
    figures_.suppose(key_, typed_ + 1);
    const auto after = sides();
    figures_.take_back();
    const double step = after ? after->apart() - before->apart() : 0;
    if (step == 0) return std::nullopt;
    const bool on_the_left = after->left != before->left;
    return classified(typed_ - before->apart() / step, on_the_left ? before->right : before->left);
  }

 private:
  struct Balance {
    double left = 0, right = 0;
    double apart() const { return left - right; }
  };

  std::optional<Balance> sides() {
    const Figure left = figures_.figure(check_.sides->value, key_.row);
    const Figure right = figures_.figure(check_.sides->low, key_.row);
    if (!left.cell.is_number() || !right.cell.is_number()) return std::nullopt;
    return Balance{left.number, right.number};
  }

  static bool close(double one, double other) {
    return std::abs(one - other) <= 1e-9 * std::max({1.0, std::abs(one), std::abs(other)});
  }

  std::optional<Guess> classified(double wanted, double total) const {
    if (wanted < 0 && typed_ >= 0) return std::nullopt;
    if (close(wanted, -typed_)) return Guess{wanted, "the right amount with the wrong sign"};
    for (const double swapped : with_two_digits_swapped(typed_)) {
      if (close(wanted, swapped)) return Guess{wanted, "two digits that changed places"};
    }
    if (close(typed_, total) && wanted != typed_) return Guess{wanted, "the total"};
    if (const auto unit = in_another_unit(wanted)) return unit;
    if (typed_ == 0) return Guess{wanted, "an answer still to come"};
    return std::nullopt;
  }

  // As near as whole weeks, or whole thousands, can come.
  std::optional<Guess> in_another_unit(double wanted) const {
    const auto is_near = [&](double factor) {
      return typed_ != 0 && std::abs(wanted - typed_ * factor) <= factor / 2;
    };
    if (counts_time(item_, "day") && is_near(weeks_to_days)) return Guess{wanted, "weeks"};
    if (counts_time(item_, "day") && is_near(nights_to_bed_years)) {
      return Guess{wanted, "places filled all year"};
    }
    if (is_money(item_) && is_near(thousand)) return Guess{wanted, "thousands of pounds"};
    return std::nullopt;
  }

  const CompiledCheck& check_;
  const AnswerKey& key_;
  double typed_;
  const ItemDefinition& item_;
  ReturnFigures& figures_;
};

// The checks that an answer goes into, and how many of them are broken.
class Beside {
 public:
  Beside(const std::string& series, ReturnFigures& figures)
      : checks_(checks_with(series, *figures.sources().club)), figures_(figures) {}

  std::size_t broken() { return broken_among(checks_, figures_); }
  // Asked for when nothing is supposed; counted once.
  std::size_t broken_as_typed() {
    if (!as_typed_) as_typed_ = broken();
    return *as_typed_;
  }

 private:
  std::vector<const CompiledCheck*> checks_;
  ReturnFigures& figures_;
  std::optional<std::size_t> as_typed_;
};

struct Tried {
  Repair repair;
  std::size_t still_broken = 0;
  double from_last_year = 0;  // as a share of it
};

class Search {
 public:
  Search(const CompiledCheck& check, const std::string& row, ReturnFigures& figures)
      : check_(check), row_(row), figures_(figures) {}

  std::vector<Repair> repairs() {
    constexpr std::size_t most_answers = 24, most_repairs = 3;
    if (check_.answers.size() > most_answers) return {};
    for (const std::string& series : check_.answers) try_answer(series);
    std::ranges::stable_sort(tried_, [](const Tried& one, const Tried& other) {
      return std::pair(one.still_broken, one.from_last_year) <
             std::pair(other.still_broken, other.from_last_year);
    });
    std::vector<Repair> all;
    for (Tried& one : tried_) {
      const bool mends_as_much = one.still_broken == tried_.front().still_broken;
      if (mends_as_much && all.size() < most_repairs) all.push_back(std::move(one.repair));
    }
    return all;
  }

 private:
  void try_answer(const std::string& series) {
    const Return& now = *figures_.sources().now;
    const ItemDefinition* item =
        figures_.sources().club->definitions->find_item(split_series(series).code);
    if (item == nullptr || !item->asked) return;
    const AnswerKey key{series, item->asked->rows.empty() ? std::string() : row_};
    const Answer* answer = now.find(key.series, key.row);
    const bool asked_of_rows = !item->asked->rows.empty() && row_.empty();
    if (answer == nullptr || !answer->figure.cell.is_number() || asked_of_rows) return;
    const double typed = answer->figure.number;
    std::vector<Guess> guesses;
    if (const auto closing = Closing(check_, key, typed, *item, figures_).guess()) {
      guesses.push_back(*closing);
    }
    if (typed != 0) {
      if (typed < 0) guesses.push_back({-typed, "the right amount with the wrong sign"});
      add_unit_guesses(*item, typed, guesses);
      add_swaps(key, typed, guesses);
    }
    Beside beside(series, figures_);
    for (const Guess& guess : guesses) try_guess(*item, key, typed, guess, beside);
  }

  // Two digits changed places only where that brings last year's answer close.
  void add_swaps(const AnswerKey& key, double typed, std::vector<Guess>& guesses) const {
    const auto last = last_year(key);
    if (!last || *last == 0) return;
    for (const double swapped : with_two_digits_swapped(typed)) {
      if (std::abs(swapped / *last - 1) <= near_last_year) {
        guesses.push_back({swapped, "two digits that changed places"});
      }
    }
  }

  std::optional<double> last_year(const AnswerKey& key) const {
    const Return* last = figures_.sources().last;
    const Answer* answer = last == nullptr ? nullptr : last->find(key.series, key.row);
    if (answer == nullptr || !answer->figure.cell.is_number()) return std::nullopt;
    const std::int16_t year = figures_.sources().now->year.year;
    if (!meant_the_same(key.series, *figures_.sources().club, year)) return std::nullopt;
    return answer->figure.number;
  }

  bool passes() {
    const Figure answer = figures_.figure(check_.program, row_);
    return answer.cell.is_number() && answer.number != 0;
  }

  void try_guess(const ItemDefinition& item, const AnswerKey& key, double typed, const Guess& guess,
                 Beside& beside) {
    const bool tried = std::ranges::any_of(tried_, [&](const Tried& one) {
      return one.repair.item == key.series && one.repair.to == guess.to;
    });
    if (tried || (item.asked->whole && guess.to != std::round(guess.to))) return;
    figures_.suppose(key, guess.to);
    const bool mends = passes();
    const std::size_t after = mends ? beside.broken() : 0;
    figures_.take_back();
    if (!mends || after > beside.broken_as_typed()) return;
    const auto last = last_year(key);
    const bool was_nearer =
        last && *last != 0 && std::abs(typed / *last - 1) < std::abs(guess.to / *last - 1);
    if (was_nearer) return;
    tried_.push_back(
        {.repair = {.item = key.series,
                    .row = key.row,
                    .from = typed,
                    .to = guess.to,
                    .words = fmt::format("{}: {} looks like {}: {}.", label_of(item, key),
                                         in_unit(typed, item), guess.looks_like,
                                         in_unit(guess.to, item))},
         .still_broken = after,
         .from_last_year = last && *last != 0 ? std::abs(guess.to / *last - 1) : hundred});
  }

  const CompiledCheck& check_;
  const std::string& row_;
  ReturnFigures& figures_;
  std::vector<Tried> tried_;
};

}  // namespace

std::vector<double> with_two_digits_swapped(double number) {
  std::vector<double> all;
  const std::string digits = shortest(number);
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    std::string swapped = digits;
    std::swap(swapped[i], swapped[i + 1]);
    const bool two_digits = digits[i] >= '0' && digits[i] <= '9' && digits[i + 1] >= '0' &&
                            digits[i + 1] <= '9' && digits[i] != digits[i + 1];
    if (!two_digits) continue;
    if (const auto other = parse_number(swapped)) all.push_back(*other);
  }
  return all;
}

std::vector<Repair> likely_repairs(const CompiledCheck& check, const std::string& row,
                                   ReturnFigures& figures) {
  return Search(check, row, figures).repairs();
}

}  // namespace plumbline
