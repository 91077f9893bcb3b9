// The client side of bench_saves.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace plumbline {

struct SavesPlan {
  std::string url;
  double seconds = 5;
  std::size_t connections = 64;
  double rate =
      0;  // saves a second that are due; 0: each connection saves as fast as it is answered
  std::string club = "children-looked-after";
};

struct SavesOutcome {
  std::vector<double> milliseconds;  // of each acknowledged save
  double seconds = 0;
  std::size_t errors = 0, people = 0;
};

// Throws std::runtime_error where nobody can sign in or no return is open.
SavesOutcome run_saves(const SavesPlan& plan);

}  // namespace plumbline
