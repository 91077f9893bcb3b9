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

TEST_CASE("a first and a last name are found wherever a line or a sentence has them") {
  CHECK(person_named_in("The team is led by Jane Carter, since May") == "Jane Carter");
  CHECK(person_named_in("Jane Carter leads the team") == "Jane Carter");
  CHECK(person_named_in("Two homes closed.\nJane Carter left") == "Jane Carter");
  CHECK(person_named_in("Two homes closed.\r\nsee Jane  Carter\r\n") == "Jane Carter");
  CHECK(person_named_in("Foster carers moved").empty());
  CHECK(person_named_in("Children's Services of the County Council").empty());
  CHECK(person_named_in("Fees rose in April\nTwo homes closed").empty());
  CHECK(person_named_in("").empty());
}

TEST_CASE("amounts of money begin with a pound sign, whatever they are for") {
  CHECK(told(13251, "GBP") == "£13,251");
  CHECK(told(13251, "GBP/pupil") == "£13,251");
  CHECK(told(-12.5, "GBP/child/day") == "-£12.50");
  CHECK(told(812.4, "gbp_pw") == "£812.40 a week");
  CHECK(told(40, "gbp_pd") == "£40");
  CHECK(told(12, "pupil") == "12");
}

}  // namespace plumbline
