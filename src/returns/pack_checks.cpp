#include "returns/pack_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "returns/answer_words.h"
#include "returns/repairs.h"

namespace plumbline {
namespace {

bool is_false(const Figure& figure) { return figure.cell.is_number() && figure.number == 0; }

// The item whose words a side's number is told in: the one that the check stands with, where its
// unit is that of the side.
const ItemDefinition* told_as(const CompiledCheck& check, const CompiledClub& club) {
  const ItemDefinition* item = club.definitions->find_item(check.check->item);
  if (item == nullptr || !check.sides) return nullptr;
  return same_scale(item->unit, check.sides->value.unit()) ? item : nullptr;
}

std::string told(double number, const ItemDefinition* as, const Unit& unit) {
  ItemDefinition plain;
  if (exponent_of(unit, "GBP") > 0) plain.unit_text = "GBP";
  return in_unit(number, as == nullptr ? plain : *as);
}

std::string expected(const Sides& sides, const Figure& low, const Figure& high,
                     const ItemDefinition* as) {
  const auto say = [&](double number) { return told(number, as, sides.value.unit()); };
  switch (sides.kind) {
    case Sides::Kind::equal:
      return "expected " + say(low.number);
    case Sides::Kind::at_most:
      return "expected at most " + say(low.number);
    case Sides::Kind::at_least:
      return "expected at least " + say(low.number);
    case Sides::Kind::less:
      return "expected less than " + say(low.number);
    case Sides::Kind::more:
      return "expected more than " + say(low.number);
    case Sides::Kind::between:
      return fmt::format("expected between {} and {}", say(low.number), say(high.number));
    case Sides::Kind::within: {
      const double apart = std::abs(low.number) * high.number;
      return fmt::format("expected between {} and {}", say(low.number - apart),
                         say(low.number + apart));
    }
  }
  return {};
}

// What was found, one for each row of the check's part; one alone for a check without rows.
class Found {
 public:
  Found(const CompiledCheck& check, ReturnFigures& figures)
      : check_(check), as_(told_as(check, *figures.sources().club)) {
    if (!check.sides) return;
    value_ = column(check.sides->value, figures);
    low_ = column(check.sides->low, figures);
    if (check.sides->high) high_ = column(*check.sides->high, figures);
  }

  // Empty where the check compares no numbers, or one of them is missing.
  std::string words(std::size_t row) const {
    if (!check_.sides) return {};
    const Figure value = at(value_, row), low = at(low_, row);
    const Figure high = check_.sides->high ? at(high_, row) : Figure::of(0);
    const bool all = value.cell.is_number() && low.cell.is_number() && high.cell.is_number();
    if (!all) return {};
    return fmt::format("{}; {}", told(value.number, as_, check_.sides->value.unit()),
                       expected(*check_.sides, low, high, as_));
  }

 private:
  // A side that names nothing of the rows is the same for all.
  static FigureColumn column(const Program& side, ReturnFigures& figures) {
    if (!side.row_group().empty()) return figures.rows(side);
    FigureColumn one(1);
    one.put(0, figures.figure(side));
    return one;
  }

  static Figure at(const FigureColumn& column, std::size_t row) {
    return column.size() == 1 ? column.at(0) : column.at(row);
  }

  const CompiledCheck& check_;
  const ItemDefinition* as_;
  FigureColumn value_{0}, low_{0}, high_{0};
};

ReturnFinding finding_of(const CheckDefinition& check, const std::string& row, std::string found,
                         const Return& now) {
  return {.check = check.id,
          .severity = check.severity,
          .item = check.item,
          .row = row,
          .message = check.message,
          .found = std::move(found),
          .hint = check.hint,
          .repairs = {},
          .trap = check.trap,
          .explained = is_explained(now, {check.item, row}),
          .moves = 0};
}

}  // namespace

std::vector<ReturnFinding> broken_checks(ReturnFigures& figures, const Scope& scope) {
  std::vector<ReturnFinding> all;
  const Return& now = *figures.sources().now;
  std::vector<const CompiledCheck*> broken;
  for (const CompiledCheck* one : scope.checks) {
    if (!holds_in(*one->check, now.year.year)) continue;
    const std::string& group = one->program.row_group();
    if (group.empty()) {
      if (!is_false(figures.figure(one->program))) continue;
      all.push_back(finding_of(*one->check, {}, Found(*one, figures).words(0), now));
      broken.push_back(one);
      continue;
    }
    const FigureColumn rows = figures.rows(one->program);
    std::optional<Found> found;  // once for all rows
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (!is_false(rows.at(row))) continue;
      if (!found) found.emplace(*one, figures);
      all.push_back(finding_of(*one->check, now.rows.at(group)[row], found->words(row), now));
      broken.push_back(one);
    }
  }
  // A slip that every row has is mended at its source: repairs are sought of the first rows alone,
  // as each takes all rows to try.
  constexpr std::size_t most_rows_to_repair = 100;
  std::map<const CompiledCheck*, std::size_t> tried;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (++tried[broken[i]] > most_rows_to_repair) continue;
    all[i].repairs = likely_repairs(*broken[i], all[i].row, figures);
  }
  return all;
}

std::vector<const CompiledCheck*> checks_with(const std::string& series, const CompiledClub& club) {
  std::vector<const CompiledCheck*> all;
  const auto found = club.checks_with.find(series);
  if (found == club.checks_with.end()) return all;
  for (const std::size_t place : found->second) all.push_back(&club.checks[place]);
  return all;
}

std::size_t broken_among(const std::vector<const CompiledCheck*>& checks, ReturnFigures& figures) {
  std::size_t broken = 0;
  for (const CompiledCheck* one : checks) {
    if (!holds_in(*one->check, figures.sources().now->year.year)) continue;
    if (one->program.row_group().empty()) {
      broken += is_false(figures.figure(one->program));
      continue;
    }
    const FigureColumn rows = figures.rows(one->program);
    for (std::size_t row = 0; row < rows.size(); ++row) broken += is_false(rows.at(row));
  }
  return broken;
}

}  // namespace plumbline
