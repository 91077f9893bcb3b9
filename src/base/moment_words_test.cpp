#include "base/moment_words.h"

#include <doctest/doctest.h>

namespace plumbline {

using namespace std::chrono;

TEST_CASE("times are told by the clock of London, in summer and in winter") {
  CHECK(moment_words(sys_days(2026y / September / 9) + hours(9) + minutes(42)) ==
        "10:42am on 9 September 2026");
  CHECK(moment_words(sys_days(2026y / December / 1) + hours(12)) == "12:00pm on 1 December 2026");
  CHECK(moment_words(sys_days(2026y / December / 1)) == "12:00am on 1 December 2026");
}

TEST_CASE("summer time begins and ends at one o'clock of the last Sunday") {
  CHECK(time_words(sys_days(2026y / March / 29) + minutes(59)) == "12:59am");
  CHECK(time_words(sys_days(2026y / March / 29) + minutes(60)) == "2:00am");
  CHECK(time_words(sys_days(2026y / October / 25) + minutes(59)) == "1:59am");
  CHECK(time_words(sys_days(2026y / October / 25) + minutes(60)) == "1:00am");
}

}  // namespace plumbline
