#include "workbook/workbook_changes.h"

#include <doctest/doctest.h>

#include "workbook/test_contents.h"
#include "workbook/test_package.h"
#include "workbook/write_workbook.h"

namespace plumbline {
namespace {

const char* const filled =
    "HOM_A01,,100000,,[from the ledger: 99000] Counted again in June of the year\n"
    "HOM_A02,,20000,,\n"
    "HOM_A05,,834,,\n"
    "HOM_H01,H-A,H-A,,\n"
    "HOM_H02,H-A,6,,\n";

struct Made {
  Made() : now(club.read(filled).made) { bytes = *workbook_bytes(test_contents(club, now)); }

  WorkbookChanges changes_of(const std::string& changed_bytes, const Return& current) const {
    const auto read = read_workbook(changed_bytes, test_identity(), club.club());
    if (!read) throw std::runtime_error(text(read.error()));
    return changes(*read, current, club.club());
  }

  TestClub club;
  Return now;
  std::string bytes;
};

}  // namespace

TEST_CASE("A workbook that nobody touched changes nothing, not even what was changed here since") {
  const Made made;
  CHECK(made.changes_of(made.bytes, made.now).empty());
  Return since = made.now;
  since.answers[{"HOM_A01"}].figure = Figure::of(777);
  since.answers[{"HOM_A01"}].words = "777";
  CHECK(made.changes_of(made.bytes, since).empty());
}

TEST_CASE("Each change is told in words, with where it stands") {
  const Made made;
  std::string bytes = with_cell(made.bytes, 2, "E11", "><v>5838</v>");
  bytes = with_cell(bytes, 2, "E12", "><v>16</v>");
  const WorkbookChanges all = made.changes_of(bytes, made.now);
  REQUIRE(all.answers.size() == 2);
  const AnswerChange& days = all.answers.front();
  CHECK(days.label == "Days of care");
  CHECK(days.old_words == "834 days");
  CHECK(days.new_words == "5,838 days");
  CHECK(text(days.place) == "A Money and days, E11");
  CHECK_FALSE(days.changed_here_too);
  CHECK(all.answers[1].old_words.empty());
  CHECK(summary(all) == "2 figures changed. 1 explanation kept.");
  const Return after = with_changes(made.now, all, false);
  CHECK(after.find("HOM_A05")->figure == Figure::of(5838));
  CHECK(after.find("HOM_A02")->figure == Figure::of(20000));
}

TEST_CASE("A figure that was changed in both places is marked") {
  const Made made;
  Return since = made.now;
  since.answers[{"HOM_A05"}].figure = Figure::of(5840);
  since.answers[{"HOM_A05"}].words = "5840";
  const auto all = made.changes_of(with_cell(made.bytes, 2, "E11", "><v>5838</v>"), since);
  REQUIRE(all.answers.size() == 1);
  CHECK(all.answers.front().changed_here_too);
}

TEST_CASE("An emptied cell erases nothing until somebody says so") {
  const Made made;
  const WorkbookChanges all = made.changes_of(with_cell(made.bytes, 2, "E8", ">"), made.now);
  CHECK(all.answers.empty());
  REQUIRE(all.clears.size() == 1);
  CHECK(all.clears.front().old_words == "£20,000");
  CHECK(summary(all) == "No figure changed. 1 emptied. 1 explanation kept.");
  CHECK(with_changes(made.now, all, false).find("HOM_A02")->figure == Figure::of(20000));
  CHECK(with_changes(made.now, all, true).find("HOM_A02")->figure ==
        Figure::missing(Missing::left_blank));
}

TEST_CASE("An explanation is changed without its source note") {
  const Made made;
  const auto all = made.changes_of(
      with_cell(made.bytes, 2, "L7", R"( t="inlineStr"><is><t>Two posts were added</t></is>)"),
      made.now);
  REQUIRE(all.explanations.size() == 1);
  CHECK(all.explanations.front().old_words == "Counted again in June of the year");
  CHECK(with_changes(made.now, all, false).find("HOM_A01")->comment ==
        "[from the ledger: 99000] Two posts were added");
}

TEST_CASE("Rows come and go: a new one with its answers, an emptied one only when said") {
  const Made made;
  std::string bytes = with_cell(made.bytes, 4, "B8", ">");
  bytes = with_cell(bytes, 4, "C8", ">");
  bytes = with_cell(bytes, 4, "B9", R"( t="inlineStr"><is><t>H-N</t></is>)");
  bytes = with_cell(bytes, 4, "C9", "><v>3</v>");
  const WorkbookChanges all = made.changes_of(bytes, made.now);
  CHECK(all.new_rows.at("HOM_H") == std::vector<std::string>{"H-N"});
  CHECK(all.gone_rows.at("HOM_H") == std::vector<std::string>{"H-A"});
  const Return kept = with_changes(made.now, all, false);
  CHECK(kept.rows.at("HOM_H") == std::vector<std::string>{"H-A", "H-N"});
  CHECK(kept.find("HOM_H02", "H-N")->figure == Figure::of(3));
  const Return cleared = with_changes(made.now, all, true);
  CHECK(cleared.rows.at("HOM_H") == std::vector<std::string>{"H-N"});
  CHECK(cleared.find("HOM_H02", "H-A") == nullptr);
}

}  // namespace plumbline
