#include "returns/thousands.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "returns/answer_words.h"
#include "returns/both_years.h"
#include "returns/item_amounts.h"
#include "statistics/unit_slips.h"

namespace plumbline {
namespace {

enum class Size { right, too_small, too_large, unknown };

constexpr double times_beyond_belief = 50;

// A unit cost against the range of its pack.
Size size_of(const CompiledMeasure& measure, const Figure& figure) {
  const MeasureDefinition& said = *measure.choice.measure;
  const bool judged = measure.choice.variant->name.empty() && said.sense_low && said.sense_high &&
                      measure.choice.variant->unit_text.starts_with("GBP/") &&
                      figure.cell.is_number() && figure.number > 0;
  if (!judged) return Size::unknown;
  if (figure.number < *said.sense_low / times_beyond_belief) return Size::too_small;
  return figure.number > *said.sense_high * times_beyond_belief ? Size::too_large : Size::right;
}

Size size_of(const BothYears& one) {
  const auto screen =
      screen_for_slip(one.now, one.last > 0 ? std::optional(one.last) : std::nullopt);
  if (!screen || one.now == 0) return Size::unknown;
  if (screen->slip == Slip::thousandth) return Size::too_small;
  if (screen->slip == Slip::thousand_times) return Size::too_large;
  return screen->slip == Slip::none ? Size::right : Size::unknown;
}

// The item of money that a unit cost is made of: the first that its formula names.
std::string money_in(const CompiledMeasure& measure, const Definitions& definitions) {
  const std::string money = money_behind(measure.program, definitions);
  return money.empty() ? id_of(measure.choice) : money;
}

// What was seen of the amounts of one return.
struct Amounts {
  std::vector<std::string> off;  // their words
  std::string first;             // the item of the first of them
  std::size_t right = 0;
  bool too_small = false, too_large = false;

  void count(Size size, const std::string& words, const std::string& item) {
    if (size == Size::right) ++right;
    if (size != Size::too_small && size != Size::too_large) return;
    if (off.empty()) first = item;
    off.push_back(words);
    (size == Size::too_small ? too_small : too_large) = true;
  }
};

Amounts against_last_year(const ReturnFigures& figures) {
  Amounts seen;
  const ReturnSources& sources = figures.sources();
  for (const BothYears& one : answered_in_both_years(sources, sources.club->everything)) {
    if (is_money(*one.item)) {
      seen.count(size_of(one), label_of(*one.item, one.key), one.item->code);
    }
  }
  return seen;
}

Amounts by_unit_costs(ReturnFigures& figures) {
  Amounts seen;
  const CompiledClub& club = *figures.sources().club;
  for (const CompiledMeasure& one : club.measures) {
    seen.count(size_of(one, figures.figure(one.program)), one.choice.variant->label,
               money_in(one, *club.definitions));
  }
  return seen;
}

std::string in_words(const Amounts& seen) {
  const std::string_view how = seen.too_small && seen.too_large ? "off"
                               : seen.too_small                 ? "too small"
                                                                : "too large";
  constexpr std::size_t most_named = 5;
  std::vector<std::string> named = seen.off;
  if (named.size() > most_named) {
    named.resize(most_named);
    named.push_back(fmt::format("{} more", seen.off.size() - most_named));
  }
  return fmt::format("{} amounts look a thousand times {}, and {} do not: {}.", seen.off.size(),
                     how, seen.right, listed(named));
}

}  // namespace

std::vector<ReturnFinding> costs_beyond_belief(ReturnFigures& figures, const Scope& scope) {
  std::vector<ReturnFinding> all;
  const CompiledClub& club = *figures.sources().club;
  for (const std::size_t place : scope.measures) {
    const CompiledMeasure& one = club.measures[place];
    const Figure figure = figures.figure(one.program);
    const Size size = size_of(one, figure);
    if (size != Size::too_small && size != Size::too_large) continue;
    const MeasureDefinition& said = *one.choice.measure;
    ItemDefinition pounds;
    pounds.unit_text = "GBP";
    const std::string item = money_in(one, *club.definitions);
    all.push_back(
        {.check = "thousands " + said.id,
         .severity = Severity::warning,
         .item = item,
         .row = {},
         .message = fmt::format("{}: {} is far {} what it can cost.", one.choice.variant->label,
                                in_unit(figure.number, pounds),
                                size == Size::too_small ? "below" : "above"),
         .found = fmt::format("usual are {} to {}", in_unit(*said.sense_low, pounds),
                              in_unit(*said.sense_high, pounds)),
         .hint = size == Size::too_small
                     ? "The money may have been entered in thousands of pounds. Enter pounds."
                     : "The money may have been multiplied by 1,000, or the activity be in another "
                       "unit.",
         .repairs = {},
         .trap = {"T01"},
         .explained = is_explained(*figures.sources().now, {item}),
         .moves = 0});
  }
  return all;
}

std::vector<ReturnFinding> mixed_units(ReturnFigures& figures) {
  constexpr std::size_t enough = 2;
  const Amounts seen =
      figures.sources().last != nullptr ? against_last_year(figures) : by_unit_costs(figures);
  if (seen.off.size() < enough || seen.right < enough) return {};
  return {{.check = "mixed units",
           .severity = Severity::warning,
           .item = seen.first,
           .row = {},
           .message = in_words(seen),
           .found = {},
           .hint = "A part of the return may have been taken from a report in thousands of pounds. "
                   "Enter every amount in pounds.",
           .repairs = {},
           .trap = {"T02"},
           .explained = is_explained(*figures.sources().now, {seen.first}),
           .moves = 0}};
}

}  // namespace plumbline
