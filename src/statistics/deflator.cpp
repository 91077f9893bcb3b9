#include "statistics/deflator.h"

namespace plumbline {

std::optional<double> real_terms(double money, double index_then, double index_base) {
  if (index_then <= 0 || index_base <= 0) return std::nullopt;
  return money * index_base / index_then + 0.0;
}

std::optional<double> inflation_percent(double index_from, double index_to) {
  if (index_from <= 0 || index_to <= 0) return std::nullopt;
  return 100 * (index_to - index_from) / index_from + 0.0;
}

std::vector<std::optional<double>> real_series(std::span<const std::optional<double>> money,
                                               std::span<const std::optional<double>> index,
                                               std::size_t base) {
  std::vector<std::optional<double>> real(money.size());
  for (std::size_t year = 0; year < money.size(); ++year) {
    if (!money[year] || !index[year] || !index[base]) continue;
    real[year] = real_terms(*money[year], *index[year], *index[base]);
  }
  return real;
}

}  // namespace plumbline
