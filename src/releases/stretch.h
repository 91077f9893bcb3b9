// What was read from one stretch of a file, before the stretches are put together.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/csv.h"
#include "releases/line_rows.h"
#include "releases/line_table.h"
#include "releases/plan.h"

namespace plumbline {

// A row number that is counted from the stretch's first record, until stretches are put together.
struct Finding {
  std::uint32_t row = 0;
  std::size_t column = 0;  // 0: the row as a whole
  std::string what;
  std::string hint;
};

struct Others {           // rows that are for nobody in the register
  std::uint32_t row = 0;  // the first
  std::size_t rows = 0;
  std::string code, name;
};

struct Stretch {
  Stretch(std::size_t keys, std::size_t column_count) : lines(keys), columns(column_count) {}

  LineTable lines;
  std::size_t columns;                   // figures in each row
  std::vector<std::uint32_t> first_row;  // of each line
  std::vector<LineRows> rows;            // of each line, those that are kept
  std::size_t kept = 0;
  std::vector<Place> places;  // distinct
  std::uint32_t records = 0;
  std::size_t end = 0;                          // bytes read
  std::map<std::string, std::size_t> left_out;  // why, and how many rows
  std::map<std::string, std::size_t> symbols;   // in the words of the file, and how many cells
  std::map<std::string, Others> others;
  std::map<std::string, std::uint32_t> notices;       // and the first row
  std::set<std::pair<Place, std::string>> districts;  // met, where districts are added up
  std::vector<Finding> errors;
  bool beyond_ascii = false;
  unsigned line_ends = 0;
};

constexpr std::size_t most_findings = 20;

// Reads records from `text` until one ends at or after `stop`.
Stretch read_stretch(std::string_view text, std::size_t stop, const Plan& plan,
                     const Register& authorities, int latest_year);

}  // namespace plumbline
