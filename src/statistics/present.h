// How statistics meets missing values, for the whole module:
// - a function that gives one answer for a set takes the numbers that are there, as a plain span;
// - a set with holes is a span of std::optional<double>: present() takes the numbers out of it and
//   remembers their places, spread() puts answers back beside the holes;
// - an answer that does not exist is std::nullopt; NaN and infinity never enter and never leave.
// A span called `sorted` must be in ascending order.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plumbline {

struct Present {
  std::vector<double> values;       // -0.0 has become 0
  std::vector<std::size_t> places;  // where each value stood, ascending
  std::size_t size = 0;             // of the set with its holes

  std::size_t missing() const { return size - values.size(); }
};

// NaN or infinity in the set is our own mistake, and throws.
Present present(std::span<const std::optional<double>> set);

// One answer for each value of `present`, back in the places of the set.
template <typename Answer>
std::vector<std::optional<Answer>> spread(const Present& present, std::span<const Answer> answers) {
  std::vector<std::optional<Answer>> all(present.size);
  for (std::size_t i = 0; i < answers.size(); ++i) all[present.places[i]] = answers[i];
  return all;
}

std::vector<double> sorted_copy(std::span<const double> values);

}  // namespace plumbline
