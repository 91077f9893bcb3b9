#include "base/moment_words.h"

#include <fmt/format.h>

#include <array>

namespace plumbline {
namespace {

using namespace std::chrono;

constexpr std::array<const char*, 12> months = {"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};

// British summer time runs from the last Sunday of March to that of October, 1:00 universal time.
// GCC 12 knows no time zones.
Moment london(Moment moment) {
  const year_month_day day(floor<days>(moment));
  const auto change = [&](month in) { return sys_days(day.year() / in / Sunday[last]) + hours(1); };
  const bool summer = moment >= change(March) && moment < change(October);
  return moment + (summer ? hours(1) : hours(0));
}

}  // namespace

std::string day_words(Moment moment) {
  const year_month_day day(floor<days>(london(moment)));
  return fmt::format("{} {} {}", unsigned(day.day()), months[unsigned(day.month()) - 1],
                     int(day.year()));
}

std::string time_words(Moment moment) {
  const Moment local = london(moment);
  const hh_mm_ss time(local - floor<days>(local));
  const auto hour = time.hours().count();
  return fmt::format("{}:{:02}{}", hour % 12 == 0 ? 12 : hour % 12, time.minutes().count(),
                     hour < 12 ? "am" : "pm");
}

std::string moment_words(Moment moment) {
  return fmt::format("{} on {}", time_words(moment), day_words(moment));
}

}  // namespace plumbline
