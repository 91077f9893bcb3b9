#include "returns/return_figures.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "returns/pack_checks.h"
#include "returns/test_club.h"

namespace plumbline {
namespace {

// The homes, with two checks that read words: of a choice, and of each home's code.
std::string pack_with_words() {
  std::string pack = test_pack;
  const auto add = [&](const std::string& before, const std::string& check) {
    pack.insert(pack.find(before), check);
  };
  add("[[section]]\nid = \"H\"",
      "[[section.check]]\nid = \"HOM_A07_W1\"\nitem = \"HOM_A07\"\nmessage = \"A budget.\"\n"
      "passes = \"not (HOM_A07 = 'budget')\"\n\n"
      "[[section.check]]\nid = \"HOM_A08_W2\"\nitem = \"HOM_A08\"\nmessage = \"Nobody hears "
      "badly.\"\n"
      "passes = \"HOM_A08[PN=HI] >= 1\"\n\n");
  add("[[measure]]\nid = \"HOM_M01\"",
      "[[section.check]]\nid = \"HOM_H02_W1\"\nitem = \"HOM_H02\"\nmessage = \"Closed homes.\"\n"
      "passes = \"sum(HOM_H02 over HOM_H where HOM_H01 != 'closed') = 10\"\n\n");
  return pack;
}

bool fails(const std::string& check, ReturnFigures& figures) {
  const auto found = broken_checks(figures, figures.sources().club->everything);
  return std::ranges::find(found, check, &ReturnFinding::check) != found.end();
}

void type(Return& made, const AnswerKey& key, const std::string& words) {
  made.answers[key].words = words;
}

// The return of these lines, which a test types on.
struct Typed {
  explicit Typed(const std::string& csv) : made(homes.read(csv).made) {}

  std::string pack = pack_with_words();
  TestClub homes{pack.c_str()};
  Return made;
  ReturnFigures figures{homes.sources(made)};
};

}  // namespace

TEST_CASE("a choice that is typed anew is read anew by the checks that name it") {
  Typed typed("HOM_A07,,budget,,\n");
  auto& [pack, homes, made, figures] = typed;
  CHECK(fails("HOM_A07_W1", figures));
  type(made, {"HOM_A07"}, "outturn");
  figures.typed_anew({{"HOM_A07"}});
  CHECK_FALSE(fails("HOM_A07_W1", figures));
  type(made, {"HOM_A07"}, "budget");
  figures.typed_anew({{"HOM_A07"}});
  CHECK(fails("HOM_A07_W1", figures));
}

TEST_CASE("words of a row that are typed anew are read anew by sums over the rows") {
  Typed typed(
      "HOM_H01,H-A,open,,\nHOM_H02,H-A,10,,\n"
      "HOM_H01,H-B,closed,,\nHOM_H02,H-B,4,,\n");
  auto& [pack, homes, made, figures] = typed;
  CHECK_FALSE(fails("HOM_H02_W1", figures));
  type(made, {"HOM_H01", "H-B"}, "open");
  figures.typed_anew({{"HOM_H01", "H-B"}});
  CHECK(fails("HOM_H02_W1", figures));
}

TEST_CASE("with the first cell of a table the others are none") {
  Typed typed("HOM_A06,,16,,\n");
  auto& [pack, homes, made, figures] = typed;
  CHECK_FALSE(fails("HOM_A08_W2", figures));
  const AnswerKey autism{"HOM_A08[PN=ASD]"};
  made.answers[autism].words = "12";
  made.answers[autism].figure = Figure::of(12);
  figures.typed_anew({autism});
  CHECK(fails("HOM_A08_W2", figures));
  made.answers.erase(autism);
  figures.typed_anew({autism});
  CHECK_FALSE(fails("HOM_A08_W2", figures));
}

TEST_CASE("a table and its cells are told apart, whichever is asked for first") {
  const std::string asd_alone = "HOM_A08[PN=ASD],,12,,\n";
  Typed table_first(asd_alone), cell_first(asd_alone);
  REQUIRE(table_first.made.find("HOM_A08[PN=ASD]") != nullptr);
  CHECK_FALSE(table_first.figures.item("HOM_A08").cell.is_number());
  CHECK(table_first.figures.item("HOM_A08[PN=HI]").number == 0);
  CHECK(table_first.figures.item("HOM_A08[PN=HI]").cell.is_number());
  CHECK(cell_first.figures.item("HOM_A08[PN=HI]").cell.is_number());
  CHECK_FALSE(cell_first.figures.item("HOM_A08").cell.is_number());
}

}  // namespace plumbline
