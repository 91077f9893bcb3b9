// The columns of the long form: what each is called, is, and says of a row.
#pragma once

#include <span>
#include <string_view>

#include "reports/measure_long.h"

namespace plumbline {

// One authority in one year.
struct LongRow {
  const LongForm& form;
  const NationalMeasure& measure;
  std::size_t place = 0;  // on the measure's axis
};

enum class ColumnKind : std::uint8_t { place, filter, indicator };  // place: where and when

// What an indicator is counted in.
enum class Counted : std::uint8_t { nothing, as_measure, numerator, denominator };

struct LongColumn {
  std::string_view name, label, meaning;
  ColumnKind kind;
  Counted counted;
  SheetCell (*cell)(const LongRow& row);
};

// Those of a fictional nation have one more, in which every row says so.
std::span<const LongColumn> long_columns(bool fictional);

}  // namespace plumbline
