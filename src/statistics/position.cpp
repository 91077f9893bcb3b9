#include "statistics/position.h"

#include <algorithm>
#include <stdexcept>

#include "statistics/quantiles.h"

namespace plumbline {

Position position(std::span<const double> sorted, double value) {
  if (sorted.empty()) throw std::logic_error("a position among nothing");
  const double size = static_cast<double>(sorted.size());
  const auto members = std::ranges::equal_range(sorted, value);
  const auto below = static_cast<double>(members.begin() - sorted.begin());
  const auto equal = static_cast<double>(members.size());

  Position found;
  found.midrank_percent = 100 * (below + equal / 2) / size;
  if (equal > 0 && size > 1) found.percent_rank = 100 * below / (size - 1);
  found.at_or_below_percent = 100 * (below + equal) / size;
  return found;
}

RemarkCuts remark_cuts(std::span<const double> sorted) {
  return {.p10 = quantile_of_sorted(sorted, 0.10),
          .p25 = quantile_of_sorted(sorted, 0.25),
          .p50 = quantile_of_sorted(sorted, 0.50),
          .p75 = quantile_of_sorted(sorted, 0.75),
          .p90 = quantile_of_sorted(sorted, 0.90)};
}

std::string_view percentile_remark(double value, const RemarkCuts& cuts) {
  if (value < cuts.p10) return "Below the 10th percentile";
  if (value < cuts.p25) return "Between the 10th and 25th percentile";
  if (value < cuts.p50) return "Between the 25th and 50th percentile";
  if (value <= cuts.p75) return "Between the 50th and 75th percentile";
  if (value <= cuts.p90) return "Between the 75th and 90th percentile";
  return "Above the 90th percentile";
}

std::string_view quarter_remark(double value, const RemarkCuts& cuts) {
  if (value < cuts.p25) return "In the lowest quarter";
  if (value < cuts.p50) return "In the second lowest quarter";
  if (value <= cuts.p75) return "In the second highest quarter";
  return "In the highest quarter";
}

std::optional<std::string_view> remark(double value, std::span<const double> sorted) {
  if (sorted.size() < quartiles_shown_from) return std::nullopt;
  const RemarkCuts cuts = remark_cuts(sorted);
  return sorted.size() < tenths_shown_from ? quarter_remark(value, cuts)
                                           : percentile_remark(value, cuts);
}

}  // namespace plumbline
