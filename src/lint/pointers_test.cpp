#include <doctest/doctest.h>

#include "lint/test_findings.h"

namespace plumbline {
namespace {

std::string grid(const std::string& words) {
  return items_and("[[section.grid]]\nlabel = \"Row\"\n" + words);
}

const std::string cost =
    "[[measure]]\nid = \"OWN_M1\"\nlabel = \"M\"\nunit = \"GBP/child\"\nformula = \"OWN_A / "
    "OWN_N\"\n";

}  // namespace

TEST_CASE("a grid row names money, what it pays for and a measure") {
  CHECK(found_in(grid("spend = \"OWN_A\"\nactivity = \"OWN_N\"\nmeasure = \"OWN_M1\"\n" + cost))
            .empty());
  CHECK(told_of(grid("spend = \"GONE_7\"\n")) ==
        "own.toml, line 43: 'spend' of the grid row names GONE_7, and no item is called so.");
  CHECK(told_of(grid("spend = \"OWN_N\"\n")) ==
        "own.toml, line 43: 'spend' of the grid row names OWN_N, which is in child. It must be an "
        "amount of money.");
  CHECK(told_of(grid("spend = \"OWN_A\"\nactivity = \"OWN_B\"\n")) ==
        "own.toml, line 43: 'activity' of the grid row names OWN_B, which is in GBP. It must be a "
        "number of what the money pays for.");
  CHECK(told_of(grid("spend = \"OWN_A\"\nmeasure = \"OWN_M2\"\n" + cost)) ==
        "own.toml, line 43: 'measure' of the grid row names OWN_M2. There is no measure 'OWN_M2'. "
        "The "
        "nearest is OWN_M1.");
  CHECK(
      told_of(grid("spend = \"OWN_A\"\nmeasure = \"OWN_N\"\n")) ==
      "own.toml, line 43: 'measure' of the grid row names OWN_N. That is an item, not a measure.");
}

TEST_CASE("overheads name amounts of money and shares in per cent") {
  const auto overheads = [](const std::string& words) {
    return told_of(items_and("[[overheads]]\n" + words));
  };
  CHECK(overheads("total = \"OWN_A\"\ncentral = [\"OWN_B\"]\nother = [\"OWN_C\"]\n").empty());
  CHECK(overheads("total = \"OWN_N\"\n") ==
        "own.toml, line 43: 'total' of the overheads names OWN_N, which is in child. It must be an "
        "amount of money.");
  CHECK(overheads("total = \"OWN_A\"\nservice = [\"OWN_B\", \"GONE_7\"]\n") ==
        "own.toml, line 43: 'service' of the overheads names GONE_7, and no item is called so.");
  CHECK(overheads("total = \"OWN_A\"\nshares = [\"OWN_B\"]\n") ==
        "own.toml, line 43: 'shares' of the overheads names OWN_B, which is in GBP. It must be a "
        "share in per cent.");
}

TEST_CASE("profiles name measures, and items of money") {
  const auto profile = [](const std::string& words) {
    return told_of(items_and("[[profile]]\nid = \"own\"\ntitle = \"Own\"\n" + words + cost));
  };
  CHECK(profile("lines = [{ label = \"A\", item = \"OWN_A\", measure = \"OWN_M1\" }]\n"
                "panels = [{ title = \"P\", measures = [\"OWN_M1\"] }]\n")
            .empty());
  CHECK(
      profile("panels = [{ title = \"P\", measures = [\"OWN_M2\"] }]\n") ==
      "own.toml, line 46: The panel 'P' names OWN_M2. There is no measure 'OWN_M2'. The nearest is "
      "OWN_M1.");
  CHECK(profile("lines = [{ label = \"N\", item = \"OWN_N\", measure = \"OWN_M1\" }]\n") ==
        "own.toml, line 46: The line 'N' names OWN_N, which is in child. It must be an amount of "
        "money.");
}

TEST_CASE("a check stands with an item") {
  CHECK(told_of(items_and(check("OWN_1", "OWN_A <= OWN_B", "item = \"OWN_AA\"\n"))) ==
        "own.toml, line 43: 'item' of the check OWN_1 names OWN_AA, and no item is called so. Did "
        "you "
        "mean 'OWN_A'?");
  CHECK(told_of(items_and(check("OWN_1", "OWN_A <= OWN_B", "item = \"OWN_M1\"\n") + cost)) ==
        "own.toml, line 43: 'item' of the check OWN_1 names OWN_M1, which is a measure. Name an "
        "item.");
}

TEST_CASE("the key of rows is an answer in words of their section") {
  const auto rows = [](const std::string& key) {
    return told_of(
        items_and("[[section]]\nid = \"H\"\ntitle = \"Homes\"\nrows = \"OWN_H\"\nkey = \"" + key +
                  "\"\none = \"home\"\n[[section.item]]\ncode = \"OWN_H1\"\nlabel = "
                  "\"Home\"\nas = \"text\"\ndefinition = \"Name.\"\n[[section.item]]\ncode "
                  "= \"OWN_H2\"\nlabel = \"Places\"\nunit = \"place\"\ndefinition = \"P.\"\n"));
  };
  CHECK(rows("OWN_H1").empty());
  CHECK(rows("OWN_H9") ==
        "own.toml, line 43: 'key' of the section names OWN_H9, and no item is called so. Did you "
        "mean "
        "'OWN_H1'?");
  CHECK(rows("OWN_H2") ==
        "own.toml, line 43: 'key' of the section names OWN_H2, which is in place. It must be an "
        "answer "
        "in words that tells the rows apart.");
  CHECK(rows("OWN_A").find("which is not asked in OWN_H") != std::string::npos);
}

}  // namespace plumbline
