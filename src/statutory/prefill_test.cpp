#include "statutory/prefill.h"

#include <doctest/doctest.h>

#include "statutory/test_statutory.h"

namespace plumbline {
namespace {

const std::function<std::string(const Reference&)> yearbook = [](const Reference&) {
  return std::string("YEARBOOK (The yearbook), edition of 2013-12-11");
};

// The homes club asked as if its members had answered nothing yet.
FilledAnswers filled(const SmallStatutory& small, const UnifiedSources& sources) {
  UnifiedFigures figures(sources);
  return prefilled_answers(small.definitions->clubs().front(), figures, yearbook);
}

}  // namespace

TEST_CASE("an item that is published stands in the form with its edition") {
  const SmallStatutory small;
  const Return nothing = small.typed("");
  UnifiedSources sources = small.sources(nothing);
  sources.now.clear();
  sources.published = [](const Reference& one) {
    return one.series == "YEARBOOK" ? Figure::of(638) : Figure::missing(Missing::not_loaded);
  };
  const FilledAnswers answers = filled(small, sources);
  REQUIRE(answers.size() == 1);
  CHECK(answers.at("HOM_CHILDREN").value == "638");
  CHECK(answers.at("HOM_CHILDREN").comment ==
        "[from YEARBOOK (The yearbook), edition of 2013-12-11: 638]");
}

TEST_CASE("what nobody published or told is left to be answered") {
  const SmallStatutory small;
  const Return nothing = small.typed("");
  UnifiedSources sources = small.sources(nothing);
  sources.now.clear();
  CHECK(filled(small, sources).empty());
}

TEST_CASE("what another club was told already stands in the form, with the return it is from") {
  const FullReturns full(2014);
  UnifiedSources sources = full.sources;
  sources.now.erase("ADP");
  UnifiedFigures figures(sources);
  const Club& adoption = *full.compiled.at("ADP").club;
  const FilledAnswers answers = prefilled_answers(adoption, figures, yearbook);
  const double told = full.given.at("CLA").find("CLA_B01")->figure.number;
  CHECK(answers.at("ADP_A04").value == fmt::format("{}", told));
  CHECK(answers.at("ADP_A04").comment.find("2013-14, CLA_B01: ") != std::string::npos);
  CHECK(answers.at("ADP_G14").comment.find("CLA_F17") != std::string::npos);
  CHECK_FALSE(answers.contains("ADP_G01"));
}

}  // namespace plumbline
