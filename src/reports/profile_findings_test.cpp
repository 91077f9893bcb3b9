#include "reports/profile_findings.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

ProfileFigure figure_of(double own) {
  static const MeasureVariant variant{.name = {},
                                      .label = "Cost per child per week",
                                      .unit_text = "GBP/child/week",
                                      .unit = {},
                                      .formula = {},
                                      .base = {},
                                      .zero_counts = false,
                                      .expression = {}};
  static MeasureDefinition measure;
  measure.id = "OWN_M01";
  measure.decimals = 0;
  measure.sense_high = 12000;
  ProfileFigure figure;
  figure.table.measure.used = {.measure = &measure, .variant = &variant};
  figure.table.own = MeasureRow{
      .authority = 1, .figure = Figure::of(own), .excluded = Excluded::no, .standing = {}};
  figure.table.summary.median = 3000;
  return figure;
}

std::vector<ProfileFinding> findings_of(double own) {
  std::vector<ProfileFinding> findings;
  add_findings(figure_of(own), findings);
  return findings;
}

}  // namespace

TEST_CASE("a figure has one finding, and a slip of unit comes before a range") {
  const auto slip = findings_of(30000);
  REQUIRE(slip.size() == 1);
  CHECK(slip.front().message == "Cost per child per week: £30,000 is about ten times the median.");
  const auto range = findings_of(13500);
  REQUIRE(range.size() == 1);
  CHECK(range.front().message ==
        "Cost per child per week: £13,500 is above the £12,000 that is usual.");
  CHECK(findings_of(3100).empty());
}

TEST_CASE("a measure that stands in two panels is asked about once") {
  std::vector<ProfileFinding> findings;
  add_findings(figure_of(13500), findings);
  add_findings(figure_of(13500), findings);
  CHECK(findings.size() == 1);
}

}  // namespace plumbline
