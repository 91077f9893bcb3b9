// How long a return takes to check: against everything its pack asks and the group, and a whole
// round. bench_returns CASES: prints medians in milliseconds, and their shares of the limits.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <functional>
#include <memory>
#include <sstream>
#include <vector>

#include "base/embedded.h"
#include "base/number.h"
#include "lint/lint.h"
#include "returns/check_return.h"
#include "returns/return_file.h"

namespace plumbline {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t members = 150;
constexpr double one_return_limit = 5, round_limit = 2000, packs_limit = 300;  // milliseconds

double milliseconds(const std::function<void()>& work) {
  const auto from = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
}

double median(std::vector<double> times) {
  std::ranges::sort(times);
  return times[times.size() / 2];
}

// The worked return of a club, and others of the same size give or take a few hundredths.
std::vector<Return> round_of(const Club& club, const std::string& csv) {
  std::vector<Return> all;
  const Period year{PeriodKind::financial_year, 2014};
  for (std::size_t i = 0; i < members; ++i) {
    auto read = read_return(csv, club.id, club, {.authority = std::to_string(i), .year = year});
    if (!read) throw std::runtime_error(text(read.error()));
    std::size_t place = 0;
    for (auto& [key, answer] : read->made.answers) {
      const double move = 1 + 0.03 * (static_cast<double>((7 * i + 13 * ++place) % 11) / 5 - 1);
      const bool money = answer.figure.cell.is_number() && answer.figure.number > 1000;
      if (i > 0 && money) answer.figure.number = std::round(answer.figure.number * move);
    }
    all.push_back(std::move(read->made));
  }
  return all;
}

struct Times {
  std::vector<double> one;  // each return of the round
  double round = 0, group = 0;
};

Times check_round(const CompiledClub& club, const std::vector<Return>& round) {
  Times times;
  std::unique_ptr<GroupFigures> group;
  OtherReturns others;
  for (const Return& one : round) others.now.push_back(&one);
  times.group = milliseconds([&] { group = std::make_unique<GroupFigures>(club, others); });
  times.round = times.group + milliseconds([&] {
                  for (const Return& one : round) {
                    times.one.push_back(milliseconds([&] {
                      ReturnSources sources;
                      sources.club = &club;
                      sources.now = &one;
                      sources.last = &round.front();
                      ReturnFigures figures(sources);
                      check_return(figures, group.get());
                    }));
                  }
                });
  return times;
}

std::string content_of(const std::string& file) {
  std::ifstream stream(file);
  std::ostringstream all;
  all << stream.rdbuf();
  return all.str();
}

std::vector<Club> all_clubs() {
  std::vector<Club> clubs;
  for (const EmbeddedFile& file : embedded_files("clubs/")) {
    clubs.push_back(read_club(file.text, file.path).club);
  }
  return clubs;
}

int run(const std::string& cases) {
  std::unique_ptr<Definitions> definitions;
  const double reading =
      milliseconds([&] { definitions = std::make_unique<Definitions>(all_clubs()); });
  double linting = milliseconds([&] { lint(*definitions); });
  fmt::print("all packs: read {:.0f} ms, linted {:.0f} ms: {:.2f} of the limit\n", reading, linting,
             (reading + linting) / packs_limit);
  double whole = 0;
  std::vector<double> every;
  for (const Club& club : definitions->clubs()) {
    if (!has_workload(club)) continue;
    const auto compiled = compile_club(club, *definitions);
    if (!compiled) throw std::runtime_error(text(compiled.error()));
    const std::string csv = content_of(cases + "/returns/" + club.id + ".csv");
    const Times times = check_round(*compiled, round_of(club, csv));
    fmt::print("{}: one return {:.2f} ms, {} returns {:.0f} ms, of it the group {:.0f}\n", club.id,
               median(times.one), members, times.round, times.group);
    whole += times.round;
    every.insert(every.end(), times.one.begin(), times.one.end());
  }
  fmt::print("median of all {:.2f} ms: {:.2f} of the limit; whole round {:.0f} ms: {:.2f} of it\n",
             median(every), median(every) / one_return_limit, whole, whole / round_limit);
  return 0;
}

}  // namespace
}  // namespace plumbline

int main(int count, char** words) { return count < 2 ? 2 : plumbline::run(words[1]); }
