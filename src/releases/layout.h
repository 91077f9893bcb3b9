// How one kind of published file is laid out: where authorities, years, items and editions stand,
// what its symbols mean. Read from a pack; docs/layouts.md explains each word to its writers.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/period.h"
#include "base/result.h"
#include "base/toml.h"
#include "figures/figure.h"
#include "ledger/edition.h"

namespace plumbline {

enum class Encoding { utf_8, windows_1252 };

inline constexpr Interval no_limit = {-std::numeric_limits<double>::infinity(),
                                      std::numeric_limits<double>::infinity()};

// Where a year or an edition's date can stand; the first that answers is taken.
struct Where {
  std::string fixed;   // the text itself, where nothing else answers
  std::string column;  // a column of each row
  std::string header;  // a pattern of a heading, "CLA_Mar{year}"
  std::string cell;    // a pattern of a cell above the headings
  std::string file;    // a pattern of the file's name
};

// What a word in the file means.
struct WordMeaning {
  std::string text;
  std::string code;           // the item, or a dimension's member
  std::optional<int> number;  // the line number that must stand beside it
  std::optional<PeriodKind> kind;
  std::string unit;
  double scale = 1;                   // on top of the column's
  std::optional<double> rounded_to;   // instead of the column's
  std::optional<double> least, most;  // likewise
  bool leave_out = false;
};

enum class Unknown { refuse, leave_out, make_code };

// A column (or a part of a heading) whose words say what the figures of a row (or column) are.
struct Key {
  std::string name;           // used in templates as {name}
  std::string column;         // empty: captured from headings
  std::string number_column;  // holds the line number of each word
  Unknown unknown = Unknown::refuse;
  std::vector<WordMeaning> meanings;
};

// Columns that hold figures.
struct ValueRule {
  std::string column;  // a heading, or a pattern with {captures}
  std::string item;    // a template: "S251_{line}"
  std::vector<std::pair<std::string, std::string>> dimensions;  // templates too
  std::string unit;
  double scale = 1;
  std::optional<PeriodKind> kind;
  Rounding rounding;
  double least = no_limit.low, most = no_limit.high;  // what a figure can be
  bool leave_out = false;
  std::vector<std::pair<std::string, double>> words;  // texts that stand for numbers
};

// A kind of code by its name in layouts: "dfe", "ons", "cassr", "mhclg".
std::optional<CodeSystem> code_system(std::string_view word);

struct RowRule {
  std::string column;
  std::vector<std::string> values;  // globs
};

struct AuthorityRule {
  std::string dfe, ons, cassr, mhclg, name;  // columns
  std::string fixed, cell;     // the whole file's: code or name, or a pattern of a cell above
  std::string pattern;         // "{cassr} - {name}": what an authority's cell or heading looks like
  std::string column;          // the column the pattern reads, when not across
  bool across = false;         // authorities are columns, lines are rows
  bool add_districts = false;  // districts are summed to their upper-tier authority
  std::vector<std::pair<std::string, AuthorityId>> areas;      // words for England and its regions
  std::vector<std::pair<std::string, std::string>> leave_out;  // glob on code or name, and why
  bool nobody = false;  // the file is about England, not about authorities
};

struct Layout {
  std::string id, title, publication, publisher, licence, source, note;
  std::string reference;  // set: the file holds no figures; says where its facts are kept
  Encoding encoding = Encoding::utf_8;
  // Headings that must be there, in the words of the file; {year} stands for a year. Elsewhere
  // "(column 2)" names a column that has no heading, or one of several with the same.
  std::vector<std::string> columns;
  std::vector<std::string> absent;
  std::string file;   // a glob on the name: breaks ties between layouts
  std::string cell;   // a glob on a cell above the headings that must be there
  std::string holds;  // a word of the first key that only this layout knows: breaks ties
  int heading_rows = 1;
  bool must_be_named = false;  // the headings alone could be any file's: the name must fit too
  bool fill_headings = false;
  Where year;
  int year_shift = 0;         // added to the year that is written
  bool years_across = false;  // {year} in a column's heading is the year of its figures
  bool year_by_kind = false;  // 2012-13 is written for a financial year alone, and only so
  bool forecasts = false;     // years still to come are no mistake
  PeriodKind kind = PeriodKind::financial_year;
  Where edition;
  int edition_month = 0;  // of publication, where only the year is written; 0: not known
  AuthorityRule authority;
  std::vector<RowRule> keep;
  std::vector<RowRule> drop;
  std::string last_row;  // a glob on the first cell that is not blank: nothing is read from here on
  std::vector<std::pair<std::string, Cell>> symbols;
  char separator = ',';
  bool combine = false;                             // several rows of one figure are added up
  bool thousands = false;                           // "1,234" is a number
  bool currency = false;                            // "£1,234" is a number
  bool brackets = false;                            // "(1,234)" is below zero
  bool percent = false;                             // "12.5%" is a number
  std::vector<std::pair<std::string, Cell>> marks;  // that stand after a number
  std::vector<std::string> fill_down;  // columns whose blank cells take what stands above
  std::vector<Key> keys;
  std::vector<ValueRule> values;
  std::string where;  // the pack's name, for messages
};

// Every mistake of the pack, with its line.
struct LayoutPack {
  Layout layout;
  std::vector<Error> errors;
};
// Whether a pack says how a file is laid out, and not what is measured.
bool is_layout(const TomlNode& tree);
LayoutPack read_layout(std::string_view toml, std::string_view name);

}  // namespace plumbline
