// What is compared, as people who do not program write it in packs: items, measures, checks and the
// pages of a report. docs/packs.md explains each word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/period.h"
#include "base/result.h"
#include "club/family.h"
#include "formula/catalogue.h"
#include "formula/expression.h"
#include "units/unit.h"

namespace plumbline {

// Another way to a figure that no loaded file gives.
struct Derivation {
  std::string formula;   // $COL stands for the member of dimension COL that is asked for
  int within_years = 0;  // how many years away it may be taken from; then it is a stand-in
  std::string why;       // for the reader
};

// From when an item means something else than before.
struct SeriesBreak {
  std::int16_t from = 0;  // the first financial year of the new meaning
  std::string why;        // goes on after "From 2012-13": "the total holds adoption."
};

struct ItemDefinition {
  std::string code;
  std::string label;
  std::string definition;
  std::string unit_text;
  Unit unit;
  PeriodKind period = PeriodKind::financial_year;
  std::vector<ItemDimension> dimensions;
  std::vector<std::string> from;  // series of the ledger, best first; the code itself when empty
  std::vector<Derivation> derivations;
  std::string publication;  // who publishes it
  std::vector<SeriesBreak> breaks;
  std::string where;  // "section-251.toml, line 12"
};

// One way of working out a measure: the base, or an alternative to it.
struct MeasureVariant {
  std::string name;  // "" for the base, "per_head" for S251_M02/per_head
  std::string label;
  std::string unit_text;
  Unit unit;
  std::string formula;
  std::string base;  // what it is divided by, in words
  Expression expression;
};

// Which way is better, where somebody has said so. Most unit costs say neither: cheap is not good.
enum class Polarity : std::uint8_t { none, higher, lower };

struct MeasureDefinition {
  std::string id;
  std::string label;
  std::string group;                     // the heading it is listed under
  std::vector<MeasureVariant> variants;  // the base first
  std::string otherwise;    // the variant that stands in where the base has no loaded denominator
  bool zero_counts = true;  // no spending is a figure, not a gap: true of costs per head
  int decimals = 2;
  std::optional<double> sense_low, sense_high;
  Polarity polarity = Polarity::none;
  std::string outcome;     // of a cost: the measure that it is set against
  std::string more, less;  // of an outcome, what a high and a low figure are: "more stable"
  std::string note;
  std::string where;
};

struct CheckDefinition {
  std::string id;
  std::string message;  // what looks wrong, for the person
  std::string hint;
  std::string expression_text;
  Expression expression;   // true: passes
  std::int16_t since = 0;  // the first financial year it holds for
  std::string where;
};

struct Panel {
  std::string title;
  std::vector<std::string> measures;  // ids, with their variants
};

struct ProfileLine {
  std::string label;
  std::string item;     // £
  std::string measure;  // per head
};

struct ProfileDefinition {
  std::string id;
  std::string title;
  std::vector<ProfileLine> lines;
  std::vector<Panel> panels;
};

struct Club {
  std::string id;
  std::string title;
  std::vector<ItemDefinition> items;
  std::vector<MeasureDefinition> measures;
  std::vector<Family> families;  // over series, whose measures the ledger decides
  std::vector<CheckDefinition> checks;
  std::vector<ProfileDefinition> profiles;
};

// Every mistake of a pack, with its line. Formulas are parsed here and compiled by lint().
struct ClubPack {
  Club club;
  std::vector<Error> errors;
};
ClubPack read_club(std::string_view toml, std::string_view name);

}  // namespace plumbline
