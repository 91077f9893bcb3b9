// What a club asks its members once a year: sections of items, repeating parts, rows of a grid in
// which money stands beside activity, overheads, and questions about practice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace plumbline {

// How an item comes by its answer. A prefilled one is loaded and can be overwritten; a derived one
// is worked out, and what somebody types is kept beside it.
enum class AskedAs : std::uint8_t { input, prefilled, derived, text, choice };

// What an item is in the picture of a service.
enum class ItemRole : std::uint8_t {
  none,
  spend,
  income,
  activity,
  overhead,
  share,  // of the overheads, in percent
  staff,
  budget,
};

// How an item is asked.
struct AskedItem {
  AskedAs as = AskedAs::input;
  std::string section;
  std::string rows;  // the repeating part it is asked in, or empty
  std::vector<std::string> choices;
  bool several = false;  // more than one of the choices may be given, parted by semicolons
  bool required = false;
  bool may_be_negative = false;
  bool names_people = false;  // a contact: other texts must not name anybody
  bool whole = false;         // a number of things that cannot be parted
  std::string source;         // the official return it is found in
  std::string usual;          // the range in which most answers lie, in words; always approximate
  std::string unsure;         // what in its range or meaning is uncertain
  std::optional<double> low, high;  // the same range as numbers
  std::int16_t price_year = 0;      // the financial year whose prices the range is in
  ItemRole role = ItemRole::none;
  std::int16_t since = 0, until = 0;    // financial years in which it is asked; 0: always
  std::optional<int> age_from, age_to;  // of the people counted, both inclusive
  int rounded_to = 0;                   // 5: published figures are rounded to it
};

// A part that repeats: one row for each home, or each placement.
struct RowsDefinition {
  std::string id;   // "CLA_H", as formulas name it
  std::string key;  // the item that names a row
  std::string one;  // "home"
};

// Money beside the activity it paid for, and the unit cost they make.
struct GridRow {
  std::string label;
  std::string spend, activity, measure;
  std::string where = {};  // "section-251.toml, line 12", as of all that follow
};

struct Section {
  std::string id;
  std::string title;
  std::string about;
  std::optional<RowsDefinition> rows;
  std::vector<GridRow> grid;
  std::string where = {};
};

// The members of a dimension with their words.
struct DimensionWords {
  std::string name;
  std::string title;
  std::vector<std::pair<std::string, std::string>> members;
  std::string where = {};
};

// A question about how things are done, answered in words.
struct PracticeQuestion {
  std::string id;
  std::string theme;
  std::string question;
  std::string where = {};
};

// A number of each year that checks and formulas name, such as a national minimum.
struct Parameter {
  std::string name;  // "NMA_0_2", "SEN_C_LOW[PT=MSM]"
  std::string label;
  std::string source;
  std::string unsure;
  std::vector<std::pair<std::int16_t, double>> values;  // by financial year, the oldest first
  std::string where = {};
};

// How a club's overheads are held apart (Annex B: three groups) and shared out.
struct Overheads {
  std::string total;                // the item
  std::vector<std::string> shares;  // items in percent that together make 100; may be empty
  std::string measure;              // overheads as a percentage of total cost
  std::vector<std::string> central, service, other;  // items
  std::string where = {};
};

struct Questionnaire {
  std::vector<Section> sections;
  std::vector<DimensionWords> dimensions;
  std::vector<PracticeQuestion> scrapbook;
  std::vector<Parameter> parameters;
  std::vector<Overheads> overheads;

  bool is_asked() const { return !sections.empty(); }
};

}  // namespace plumbline
