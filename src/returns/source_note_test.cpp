#include "returns/source_note.h"

#include <doctest/doctest.h>

#include "returns/answer_words.h"
#include "returns/check_return.h"
#include "returns/test_club.h"

namespace plumbline {
namespace {

const SourceNote note{.source = "SSDA903_CLA (Children looked after), edition of 2013-12-11",
                      .value = "638"};
const std::string written =
    "[from SSDA903_CLA (Children looked after), edition of 2013-12-11: 638]";

}  // namespace

TEST_CASE("a source note is read as it was written") {
  CHECK(text(note) == written);
  CHECK(source_note_in(written) == note);
  CHECK(source_note_in(text(SourceNote{.source = "A[COL=k]", .value = "1"}))->source == "A(COL=k)");
  CHECK_FALSE(source_note_in("from the ledger"));
  CHECK_FALSE(source_note_in("[from the ledger"));
}

TEST_CASE("words of one's own stand after the note, and the note alone explains nothing") {
  CHECK(own_words(written + " two children came back").substr(0, 3) == "two");
  CHECK(own_words(written).empty());
  CHECK(own_words("a pay award in October") == "a pay award in October");
  CHECK_FALSE(is_explanation(written));
  CHECK(is_explanation(written + " two children came back on the last day"));
}

TEST_CASE("a prefilled answer that was overwritten keeps its source, and no check asks about it") {
  const TestClub homes;
  const std::string lines =
      "HOM_A01,,100,,\nHOM_A02,,0,,\nHOM_A04,,100,,\nHOM_A05,,3650,,\nHOM_A07,,outturn,,\nHOM_A06,"
      ",";
  const ReadReturn as_filled = homes.read(lines + "10,,\"[from the yearbook: 10]\"\n");
  const ReadReturn overwritten = homes.read(lines + "11,,\"[from the yearbook: 10]\"\n");
  CHECK(overwritten.problems.empty());
  CHECK(overwritten.made.find("HOM_A06")->figure.number == 11);
  CHECK(source_note_in(overwritten.made.find("HOM_A06")->comment)->value == "10");
  const auto findings_of = [&](const ReadReturn& read) {
    ReturnFigures figures(homes.sources(read.made));
    return check_return(figures, nullptr).size();
  };
  CHECK(findings_of(overwritten) == findings_of(as_filled));
}

}  // namespace plumbline
