#include "statistics/oaxaca.h"

#include <cmath>
#include <stdexcept>

#include "statistics/averages.h"
#include "statistics/least_squares.h"
#include "statistics/sums.h"

namespace plumbline {
namespace {

// Columns before the covariates: the constant and the dummy.
constexpr std::size_t constant_and_dummy = 2;
constexpr double leverage_stretched_from = 3;  // times the mean

void append(const OaxacaGroup& group, std::size_t covariates, double dummy,
            std::vector<double>& design) {
  for (std::size_t member = 0; member < group.outcomes.size(); ++member) {
    design.push_back(1);
    design.push_back(dummy);
    const auto row = group.covariates.subspan(member * covariates, covariates);
    design.insert(design.end(), row.begin(), row.end());
  }
}

double mean_of_covariate(const OaxacaGroup& group, std::size_t covariates, std::size_t column) {
  NeumaierSum sum;
  for (std::size_t at = column; at < group.covariates.size(); at += covariates) {
    sum.add(group.covariates[at]);
  }
  return sum.total() / static_cast<double>(group.outcomes.size());
}

std::vector<std::size_t> stretched(std::span<const double> leverages, std::size_t columns) {
  const double from = leverage_stretched_from * static_cast<double>(columns) /
                      static_cast<double>(leverages.size());
  std::vector<std::size_t> members;
  for (std::size_t member = 0; member < leverages.size(); ++member) {
    if (leverages[member] > from) members.push_back(member);
  }
  return members;
}

std::optional<LeastSquares> pooled_fit(const OaxacaGroup& group, const OaxacaGroup& comparator,
                                       std::size_t covariates) {
  std::vector<double> design;
  append(group, covariates, 1, design);
  append(comparator, covariates, 0, design);
  std::vector<double> outcomes(group.outcomes.begin(), group.outcomes.end());
  outcomes.insert(outcomes.end(), comparator.outcomes.begin(), comparator.outcomes.end());
  return least_squares({.values = design, .columns = constant_and_dummy + covariates}, outcomes);
}

}  // namespace

std::optional<Oaxaca> oaxaca(const OaxacaGroup& group, const OaxacaGroup& comparator,
                             std::size_t covariates, double noise) {
  if (group.covariates.size() != group.outcomes.size() * covariates ||
      comparator.covariates.size() != comparator.outcomes.size() * covariates) {
    throw std::logic_error("rows of different lengths");
  }
  if (group.outcomes.empty() || comparator.outcomes.empty()) return std::nullopt;
  const auto fit = pooled_fit(group, comparator, covariates);
  if (!fit) return std::nullopt;

  Oaxaca found{.gap = *mean(group.outcomes) - *mean(comparator.outcomes),
               .group_coefficient = fit->coefficients[1],
               .leverages = fit->leverages,
               .unusual = stretched(fit->leverages, constant_and_dummy + covariates)};
  for (std::size_t column = 0; column < covariates; ++column) {
    const double apart = mean_of_covariate(group, covariates, column) -
                         mean_of_covariate(comparator, covariates, column);
    found.explained_by.push_back(apart * fit->coefficients[constant_and_dummy + column]);
  }
  found.explained = total(found.explained_by);
  found.unexplained = found.gap - found.explained;
  if (std::abs(found.gap) > noise) found.explained_percent = 100 * found.explained / found.gap;
  return found;
}

}  // namespace plumbline
