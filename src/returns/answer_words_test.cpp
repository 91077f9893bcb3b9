#include "returns/answer_words.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

std::string told(double number, const std::string& unit) {
  ItemDefinition item;
  item.unit_text = unit;
  return in_unit(number, item);
}

}  // namespace

TEST_CASE("amounts of money begin with a pound sign, whatever they are for") {
  CHECK(told(13251, "GBP") == "£13,251");
  CHECK(told(13251, "GBP/pupil") == "£13,251");
  CHECK(told(-12.5, "GBP/child/day") == "-£12.50");
  CHECK(told(812.4, "gbp_pw") == "£812.40 a week");
  CHECK(told(40, "gbp_pd") == "£40");
  CHECK(told(12, "pupil") == "12");
}

}  // namespace plumbline
