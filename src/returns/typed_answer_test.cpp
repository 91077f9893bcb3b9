#include "returns/typed_answer.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

ItemDefinition item_in(const char* unit) {
  ItemDefinition item;
  item.code = "CLA_C12";
  item.unit_text = unit;
  item.unit = *parse_unit(unit);
  return item;
}

}  // namespace

TEST_CASE("A number is kept as it was typed and as what it means") {
  const auto answer = typed_answer(item_in("GBP"), "  £12,500 ");
  REQUIRE(answer);
  CHECK(answer->words == "£12,500");
  CHECK(answer->figure == Figure::of(12500));
}

TEST_CASE("Words where a number is asked are refused with advice") {
  const auto answer = typed_answer(item_in("day"), "about forty");
  REQUIRE_FALSE(answer);
  CHECK_FALSE(answer.error().hint.empty());
}

TEST_CASE("A reason can be typed where the number would stand") {
  for (const char* typed : {"z", "n/a", "[z]", "N/A", "not applicable"}) {
    CAPTURE(typed);
    const auto answer = typed_answer_or_reason(item_in("day"), typed);
    REQUIRE(answer);
    CHECK(answer->figure == Figure::missing(Missing::not_applicable));
    CHECK(shown_words(*answer) == "not applicable");
  }
}

TEST_CASE("In a text, n/a are letters like any others") {
  ItemDefinition text;
  text.unit.kind = UnitKind::text;
  const auto answer = typed_answer_or_reason(text, "n/a");
  REQUIRE(answer);
  CHECK(shown_words(*answer) == "n/a");
}

TEST_CASE("Nothing typed is a blank, not 0") {
  const auto answer = typed_answer_or_reason(item_in("day"), "  ");
  REQUIRE(answer);
  CHECK(answer->figure == Figure::missing(Missing::left_blank));
  CHECK(shown_words(*answer).empty());
}

}  // namespace plumbline
