#include "returns/usual_ranges.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "returns/answer_words.h"
#include "statistics/outliers.h"

namespace plumbline {
namespace {

bool is_told(const std::string& measure, const std::vector<ReturnFinding>& known) {
  return std::ranges::any_of(known, [&](const ReturnFinding& one) {
    return one.check == "thousands " + measure || one.check == "unusual " + measure;
  });
}

// Where the pack's note says what was usual in a year, the range is of another year's prices: it
// does not hold for that year, nor for those beside it.
bool is_of_other_prices(const MeasureDefinition& measure, const Period& year) {
  for (const int apart : {-1, 0, 1}) {
    if (measure.note.find(text(shifted(year, apart))) != std::string::npos) return true;
  }
  return false;
}

// What the note says of the range: of which year it is, what it rests on.
std::string said_of_range(const std::string& note) {
  std::string said;
  std::string_view left = note;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(". "), left.size() - 1) + 1;
    const std::string_view sentence = trim(left.substr(0, end));
    const bool of_range = sentence.find("sual") != std::string_view::npos ||
                          sentence.find("rices of") != std::string_view::npos;
    if (of_range) said += std::string(sentence) + " ";
    left.remove_prefix(end);
  }
  return said;
}

std::string range_words(const MeasureDefinition& measure, const ItemDefinition& as) {
  if (!measure.sense_high) return "usual are at least " + in_unit(*measure.sense_low, as);
  if (!measure.sense_low) return "usual are at most " + in_unit(*measure.sense_high, as);
  return fmt::format("usual are {} to {}", in_unit(*measure.sense_low, as),
                     in_unit(*measure.sense_high, as));
}

}  // namespace

std::vector<ReturnFinding> beyond_usual_ranges(ReturnFigures& figures, const OthersMeasures* others,
                                               const std::vector<ReturnFinding>& known,
                                               const Scope& scope) {
  std::vector<ReturnFinding> all;
  const std::vector<CompiledMeasure>& measures = figures.sources().club->measures;
  for (const std::size_t number : scope.measures) {
    const CompiledMeasure& one = measures[number];
    const MeasureDefinition& measure = *one.choice.measure;
    const MeasureVariant& variant = *one.choice.variant;
    const bool asked = variant.name.empty() && (measure.sense_low || measure.sense_high) &&
                       !is_of_other_prices(measure, figures.sources().now->year);
    if (!asked) continue;
    if (others != nullptr && (*others)(number).size() >= outliers_judged_from) continue;
    const Figure figure = figures.figure(one.program);
    const bool low =
        figure.cell.is_number() && measure.sense_low && figure.number < *measure.sense_low;
    const bool high =
        figure.cell.is_number() && measure.sense_high && figure.number > *measure.sense_high;
    if ((!low && !high) || is_told(measure.id, known)) continue;
    ItemDefinition as;
    as.unit_text = variant.unit_text;
    all.push_back({.check = "usual " + measure.id,
                   .severity = Severity::warning,
                   .item = measure.id,
                   .row = {},
                   .message = fmt::format("{}: {} is {} than is usual.", variant.label,
                                          in_unit(figure.number, as), low ? "lower" : "higher"),
                   .found = range_words(measure, as),
                   .hint = fmt::format("{}Look at the figures it is made of. If it is right, say "
                                       "why in the comment of a line with the code {}.",
                                       said_of_range(measure.note), measure.id),
                   .repairs = {},
                   .trap = {},
                   .explained = is_explained(*figures.sources().now, {measure.id}),
                   .moves = 0});
  }
  return all;
}

}  // namespace plumbline
