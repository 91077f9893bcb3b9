// The stretches of a file as one: lines and places numbered over the whole file.
#pragma once

#include "releases/stretch.h"

namespace plumbline {

inline constexpr std::uint32_t no_line = UINT32_MAX;  // the stretch does not have it

struct Merged {
  explicit Merged(const LineTable& first) : lines(first) {}

  LineTable lines;
  std::vector<std::uint32_t> first_row;              // of each line, in the file
  std::vector<std::vector<std::uint32_t>> own_line;  // by stretch and line: its own number for it
  std::vector<Place> places;                         // as the rows say them
  std::vector<std::vector<std::uint32_t>> place_of;  // by stretch and its own place number
};

Merged merge(const std::vector<Stretch>& stretches, const Plan& plan);

}  // namespace plumbline
