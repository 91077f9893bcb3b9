#include <doctest/doctest.h>

#include "club/club.h"

namespace plumbline {
namespace {

std::string refused(const std::string& tables) {
  const ClubPack pack = read_club("id = \"own\"\ntitle = \"Own\"\n" + tables, "own.toml");
  if (pack.errors.empty()) return "nothing";
  REQUIRE(pack.errors.size() == 1);
  return text(pack.errors.front());
}

// An item in line 6, with these words beside its code and label.
std::string item(const std::string& words) {
  return "[[section]]\nid = \"A\"\ntitle = \"A\"\n[[section.item]]\ncode = \"OWN_A\"\nlabel = "
         "\"A\"\n" +
         words;
}

const std::string defined = "definition = \"An amount.\"\nunit = \"GBP\"\n";

}  // namespace

TEST_CASE("an item of a questionnaire has a definition that is not empty") {
  CHECK(refused(item(defined)) == "nothing");
  for (const char* definition : {"", "definition = \"\"\n", "definition = \"  \"\n"}) {
    CAPTURE(definition);
    CHECK(refused(item(std::string("unit = \"GBP\"\n") + definition)) ==
          "own.toml, line 6: OWN_A has no definition. Say what is counted, and what is not.");
  }
}

TEST_CASE("the definition of a published item is left out rather than left empty") {
  const std::string block =
      "[[items]]\nunit = \"GBP\"\npublication = \"P\"\nlist = [{ code = \"X\", label = \"X\"";
  CHECK(refused(block + " }]\n") == "nothing");
  CHECK(refused(block + ", definition = \" \" }]\n") ==
        "own.toml, line 6: The definition of X is empty. Say what is counted, and what is not.");
}

TEST_CASE("years, ranges and ages begin before they end") {
  CHECK(refused(item(defined + "since = \"2014-15\"\nuntil = \"2014-15\"\n")) == "nothing");
  CHECK(
      refused(item(defined + "since = \"2015-16\"\nuntil = \"2014-15\"\n")) ==
      "own.toml, line 6: 'since' is 2015-16 and 'until' is 2014-15, which is before it. Write the "
      "earlier year as 'since'.");
  CHECK(refused(item(defined + "low = 9\nhigh = 8\n")) ==
        "own.toml, line 6: 'low' is above 'high'.");
  CHECK(refused(item(defined + "age_from = 5\nage_to = 4\n")) ==
        "own.toml, line 6: 'age_from' is above 'age_to'.");
  const std::string measure =
      "[[measure]]\nid = \"M\"\nlabel = \"M\"\nunit = \"GBP\"\nformula = \"A\"\n";
  CHECK(refused(measure + "sense_low = 2\nsense_high = 1\n") ==
        "own.toml, line 3: 'sense_low' is above 'sense_high'.");
  CHECK(refused(measure + "since = \"2015-16\"\nuntil = \"2014-15\"\n")
            .starts_with("own.toml, line 3: 'since' is 2015-16"));
  CHECK(refused("[[check]]\nid = \"C\"\nmessage = \"M\"\npasses = \"A > 0\"\nsince = \"2015-16\"\n"
                "until = \"2014-15\"\n")
            .starts_with("own.toml, line 3: 'since' is 2015-16"));
}

TEST_CASE("no choice is there twice, in capitals or not") {
  const auto choices = [](const std::string& list) {
    return refused(item("definition = \"Which.\"\nas = \"choice\"\nchoices = [" + list + "]\n"));
  };
  CHECK(choices("\"yes\", \"no\"") == "nothing");
  CHECK(choices("\"yes\", \"no\", \"Yes\"") ==
        "own.toml, line 6: The choice 'Yes' is there twice. Leave one of the two out.");
}

TEST_CASE("a question of the scrapbook has a theme, and a member of a dimension has words") {
  CHECK(refused("[[scrapbook]]\nid = \"S\"\nquestion = \"Why?\"\n") ==
        "own.toml, line 3: 'theme' is missing.");
  CHECK(refused("[[scrapbook]]\nid = \"S\"\ntheme = \" \"\nquestion = \"Why?\"\n") ==
        "own.toml, line 3: 'theme' is empty.");
  CHECK(refused("[[dimension]]\nname = \"PT\"\ntitle = \"P\"\n[dimension.members]\nIN = \"\"\n") ==
        "own.toml, line 3: The member IN has no words.");
}

TEST_CASE("what can be read of a pack with mistakes is read, and marked") {
  const ClubPack pack =
      read_club("id = \"own\"\ntitle = \"Own\"\n" + item("unit = \"pond\"\n") +
                    "[[section.item]]\ncode = \"OWN_B\"\nlabel = \"B\"\n" + defined,
                "own.toml");
  CHECK(pack.errors.size() == 2);
  REQUIRE(pack.club.items.size() == 2);
  CHECK_FALSE(pack.club.items[0].reads);
  CHECK(pack.club.items[1].reads);
}

}  // namespace plumbline
