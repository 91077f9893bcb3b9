#include "releases/merge.h"

#include <algorithm>
#include <unordered_map>

namespace plumbline {
namespace {

std::size_t words_of_a_line(const Plan& plan) {
  std::size_t words = 0;
  for (const KeyColumn& key : plan.keys) words += key.number_index ? 2U : 1U;
  return words;
}

void merge_lines(const std::vector<Stretch>& stretches, const Plan& plan, Merged& merged) {
  const std::size_t words = words_of_a_line(plan);
  std::vector<std::string_view> line(std::max<std::size_t>(words, 1));
  for (const Stretch& stretch : stretches) {
    std::vector<std::uint32_t>& own = merged.own_line.emplace_back();
    for (std::uint32_t i = 0; i < stretch.first_row.size(); ++i) {
      for (std::size_t word = 0; word < words; ++word) line[word] = stretch.lines.word(i, word);
      const std::uint32_t number = merged.lines.find_or_add(line.data());
      if (number >= merged.first_row.size()) merged.first_row.push_back(stretch.first_row[i]);
      own.resize(merged.first_row.size(), no_line);
      own[number] = i;
    }
  }
  for (std::vector<std::uint32_t>& own : merged.own_line) {
    own.resize(merged.first_row.size(), no_line);
  }
}

void merge_places(const std::vector<Stretch>& stretches, Merged& merged) {
  std::unordered_map<std::uint32_t, std::uint32_t> known;
  for (const Stretch& stretch : stretches) {
    std::vector<std::uint32_t>& numbers = merged.place_of.emplace_back();
    for (const Place& place : stretch.places) {
      const std::uint32_t key = (static_cast<std::uint32_t>(place.authority) << 16) |
                                static_cast<std::uint16_t>(place.year);
      const auto [at, fresh] = known.emplace(key, static_cast<std::uint32_t>(merged.places.size()));
      if (fresh) merged.places.push_back(place);
      numbers.push_back(at->second);
    }
  }
}

}  // namespace

Merged merge(const std::vector<Stretch>& stretches, const Plan& plan) {
  Merged merged(stretches.front().lines);
  merge_lines(stretches, plan, merged);
  merge_places(stretches, merged);
  return merged;
}

}  // namespace plumbline
