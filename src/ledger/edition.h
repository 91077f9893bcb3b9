// One published file as the ledger keeps it: what it said, for whom, for when, and where it stands
// in the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "authorities/area.h"
#include "authorities/register.h"
#include "base/period.h"
#include "figures/figure.h"
#include "figures/numbers.h"

namespace plumbline {

using EditionId = std::int64_t;

struct EditionInfo {
  EditionId id = 0;         // given by the store
  std::string publication;  // editions of one publication supersede each other
  std::string title;
  std::string publisher;
  std::string licence;
  std::string date;      // ISO, as precise as known: "2024", "2024-11", "2024-11-21"
  std::string file;      // its name, without folders
  std::string checksum;  // of its bytes
  std::string layout;    // the id of the layout that read it
  bool withdrawn = false;
};

// By which editions are told apart in age: of two that say something, the one with the greater is
// read. Files of one date are told apart by their bytes, so that the order of imports is none.
inline std::pair<std::string_view, std::string_view> age_of(const EditionInfo& info) {
  return {info.date, info.checksum};
}

// Somebody in some year; which period of that year depends on the series.
struct Place {
  AuthorityId authority = 0;
  std::int16_t year = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

// What a published number can stand for: M18.
struct Rounding {
  double base = 0;            // 0: exact as published
  bool whole = true;          // counts of people: 60 to the nearest 5 is 58 to 62
  double suppressed_low = 0;  // what a suppressed cell can hold; both 0: not known
  double suppressed_high = 0;
  double display_unit = 1;  // [low] lies between 0 and half of it

  friend bool operator==(const Rounding&, const Rounding&) = default;
};

struct SeriesInfo {
  std::string name;  // an item, its dimensions named: "S251_L_RES[COL=m]"
  std::string unit;  // as units/unit.h reads it
  PeriodKind kind = PeriodKind::financial_year;
  Rounding rounding;
  std::string line;                 // the row's own words, when the item came from them
  std::string column;               // the column's own words
  std::uint32_t column_number = 0;  // 1 is the first; 0 when each place has its own column
};

// One series of an edition: a figure for each place of the edition, in the edition's order.
struct Series {
  SeriesInfo info;
  Numbers number;
  std::vector<Cell> cell;
  std::uint32_t rows = 0;  // which of the edition's row lists tells where the figures stand
  // The column of each place, where years stand across the page; empty otherwise.
  std::vector<std::uint32_t> columns;
};

// A row whose figures were added to those of the row that a row list names.
struct AddedRow {
  std::uint32_t list = 0;   // which row list
  std::uint32_t place = 0;  // which place of the edition
  std::uint32_t row = 0;    // of the file

  friend auto operator<=>(const AddedRow&, const AddedRow&) = default;
};

struct Edition {
  EditionInfo info;
  std::vector<Place> places;
  std::vector<Series> series;
  // Row numbers for each place (1 is the file's first record; 0: no row), shared by the series of
  // one line. A list of one number holds for every place.
  std::vector<std::vector<std::uint32_t>> rows;
  std::vector<AddedRow> added_rows;  // by list, place and row; empty where nothing was added up
  // The column of each place, where authorities stand across the page; empty otherwise.
  std::vector<std::uint32_t> place_columns;
};

// The interval that a published figure stands for. A suppressed cell whose bounds are known is
// their middle, marked unreliable so that no rank or average is made of it; without bounds it is
// missing.
Figure published_figure(double number, Cell cell, const Rounding& rounding);

}  // namespace plumbline
