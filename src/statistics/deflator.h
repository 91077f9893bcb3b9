// Money of one year in the prices of another, by the ratio of a price index (method M21; HM
// Treasury's GDP deflator by default). Shares and percentages are never deflated.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

// An index is above zero; without one there is no answer.
std::optional<double> real_terms(double money, double index_then, double index_base);

// How much prices rose from one index to another, in per cent.
std::optional<double> inflation_percent(double index_from, double index_to);

// A series in the prices of the year at `base`; none where money or index is missing.
std::vector<std::optional<double>> real_series(std::span<const std::optional<double>> money,
                                               std::span<const std::optional<double>> index,
                                               std::size_t base);

}  // namespace plumbline
