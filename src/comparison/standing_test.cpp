#include "comparison/standing.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

FigureColumn column(const std::vector<double>& numbers) {
  FigureColumn all(numbers.size(), Cell());
  all.number = numbers;
  return all;
}

Summary summary_of(const FigureColumn& figures, const Totals& totals) {
  const std::vector<Excluded> excluded =
      exclusions(figures, std::vector<bool>(figures.size()), false);
  return summarise(figures, excluded, totals);
}

}  // namespace

TEST_CASE("a cost of six children is averaged and ranked, but moves no median and no quarter") {
  // Nine authorities at £1,000 to £1,800 a child, and one of six children at £9,000.
  std::vector<double> costs = {1000, 1100, 1200, 1300, 1400, 1500, 1600, 1700, 1800, 9000};
  std::vector<double> children(10, 200);
  children.back() = 6;
  Totals totals{.numerators = column(std::vector<double>(10, 1)),
                .denominators = column(children),
                .factor = 1,
                .fewest = fewest_users};
  const Summary summary = summary_of(column(costs), totals);
  CHECK(summary.n == 10);
  CHECK(summary.judged == 9);
  CHECK(*summary.mean == 2160);
  CHECK(*summary.median == 1400);
  CHECK((*summary.quartiles)[3] == 1600);
  CHECK(standing(9000, summary)->from_top == 1);
  CHECK(summary.notes == std::vector<std::string>{
                             "1 figure rests on fewer than 10 users: shown and ranked, but left "
                             "out of the median and the quarters."});

  totals.fewest = {};  // a cost per head
  CHECK(*summary_of(column(costs), totals).median == 1450);
}

TEST_CASE("four authorities have no average by which one could be made out") {
  const auto told = [](const std::vector<double>& costs) {
    const Totals totals{.numerators = column(costs),
                        .denominators = column(std::vector<double>(costs.size(), 200)),
                        .factor = 1,
                        .fewest = fewest_users};
    return summary_of(column(costs), totals);
  };
  const Summary four = told({1000, 1100, 1200, 1300});
  CHECK_FALSE(four.mean);
  CHECK_FALSE(four.median);
  CHECK_FALSE(four.quartiles);
  CHECK(four.notes == std::vector<std::string>{"Fewer than 5 figures: no average is shown."});
  CHECK(*told({1000, 1100, 1200, 1300, 1400}).median == 1200);
}

TEST_CASE("where too few would be left, small figures stay in") {
  const std::vector<double> costs = {1000, 1100, 1200, 1300, 1400, 1500, 1600, 1700};
  std::vector<double> children(8, 200);
  children.front() = 3;
  const Totals totals{.numerators = column(costs),
                      .denominators = column(children),
                      .factor = 1,
                      .fewest = fewest_users};
  const Summary summary = summary_of(column(costs), totals);
  CHECK(summary.judged == 8);
  CHECK(summary.notes.empty());
}

TEST_CASE("who has nobody to divide by does not make the coverage thin") {
  FigureColumn costs = column({1000, 1100, 1200, 1300, 1400, 1500, 0, 0, 0, 0, 0, 0});
  for (std::size_t i = 6; i < 12; ++i) costs.cell[i] = Missing::no_denominator;
  const Summary summary =
      summarise(costs, exclusions(costs, std::vector<bool>(costs.size()), false), std::nullopt);
  CHECK(summary.coverage == 100);
  CHECK(*summary.median == 1250);
}

}  // namespace plumbline
