#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <iostream>

#include "cli/environment.h"
#include "store/sqlite_figure_store.h"
#include "store/sqlite_people_store.h"
#include "store/sqlite_round_store.h"
#include "store/workspace_stamp.h"

namespace {

int this_year() {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return static_cast<int>(std::chrono::year_month_day(today).year());
}

plumbline::Moment this_moment() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

int main(int count, char** words) {
  const plumbline::Environment environment{{.open_store = plumbline::open_figure_store,
                                            .register_of = plumbline::register_of_workspace,
                                            .stamp_of = plumbline::WorkspaceStamp(),
                                            .open_people = plumbline::open_people_store},
                                           plumbline::open_round_store,
                                           &std::cout,
                                           &std::cerr,
                                           isatty(STDERR_FILENO) == 1,
                                           this_year(),
                                           this_moment};
  try {
    const auto outcome = plumbline::run_command_line(count, words, environment);
    std::cout.flush();
    if (std::cout) return static_cast<int>(outcome);
    std::cerr << "Not everything could be written. Check that there is room on the disk.\n";
    return 1;
  } catch (const std::exception& failure) {
    std::cerr << fmt::format("Plumbline had to stop: {}\n", failure.what());
    return 1;
  }
}
