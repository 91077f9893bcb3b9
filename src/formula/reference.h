// What a compiled formula asks for: one column of figures for each reference.
#pragma once

#include <cstdint>
#include <string>

namespace plumbline {

struct Reference {
  // Which point of time: as the item is declared, or 31 March at the start or end of the year.
  enum class Moment : std::uint8_t { as_declared, opening, closing };
  enum class Source : std::uint8_t { any, published, england };
  enum class Kind : std::uint8_t {
    series,   // figures of an item, or DAYS: the days of the financial year
    context,  // a call or text comparison only the asker can answer: "in_round(CLA)", 1 or 0 when
              // a condition; parse_formula(series) gives it back as a tree
    rows,     // a total over repeating rows: figure_of_rows() works it out
  };

  std::string series;  // "S251_L_RES[COL=k]", its dimensions in declared order
  int years_back = 0;
  Moment moment = Moment::as_declared;
  Source source = Source::any;
  Kind kind = Kind::series;

  friend bool operator==(const Reference&, const Reference&) = default;
  friend auto operator<=>(const Reference&, const Reference&) = default;
};

// The days of the financial year, delivered like any other series.
inline constexpr const char* days_series = "DAYS";

// For a reader: "CLA_B01, the year before, published".
std::string text(const Reference& reference);

}  // namespace plumbline
