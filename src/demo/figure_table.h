// Figures of a fictional publication, as tables: rates around a centre, counts that are a rate of
// somebody, what is left of two counts, and rates made of counts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "demo/demo_year.h"

namespace plumbline {

// A figure as it is published: 127 with one decimal is 12.7.
struct DemoFigure {
  std::int64_t number = 0;
  int decimals = 0;
};

struct RateModel {
  std::string_view code;
  int decimals;
  std::int64_t centre;       // in its last decimal, in 2012-13 where deprivation is middling
  std::int64_t deprivation;  // more in the most deprived than in the least, in thousandths
  std::int64_t trend;        // a year, in thousandths
  std::int64_t habit;        // an authority's own, deviation in thousandths
  std::int64_t noise;        // anew each year
  std::int64_t low, high;    // no rate lies outside
  // A count: so many of each `per` people of this name, or of another figure of the table.
  std::string_view of = {};
  std::int64_t per = 1;
};

struct DifferenceModel {
  std::string_view code, from, less;
};

// times * numerator / denominator, both figures of the table or people.
struct RatioModel {
  std::string_view code;
  int decimals;
  std::string_view numerator;
  std::int64_t times;
  std::string_view denominator;
};

struct FigureTable {
  std::span<const RateModel> rates;
  std::span<const DifferenceModel> differences = {};
  std::span<const RatioModel> ratios = {};
};

// None where its denominator is nought. Throws for a code that the table does not know.
std::optional<DemoFigure> figure_of(const FigureTable& table, const DemoYear& year,
                                    std::string_view code);
// A count of the table, or of people.
std::int64_t count_of(const FigureTable& table, const DemoYear& year, std::string_view name);

}  // namespace plumbline
