// A return that government asks of every authority: what it is, and the cells it asks for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "statutory/return_cell.h"

namespace plumbline {

struct ReturnLine {
  std::string key = {};     // "RES"
  std::string number = {};  // as its form counts: "5", "3.1.1"
  std::string words = {};
  std::string group = {};
  std::string unit_text = {};
};

struct ReturnColumn {
  std::string key;
  std::string words;
};

// What a heading of the fragment holds.
enum class Holds : std::uint8_t {
  column,  // the cells of a column
  authority_code,
  ons_code,
  mhclg_code,
  authority_name,
  year,
  part,
  group,
  number,
  line,
  key,
  unit,
};

struct ColumnHeading {
  std::string text = {};
  Holds holds = Holds::column;
  std::size_t column = 0;
};

// A table or a module of a return, in the years in which it looked so.
struct ReturnPart {
  std::string id;
  std::string title;
  std::int16_t since = 0, until = 0;
  std::string note;
  std::vector<ColumnHeading> headings;
  std::vector<ReturnColumn> columns;
  std::vector<ReturnLine> lines;
  std::vector<ReturnCell> cells;
  std::string where;

  const ReturnCell* find(std::size_t line, std::size_t column) const;
};

// A stretch of years in which a return was asked for; 0: open.
struct YearsAsked {
  std::int16_t since = 0, until = 0;
};

enum class ReturnKind : std::uint8_t { finance, activity };

struct StatutoryReturn {
  std::string code;     // "RO"
  std::string written;  // as its fragment is asked for: "RO3"
  std::string name;
  std::string department;
  ReturnKind kind = ReturnKind::finance;
  std::string frequency;
  std::string status;  // what has become of it
  std::string basis;   // "outturn", "budget", "count"
  std::string holds;   // what it holds, in a sentence
  std::vector<YearsAsked> ran;
  std::vector<std::string> signed_by;  // unified items that are texts
  std::vector<ReturnPart> parts;
  std::string where;
};

// Whether it was asked for in a financial year.
bool ran_in(const StatutoryReturn& one, std::int16_t year);
// "to 2014-15", "2008-09 to 2019-20 and since 2022-23".
std::string years_ran(const StatutoryReturn& one);

}  // namespace plumbline
