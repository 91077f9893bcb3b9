#include "comparison/gap.h"

#include <doctest/doctest.h>

#include <numeric>

namespace plumbline {
namespace {

FigureColumn column(const std::vector<double>& numbers) {
  FigureColumn made(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) made.put(i, Figure::of(numbers[i]));
  return made;
}

std::vector<std::size_t> places(std::size_t from, std::size_t count) {
  std::vector<std::size_t> all(count);
  std::iota(all.begin(), all.end(), from);
  return all;
}

// The first is the authority, the five others are alike: 60 weeks with own carers at £500, and 40
// with agencies at £1,000.
std::vector<KindFigures> fostering(double own_weeks, double own_price, double agency_weeks,
                                   double agency_price) {
  const auto with = [](double first, double others) {
    return column({first, others, others, others, others, others});
  };
  return {{"Own carers", with(own_weeks * own_price, 30'000), with(own_weeks, 60)},
          {"Agencies", with(agency_weeks * agency_price, 40'000), with(agency_weeks, 40)}};
}

}  // namespace

TEST_CASE("who pays the same prices and uses more of the dear kind differs by the mix alone") {
  // 40 of 100 weeks own at £500, 60 agency at £1,000: £800 a week, beside the others' £700.
  const auto gap = gap_of(fostering(40, 500, 60, 1000), places(1, 5), 0, 10);
  REQUIRE(gap);
  CHECK(gap->own == doctest::Approx(800));
  CHECK(gap->group == doctest::Approx(700));
  CHECK(gap->mix == doctest::Approx(100));
  CHECK(gap->price == doctest::Approx(0));
  CHECK(gap->difference() == doctest::Approx(100));
}

TEST_CASE("who has the same mix and pays more differs by price alone, kind by kind") {
  const auto gap = gap_of(fostering(60, 600, 40, 1000), places(1, 5), 0, 10);
  REQUIRE(gap);
  CHECK(gap->mix == doctest::Approx(0));
  CHECK(gap->price == doctest::Approx(60));  // £100 more on six weeks of ten
  REQUIRE(gap->kinds.size() == 2);
  CHECK(gap->kinds[0].label == "Own carers");
  CHECK(gap->kinds[0].price == doctest::Approx(60));
  CHECK(gap->kinds[1].price == doctest::Approx(0));
}

TEST_CASE("the parts of a gap add up to it whatever the figures") {
  for (const double weeks : {1.0, 17.0, 250.0}) {
    for (const double price : {100.0, 999.5, 4000.0}) {
      const auto gap = gap_of(fostering(weeks, price, 300 - weeks, 700), places(1, 5), 0, 10);
      REQUIRE(gap);
      CHECK(gap->mix + gap->price == doctest::Approx(gap->own - gap->group));
      double by_kind = 0;
      for (const KindGap& kind : gap->kinds) by_kind += kind.mix + kind.price;
      CHECK(by_kind == doctest::Approx(gap->own - gap->group));
    }
  }
}

TEST_CASE("a kind that fewer than five others have is left out, and how much that leaves is said") {
  auto kinds = fostering(60, 500, 40, 1000);
  kinds.push_back({"Secure", column({35'000, 0, 0, 0, 0, 9000}), column({10, 0, 0, 0, 0, 12})});
  const auto gap = gap_of(kinds, places(1, 5), 0, 10);
  REQUIRE(gap);
  CHECK(gap->left_out == std::vector<std::string>{"Secure"});
  CHECK(gap->coverage == doctest::Approx(100 * 70'000 / 105'000.0));
  CHECK(gap->difference() == doctest::Approx(0));
}

TEST_CASE("a gap is not split where the own figures are missing, or the others are too few") {
  auto kinds = fostering(60, 500, 40, 1000);
  kinds[1].cost.put(0, Figure::missing(Missing::left_blank));
  CHECK_FALSE(gap_of(kinds, places(1, 5), 0, 10));
  CHECK_FALSE(gap_of(fostering(60, 500, 40, 1000), places(1, 4), 0, 10));
  CHECK_FALSE(gap_of(fostering(0, 500, 0, 1000), places(1, 5), 0, 10));
}

TEST_CASE("overheads for a week are those of all places together") {
  const OverheadFigures figures{
      .with = column({120, 330}), .without = column({100, 300}), .activity = column({10, 30})};
  CHECK(*overheads_per_unit(figures, {0, 1}) == doctest::Approx(50.0 / 40));
  CHECK(*overheads_per_unit(figures, {0}) == doctest::Approx(2));
  CHECK_FALSE(overheads_per_unit(figures, {}));
}

}  // namespace plumbline
