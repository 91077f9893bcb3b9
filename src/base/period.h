// When a figure is for. A financial year is named by the year it ends in: 2013 is 2012-13.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace plumbline {

enum class PeriodKind : std::uint8_t {
  financial_year,  // April to March; the year it ends in
  march_31,        // a count on 31 March of the year
  mid_year,        // 30 June of the year, as population estimates are
  calendar_year,   // January to December
  september,       // the school workforce style census: 30 September of the year
  january,         // a count in January of the year
};

// "financial year", "31 March", "mid-year" …: the words of packs.
std::string_view words(PeriodKind kind);
// The error lists the words that are known.
Result<PeriodKind> parse_period_kind(std::string_view words);

struct Period {
  PeriodKind kind = PeriodKind::financial_year;
  std::int16_t year = 0;

  friend auto operator<=>(const Period&, const Period&) = default;
};

// "2012-13", "31 March 2013", "mid-2012", "2012", "September 2012", "January 2012"
std::string text(const Period& period);

// Reads what text() writes.
Result<Period> parse_period(std::string_view text);

// A financial year as people write it: "2012-13", "2012/13", "201213", "2012-2013", and with the
// dashes of word processors. The two years must follow each other.
Result<Period> parse_financial_year(std::string_view text);

// 365 or 366: the days from 1 April to 31 March.
int days_in_financial_year(std::int16_t ending);

// The same point or stretch of time so many years later (earlier when negative).
Period shifted(Period period, int years);

// Which period of this kind belongs to a financial year: 31 March at its close, the mid-year after
// its start, the calendar year it starts in, the September and January inside it.
Period within_financial_year(PeriodKind kind, Period financial_year);

}  // namespace plumbline
