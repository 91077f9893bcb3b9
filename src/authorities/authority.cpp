#include "authorities/authority.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace plumbline {

int Lifetime::days_away(Date day) const {
  if (from && day < *from) return static_cast<int>((*from - day).count());
  if (to && *to < day) return static_cast<int>((day - *to).count());
  return 0;
}

bool Lifetime::overlaps(const Lifetime& other) const {
  const bool ends_before = to && other.from && *to < *other.from;
  const bool begins_after = from && other.to && *other.to < *from;
  return !ends_before && !begins_after;
}

Date deciding_day(Period period) {
  using namespace std::chrono;
  const year in{period.year};
  switch (period.kind) {
    case PeriodKind::financial_year:
      return sys_days(year{period.year - 1} / October / 1);
    case PeriodKind::march_31:
      return sys_days(in / March / 31);
    case PeriodKind::mid_year:
      return sys_days(in / June / 30);
    case PeriodKind::calendar_year:
      return sys_days(in / July / 1);
    case PeriodKind::september:
      return sys_days(in / September / 30);
    case PeriodKind::january:
      return sys_days(in / January / 15);
  }
  throw std::logic_error("a kind of period without a deciding day");
}

std::string text(Date day) {
  constexpr std::array<const char*, 12> months = {"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
  const std::chrono::year_month_day date(day);
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                     months.at(static_cast<unsigned>(date.month()) - 1),
                     static_cast<int>(date.year()));
}

}  // namespace plumbline
