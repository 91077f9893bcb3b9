#include "releases/edition_date.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline {
namespace {

// The day on which a period begins, in ISO text.
std::string beginning(PeriodKind kind, std::int16_t year) {
  switch (kind) {
    case PeriodKind::financial_year:
      return fmt::format("{}-04-01", year - 1);
    case PeriodKind::march_31:
      return fmt::format("{}-03-31", year);
    case PeriodKind::mid_year:
      return fmt::format("{}-06-30", year);
    case PeriodKind::september:
      return fmt::format("{}-09-01", year);
    case PeriodKind::calendar_year:
    case PeriodKind::january:
      return fmt::format("{}-01-01", year);
  }
  return {};
}

}  // namespace

std::string date_of(const Edition& edition, const Layout& layout) {
  std::int16_t latest = 0;
  for (const Place& place : edition.places) latest = std::max(latest, place.year);
  return layout.edition_month == 0 ? fmt::format("{}", latest)
                                   : fmt::format("{}-{:02}", latest, layout.edition_month);
}

std::optional<Error> too_early(const Edition& edition, const std::string& date,
                               const std::string& file) {
  std::int16_t latest = 0;
  for (const Place& place : edition.places) latest = std::max(latest, place.year);
  std::optional<Period> first;
  for (const Series& series : edition.series) {
    const bool earlier =
        !first || beginning(series.info.kind, latest) < beginning(first->kind, latest);
    if (earlier) first = Period{series.info.kind, latest};
  }
  if (!first || date >= beginning(first->kind, latest).substr(0, date.size())) return std::nullopt;
  return Error{.what = fmt::format("It cannot have been published in {}: it has figures for {}.",
                                   date, text(*first)),
               .where = file,
               .hint = "Say when it was published: --edition 2012, 2012-11 or 2012-11-30."};
}

}  // namespace plumbline
