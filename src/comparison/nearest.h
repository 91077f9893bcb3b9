// Those nearest to an authority by context (method M11), each able to say how near it is, and in
// what. To be near is mutual; to be among the nearest is not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "comparison/measure_source.h"
#include "comparison/nearest_name.h"

namespace plumbline {

struct NearnessVariable {
  MeasureChoice choice;
  const NearVariable* variable = nullptr;
  double weight = 1;
  std::int16_t year = 0;  // that of the figures: the year asked for, or the last one before it
};

// What an authority has of each variable, and by how many standard deviations of all authorities
// that is more than the one it is set beside has.
struct NearOther {
  AuthorityId id = 0;
  double distance = 0;
  std::string_view closeness;  // on our own scale: "very close"
  std::vector<std::optional<double>> values, apart;
  bool is_mutual = false;  // the one asked for is among as many nearest of this one
};

struct Nearness {
  std::vector<NearnessVariable> variables;
  std::vector<std::optional<double>> own;  // what the one asked for has
  std::vector<NearOther> nearest;          // the nearest first
  std::size_t compared = 0;                // among how many authorities distances were worked out
  std::vector<std::string> notes;
};

// Fewer authorities whose context is known, and nobody is called near (M11).
inline constexpr std::size_t nearness_from = 20;
// With one variable, those beside it in a list are found, not those most like it.
inline constexpr std::size_t fewest_variables = 2;

// What authorities can be compared in for the year: those variables that are loaded for it or
// before.
std::vector<NearnessVariable> variables_known(const MeasureSource& source, Period year);

// Worked out over all authorities of the year in `context`, those too small to compare left out;
// the nearest are taken of those that `source` compares.
Result<Nearness> nearness(const NearestWords& words, AuthorityId own, Period year,
                          const MeasureSource& source);

Result<Group> nearest_group(const std::string& name, AuthorityId own, Period year,
                            const MeasureSource& source);

}  // namespace plumbline
