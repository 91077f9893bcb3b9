#include "returns/slips.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "returns/answer_words.h"
#include "returns/both_years.h"
#include "returns/repairs.h"
#include "statistics/outliers.h"
#include "statistics/quantiles.h"
#include "statistics/unit_slips.h"

namespace plumbline {
namespace {

struct SlipWords {
  Slip slip;
  double times;  // what to multiply the answer by
  std::string_view words;
  std::vector<std::string> trap;
};

const std::vector<SlipWords>& slip_words() {
  static const std::vector<SlipWords> all = {
      {Slip::sign, -1, "It has another sign than last year.", {"T03"}},
      {Slip::thousand_times, 0.001, "It looks 1,000 times too large: pounds times 1,000?", {"T01"}},
      {Slip::thousandth, 1000, "It looks 1,000 times too small: thousands of pounds?", {"T01"}},
      {Slip::ten_times, 0.1, "It looks ten times too large: a digit too many?", {}},
      {Slip::tenth, 10, "It looks ten times too small: a digit too few?", {}},
      {Slip::fifty_two_times, 1 / 52.0, "It looks 52 times too large: a year for a week?", {}},
      {Slip::fifty_second, 52, "It looks 52 times too small: a week for a year?", {}},
      {Slip::seven_times, 1 / 7.0, "It looks seven times too large: days for weeks?", {"T05"}},
      {Slip::seventh, 7, "It looks seven times too small: weeks for days?", {"T05"}}};
  return all;
}

}  // namespace

std::vector<ReturnFinding> slips_of_unit(ReturnFigures& figures, const Scope& scope) {
  std::vector<ReturnFinding> all;
  for (const BothYears& one : answered_in_both_years(figures.sources(), scope)) {
    const ItemDefinition& item = *one.item;
    const auto screen =
        screen_for_slip(one.now, one.last > 0 ? std::optional(one.last) : std::nullopt);
    if (!screen || screen->slip == Slip::none) continue;
    const auto said = std::ranges::find(slip_words(), screen->slip, &SlipWords::slip);
    if (said == slip_words().end()) continue;
    if (screen->slip == Slip::sign && item.asked->may_be_negative) continue;
    const bool small =
        std::max(one.now, one.last) < 20;  // counts of a few rise tenfold by themselves
    if (small && !is_money(item)) continue;
    const double to = one.now * said->times;
    all.push_back(
        {.check = "slip " + one.key.series,
         .severity = Severity::warning,
         .item = item.code,
         .row = {},
         .message = fmt::format("{} is {} this year and was {} last year.", label_of(item, one.key),
                                in_unit(one.now, item), in_unit(one.last, item)),
         .found = {},
         .hint = std::string(said->words) + " If it is right, say why in the comment.",
         .repairs = {{.item = one.key.series,
                      .row = {},
                      .from = one.now,
                      .to = to,
                      .words = fmt::format("It may have to be {}.", in_unit(to, item))}},
         .trap = said->trap,
         .explained = is_explained(*figures.sources().now, one.key),
         .moves = 0});
  }
  return all;
}

std::vector<ReturnFinding> copied_answers(ReturnFigures& figures) {
  constexpr std::size_t enough_to_ask = 3;
  constexpr double small = 1000;
  std::vector<std::string> same;
  std::string item;  // of the first of them
  AnswerKey where;
  const ReturnSources& sources = figures.sources();
  for (const BothYears& one : answered_in_both_years(sources, sources.club->everything)) {
    if (!is_money(*one.item) || one.now != one.last || std::abs(one.now) < small) continue;
    if (same.empty()) {
      item = one.item->code;
      where = one.key;
    }
    same.push_back(label_of(*one.item, one.key));
  }
  if (same.size() < enough_to_ask) return {};
  const std::size_t number = same.size();
  constexpr std::size_t most_named = 5;
  if (same.size() > most_named) {
    same.resize(most_named);
    same.push_back(fmt::format("{} more", number - most_named));
  }
  return {
      {.check = "copied",
       .severity = Severity::warning,
       .item = item,
       .row = {},
       .message = fmt::format("{} amounts are last year's to the pound: {}.", number, listed(same)),
       .found = {},
       .hint = "They may have been copied forward. Enter this year's, or say in the comment why "
               "they did not change.",
       .repairs = {},
       .trap = {"T58"},
       .explained = is_explained(*figures.sources().now, where),
       .moves = 0}};
}

namespace {

ReturnFinding unusual(const MeasureChoice& choice, double value, Bounds usual,
                      const std::vector<double>& others, bool explained) {
  const MeasureVariant& variant = *choice.variant;
  const auto say = [&](double number) { return in_unit(number, variant); };
  return {.check = "unusual " + id_of(choice),
          .severity = Severity::warning,
          .item = id_of(choice),
          .row = {},
          .message = fmt::format("{}: {} is well {} what most report.", variant.label, say(value),
                                 value > usual.high ? "above" : "below"),
          .found =
              fmt::format("Half of the {} others report between {} and {}; outside {} to {} we ask",
                          others.size(), say(quantile_of_sorted(others, 0.25)),
                          say(quantile_of_sorted(others, 0.75)), say(usual.low), say(usual.high)),
          .hint = fmt::format(
              "It may be right: if so, say why in the comment of a line with the code {}, and it "
              "stays in.",
              id_of(choice)),
          .repairs = {},
          .trap = {},
          .explained = explained,
          .moves = 0};
}

}  // namespace

std::vector<ReturnFinding> unusual_measures(ReturnFigures& figures, const OthersMeasures& others_of,
                                            const Scope& scope) {
  std::vector<ReturnFinding> all;
  for (const std::size_t i : scope.measures) {
    const CompiledMeasure& one = figures.sources().club->measures[i];
    const bool judged =
        one.choice.variant->name.empty() && one.choice.variant->unit_text.starts_with("GBP/");
    if (!judged) continue;
    const std::vector<double>& others = others_of(i);
    if (others.size() < outliers_judged_from) continue;
    const Figure figure = figures.figure(one.program);
    const auto usual = log_tukey_fences(others, reach_to_ask);
    const bool asked =
        figure.cell.is_number() && figure.number > 0 && usual && !usual->holds(figure.number);
    if (!asked) continue;
    const bool explained = is_explained(*figures.sources().now, {id_of(one.choice)});
    all.push_back(unusual(one.choice, figure.number, *usual, others, explained));
  }
  return all;
}

std::vector<ReturnFinding> unusual_overheads(ReturnFigures& figures, const GroupFigures& group) {
  std::vector<ReturnFinding> all;
  const CompiledClub& club = *figures.sources().club;
  for (const Overheads& overheads : club.club->questionnaire.overheads) {
    const auto measure = std::ranges::find_if(club.measures, [&](const CompiledMeasure& one) {
      return id_of(one.choice) == overheads.measure;
    });
    if (measure == club.measures.end()) continue;
    const auto number = static_cast<std::size_t>(measure - club.measures.begin());
    const std::vector<double>& others = group.measure(number);
    const Figure share = figures.figure(measure->program);
    if (others.size() < outliers_judged_from || !share.cell.is_number()) continue;
    const double low = quantile_of_sorted(others, 0.25), high = quantile_of_sorted(others, 0.75);
    const double reach = reach_to_ask * (high - low);
    if (share.number >= low - reach && share.number <= high + reach) continue;
    all.push_back(
        {.check = "overheads " + overheads.measure,
         .severity = Severity::warning,
         .item = overheads.total,
         .row = {},
         .message = fmt::format("Overheads are {:.1f}% of total cost.", share.number),
         .found = fmt::format("half of the {} others report between {:.1f}% and {:.1f}%",
                              others.size(), low, high),
         .hint = share.number > high
                     ? "Look whether overheads are also inside the lines, or whether costs of the "
                       "council as a whole were put here."
                     : "Look whether overheads were left out, or are inside the lines already.",
         .repairs = {},
         .trap = {share.number > high ? "T17" : "T18"},
         .explained = is_explained(*figures.sources().now, {overheads.total}),
         .moves = 0});
  }
  return all;
}

}  // namespace plumbline
