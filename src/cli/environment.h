// What a command is given: where to write, what year it is, how to reach the storage.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "authorities/register.h"
#include "ledger/figure_store.h"

namespace plumbline {

struct Environment {
  std::ostream* out = nullptr;
  std::ostream* error = nullptr;
  bool shows_progress = false;  // error goes to a terminal
  int this_year = 0;
  std::function<Result<std::unique_ptr<FigureStore>>(const std::filesystem::path&, const Register&,
                                                     const std::string&)>
      open_store;
  std::function<Result<std::optional<std::string>>(const std::filesystem::path&)> register_of;
};

// How a command ended, and what the program exits with.
enum class Outcome { done = 0, refused = 1, wrong_usage = 2 };

Outcome run_command_line(int count, const char* const* words, const Environment& environment);

}  // namespace plumbline
