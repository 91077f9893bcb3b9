// What a command is given: where to write, what year it is, how to reach the storage.
#pragma once

#include <ostream>

#include "rounds/round_store.h"
#include "workspace/session.h"

namespace plumbline {

struct Environment : StoreAccess {
  // Of the workspace; made when it is not there.
  std::function<Result<std::unique_ptr<RoundStore>>(const std::filesystem::path&)> open_rounds;
  std::ostream* out = nullptr;
  std::ostream* error = nullptr;
  bool shows_progress = false;  // error goes to a terminal
  int this_year = 0;
  std::function<Moment()> now;
};

// How a command ended, and what the program exits with.
enum class Outcome { done = 0, refused = 1, wrong_usage = 2 };

Outcome run_command_line(int count, const char* const* words, const Environment& environment);

}  // namespace plumbline
