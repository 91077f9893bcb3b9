#include "reports/finding.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

// A group whose figures are these, the lowest first, and one member of it.
MeasureTable table_of(const std::vector<double>& figures, double own) {
  MeasureTable table;
  table.summary.sorted = figures;
  table.summary.n = figures.size();
  table.summary.quartiles = quartile_cuts(figures);
  table.own = MeasureRow{.authority = 1,
                         .figure = Figure::of(own),
                         .excluded = Excluded::no,
                         .standing = standing(own, table.summary)};
  return table;
}

}  // namespace

TEST_CASE("a place that others share has an equals sign before it") {
  const std::vector<double> figures = {0, 0, 0, 0, 0, 1, 2, 3};
  CHECK(rank_of_all(*table_of(figures, 0).own->standing) == "=4th of 8");
  CHECK(rank_number(*table_of(figures, 0).own->standing) == "=4");
  CHECK(rank_of_all(*table_of(figures, 3).own->standing) == "1st of 8");
}

TEST_CASE("no quarter is named where so many have the same figure that its bounds coincide") {
  CHECK(quarter_words(table_of({0, 0, 0, 0, 0, 1, 2, 3}, 0)).empty());
  CHECK(quarter_words(table_of({1, 2, 3, 4, 5, 6, 7, 8}, 1)) == "in the lowest quarter");
  CHECK(quarter_words(table_of({1, 2, 3, 4, 5, 6, 7, 8}, 8)) == "in the highest quarter");
}

TEST_CASE("only money has pounds, and only money per something is spending over activity") {
  CHECK(amount_words(Figure::of(1860), false) == "1,860");
  CHECK(amount_words(Figure::of(652.8), false) == "652.80");
  CHECK(amount_words(Figure::of(1860.4), true) == "£1,860");
  const auto totals = [](const char* unit) {
    MeasureVariant variant;
    variant.unit_text = unit;
    return totals_words(variant);
  };
  CHECK(totals("GBP/child") == "All spending over all activity");
  CHECK(totals("gbp_pw") == "All spending over all activity");
  CHECK(totals("rate10k") == "All together");
  CHECK(totals("GBP") == "All together");
}

}  // namespace plumbline
