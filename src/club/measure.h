// A unit cost or a rate, as a pack writes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "formula/expression.h"
#include "units/unit.h"

namespace plumbline {

// One way of working out a measure: the base, or an alternative to it.
struct MeasureVariant {
  std::string name;  // "" for the base, "per_head" for S251_M02/per_head
  std::string label;
  std::string unit_text;
  Unit unit;
  std::string formula;
  std::string base;         // what it is divided by, in words
  bool zero_counts = true;  // no spending is a figure, not a gap
  Expression expression;
};

// Which way is better, where somebody has said so. Most unit costs say neither: cheap is not good.
enum class Polarity : std::uint8_t { none, higher, lower };

// One kind of what a measure counts together: own homes among all residential care. The costs of
// all kinds are the cost of the measure, and likewise what they are divided by.
struct MeasureKind {
  std::string label;
  std::string cost_text, activity_text;
  Expression cost, activity;
};

struct MeasureDefinition {
  std::string id;
  std::string label;
  std::string group;                     // the heading it is listed under
  std::vector<MeasureVariant> variants;  // the base first
  std::string otherwise;  // the variant that stands in where the base has no loaded denominator
  int decimals = 2;
  std::optional<double> sense_low, sense_high;
  Polarity polarity = Polarity::none;
  std::string outcome;             // of a cost: the measure that it is set against
  std::string more, less;          // of an outcome, what a high and a low figure are: "more stable"
  std::vector<MeasureKind> kinds;  // none where it has but one
  std::vector<std::string> practice;  // themes of the club's questions that its figures go with
  std::string note;
  std::int16_t since = 0, until = 0;  // the financial years it is worked out for; 0: always
  std::string where;
  bool reads = true;  // false: a unit or formula could not be read
};

}  // namespace plumbline
