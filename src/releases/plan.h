// A layout laid over the headings of one file: which column holds what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "authorities/register.h"
#include "releases/named.h"
#include "releases/recognise.h"
#include "releases/words.h"

namespace plumbline {

// One column of figures and the series it feeds, as far as the column alone decides it.
struct ValueColumn {
  std::size_t index = 0;
  const ValueRule* rule = nullptr;
  Captures parts;  // what the heading's captures mean
  std::optional<PeriodKind> kind;
  std::string unit;
  double scale = 1;
  Rounding rounding;
  std::optional<std::int16_t> year;  // of its heading, where years stand across the page
  double least = no_limit.low, most = no_limit.high;
};

struct KeyColumn {
  std::size_t index = 0;
  std::optional<std::size_t> number_index;
  const Key* key = nullptr;  // none: the words are the line's year
};

struct Filter {
  std::size_t index = 0;
  bool keep = true;
  std::vector<std::string> values;
};

struct AuthorityColumn {  // when authorities stand across the page
  std::size_t index = 0;
  AuthorityId authority = 0;
};

struct Plan {
  const Layout* layout = nullptr;
  std::size_t columns = 0;
  std::size_t widest = 0;  // one past the last column that is read
  std::optional<std::size_t> code, name, year, pattern;
  CodeSystem system = CodeSystem::any;
  std::optional<Named> whole_file;  // whom all rows are for
  std::vector<KeyColumn> keys;
  std::vector<ValueColumn> values;
  std::vector<Filter> filters;
  std::vector<AuthorityColumn> across;
  std::vector<std::size_t> fill_down;     // columns whose blank cells take what stands above
  std::optional<std::int16_t> file_year;  // when all rows are of one
  bool years_across = false;              // each column of figures has its own
  bool years_down = false;                // each line has, of authorities across the page
  std::string edition;                    // empty: the latest year in the file says it
  std::vector<std::string> left_out;      // headings of columns that hold figures nobody asked for
  std::vector<std::string> notices;
};

// What the user adds to what the file says.
struct ReadOptions {
  std::string edition;        // the edition's date, when the file does not say it
  std::string year;           // the year, when the file does not say it
  int latest_year = 2100;     // no figure can be for a later year than this
  int latest_edition = 2100;  // and no file published in a later one than this
};

// What no file could mend: a year or a date that is none.
Status usable(const ReadOptions& options);

Result<Plan> make_plan(const Headings& headings, const SourceFile& file,
                       const Register& authorities, const ReadOptions& options);

}  // namespace plumbline
