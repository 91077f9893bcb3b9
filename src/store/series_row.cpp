#include "store/series_row.h"

#include <fmt/format.h>

#include <string_view>

#include "store/blob_bytes.h"

namespace plumbline {
namespace {

struct Kind {
  PeriodKind kind;
  std::string_view name;
};

// The names stand in every workspace: never change one.
constexpr Kind kinds[] = {
    {PeriodKind::financial_year, "financial_year"},
    {PeriodKind::march_31, "march_31"},
    {PeriodKind::mid_year, "mid_year"},
    {PeriodKind::calendar_year, "calendar_year"},
    {PeriodKind::september, "september"},
    {PeriodKind::january, "january"},
};

std::string name_of(PeriodKind kind) {
  for (const Kind& known : kinds) {
    if (known.kind == kind) return std::string(known.name);
  }
  throw std::logic_error("a kind of period without a name");
}

PeriodKind kind_named(std::string_view name) {
  for (const Kind& known : kinds) {
    if (known.name == name) return known.kind;
  }
  throw DamagedBlob(fmt::format("a series of the unknown kind '{}'", name));
}

}  // namespace

SeriesRow row_of(const Series& series, EditionId edition) {
  const SeriesInfo& info = series.info;
  return {.id = 0,
          .edition = edition,
          .name = info.name,
          .unit = info.unit,
          .kind = name_of(info.kind),
          .rounding_base = info.rounding.base,
          .rounding_whole = info.rounding.whole ? 1 : 0,
          .suppressed_low = info.rounding.suppressed_low,
          .suppressed_high = info.rounding.suppressed_high,
          .display_unit = info.rounding.display_unit,
          .line_words = info.line,
          .column_words = info.column,
          .column_number = info.column_number,
          .row_list = series.rows};
}

SeriesInfo info_of(const SeriesRow& row) {
  return {.name = row.name,
          .unit = row.unit,
          .kind = kind_named(row.kind),
          .rounding = {.base = row.rounding_base,
                       .whole = row.rounding_whole != 0,
                       .suppressed_low = row.suppressed_low,
                       .suppressed_high = row.suppressed_high,
                       .display_unit = row.display_unit},
          .line = row.line_words,
          .column = row.column_words,
          .column_number = static_cast<std::uint32_t>(row.column_number)};
}

void bind(soci::statement& select, SeriesRow& row) {
  select.exchange(soci::into(row.id));
  select.exchange(soci::into(row.edition));
  select.exchange(soci::into(row.name));
  select.exchange(soci::into(row.unit));
  select.exchange(soci::into(row.kind));
  select.exchange(soci::into(row.rounding_base));
  select.exchange(soci::into(row.rounding_whole));
  select.exchange(soci::into(row.suppressed_low));
  select.exchange(soci::into(row.suppressed_high));
  select.exchange(soci::into(row.display_unit));
  select.exchange(soci::into(row.line_words));
  select.exchange(soci::into(row.column_words));
  select.exchange(soci::into(row.column_number));
  select.exchange(soci::into(row.row_list));
}

}  // namespace plumbline
