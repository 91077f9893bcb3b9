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
#include "base/toml.h"
#include "club/family.h"
#include "club/measure.h"
#include "club/questionnaire.h"
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
  std::optional<AskedItem> asked;  // none: only published files have it
  std::string where;               // "section-251.toml, line 12"
  bool reads = true;               // false: its code, unit or dimensions could not be read
};

// An error stops a return from being signed off; a warning asks for a correction or an explanation.
enum class Severity : std::uint8_t { error, warning, information };

struct CheckDefinition {
  std::string id;
  Severity severity = Severity::warning;
  std::string item;               // of a return: the item it stands with
  std::vector<std::string> trap;  // "T05": the known mistakes that it catches
  std::string message;            // what looks wrong, for the person
  std::string hint;
  std::string expression_text;
  Expression expression;              // true: passes
  std::int16_t since = 0, until = 0;  // the financial years it holds for; 0: always
  std::string where;
  bool reads = true;  // false: its formula could not be read
};

// Whether a check holds in a financial year.
inline bool holds_in(const CheckDefinition& check, std::int16_t year) {
  return (check.since == 0 || year >= check.since) && (check.until == 0 || year <= check.until);
}

struct Panel {
  std::string title;
  std::vector<std::string> measures;  // ids, with their variants
  std::string where = {};
};

struct ProfileLine {
  std::string label;
  std::string item;     // £
  std::string measure;  // per head
  std::string where = {};
};

struct ProfileDefinition {
  std::string id;
  std::string title;
  std::vector<ProfileLine> lines;
  std::vector<Panel> panels;
  std::string where = {};
};

struct Club {
  std::string id;
  std::string title;
  std::vector<ItemDefinition> items;
  std::vector<MeasureDefinition> measures;
  std::vector<Family> families;  // over series, whose measures the ledger decides
  std::vector<CheckDefinition> checks;
  std::vector<ProfileDefinition> profiles;
  Questionnaire questionnaire;  // without sections where nothing is asked
  std::string where = {};
};

// Whether its members enter figures. Without, published files alone fill it.
bool has_workload(const Club& club);

// Every mistake of a pack, with its line. Formulas are parsed here and compiled by lint().
struct ClubPack {
  Club club;  // as far as it reads
  std::vector<Error> errors;
  bool is_toml = true;  // false: nothing of it could be read
};
ClubPack read_club(std::string_view toml, std::string_view name);
ClubPack read_club(const TolerantToml& toml, std::string_view name);

}  // namespace plumbline
