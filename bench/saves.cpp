// How many cells a running server saves a second, each acknowledged when it is durable and answered
// with what depends on it. It signs in as the demo nation's people and opens their returns as a
// browser would. bench_saves --url URL --secs N --connections C [--rate R]: with a rate, saves are
// due at that pace whether the last ones are answered or not, and are timed from when they were
// due. Prints one line of JSON.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "bench/saves_client.h"

namespace plumbline {
namespace {

double quantile(const std::vector<double>& sorted, double share) {
  if (sorted.empty()) return 0;
  const auto place = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1));
  return sorted[place];
}

int run(int count, char** words) {
  SavesPlan plan;
  CLI::App app("Saves cells to a running server, and tells how fast");
  app.add_option("--url", plan.url)->required();
  app.add_option("--secs", plan.seconds);
  app.add_option("--connections", plan.connections);
  app.add_option("--rate", plan.rate);
  app.add_option("--club", plan.club);
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  }
  SavesOutcome outcome = run_saves(plan);
  std::ranges::sort(outcome.milliseconds);
  fmt::print(
      "{{\"saves_per_s\": {:.1f}, \"p50_ms\": {:.3f}, \"p95_ms\": {:.3f}, \"p99_ms\": {:.3f}, "
      "\"errors\": {}, \"saved\": {}, \"people\": {}, \"connections\": {}, \"rate\": {:.0f}}}\n",
      static_cast<double>(outcome.milliseconds.size()) / outcome.seconds,
      quantile(outcome.milliseconds, 0.5), quantile(outcome.milliseconds, 0.95),
      quantile(outcome.milliseconds, 0.99), outcome.errors, outcome.milliseconds.size(),
      outcome.people, plan.connections, plan.rate);
  return 0;
}

}  // namespace
}  // namespace plumbline

int main(int count, char** words) {
  try {
    return plumbline::run(count, words);
  } catch (const std::exception& failure) {
    std::cerr << failure.what() << '\n';
    return 1;
  }
}
