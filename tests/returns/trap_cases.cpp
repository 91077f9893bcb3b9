// Every known mistake is caught by what cases/traps.csv says: a check of a worked return into which
// it is planted, or a test. The contradictions of a published report's exhibits are found too.
// trap_cases TOP [--write]
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <set>

#include "base/text.h"
#include "returns/case_clubs.h"
#include "returns/caught.h"
#include "returns/test_titles.h"
#include "returns/trap_table.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

constexpr int last_trap = 68;
constexpr std::array<std::string_view, 5> ways = {"check", "lint", "import", "engine", "display"};

class TrapCases {
 public:
  TrapCases(const Definitions& definitions, const fs::path& top)
      : cases_(top / "cases"),
        returns_(definitions, cases_),
        titles_(test_titles(top)),
        words_(program_words(top)) {}

  int run(const std::vector<TrapRow>& traps, const std::vector<TrapRow>& exhibits) {
    every_trap_once(traps);
    for (const TrapRow& row : traps) judge(row, cases_ / "traps");
    for (const TrapRow& row : exhibits) judge(row, cases_ / "exhibits");
    nothing_else(traps, cases_ / "traps");
    nothing_else(exhibits, cases_ / "exhibits");
    fmt::print("{} traps, {} exhibits, {} mistakes planted, {} failures\n", traps.size(),
               exhibits.size(), planted_, failures_);
    return failures_;
  }

 private:
  void fail(const std::string& what) {
    ++failures_;
    std::cout << what << "\n";
  }

  void every_trap_once(const std::vector<TrapRow>& traps) {
    for (int number = 1; number <= last_trap; ++number) {
      const std::string trap = fmt::format("T{:02}", number);
      const auto rows = std::ranges::count(traps, trap, &TrapRow::trap);
      if (rows != 1) fail(fmt::format("{} stands {} times in the table", trap, rows));
    }
    if (traps.size() != last_trap) fail(fmt::format("{} rows in the table", traps.size()));
  }

  void judge(const TrapRow& row, const fs::path& folder) {
    if (std::ranges::find(ways, row.caught_by) == ways.end()) {
      fail(fmt::format("{} is caught by '{}', which is no way", row.trap, row.caught_by));
    }
    if (row.where.empty()) fail(row.trap + " is caught nowhere");
    std::set<std::string> named;
    for (const std::string& one : row.where) {
      if (is_finding_name(one)) named.insert(one);
      judge_name(row, one);
    }
    if (row.caught_by == "check" && !row.planted) fail(row.trap + " has a check and no case");
    const fs::path file = folder / (row.trap + ".csv");
    if (row.planted) {
      plant(row.trap, file, named);
    } else if (fs::exists(file)) {
      fail(row.trap + " has a case and is not planted by the table");
    }
  }

  void judge_name(const TrapRow& row, const std::string& name) {
    const bool known = is_finding_name(name) ? returns_.knows(name) : titles_.contains(name);
    const bool is_fault = row.caught_by == "lint" && words_.find(name) != std::string::npos;
    if (!known && !is_fault) fail(fmt::format("{}: nothing is called '{}'", row.trap, name));
    if (is_finding_name(name) && !row.planted) {
      fail(fmt::format("{}: {} is named and not planted", row.trap, name));
    }
    const bool is_trap = row.trap.starts_with('T');  // and not an exhibit
    if (is_trap && !returns_.says_that_it_catches(name, row.trap)) {
      fail(fmt::format("{}: {} does not say in its pack that it catches this", row.trap, name));
    }
  }

  // Each check of the table has its case, and each case its check.
  void plant(const std::string& trap, const fs::path& file, const std::set<std::string>& named) {
    if (!fs::exists(file)) {
      fail(trap + " has no case");
      return;
    }
    std::set<std::string> fired;
    for (const Planted& one : planted_in(file)) {
      ++planted_;
      fired.insert(one.check);
      fired.insert(one.also.begin(), one.also.end());
      if (!named.contains(one.check)) {
        fail(fmt::format("{}: the table does not name {}", trap, one.check));
      }
      for (const std::string& what : returns_.wrong_with(one)) {
        fail(fmt::format("{}, {} of {}: {}", trap, one.check, one.club, what));
      }
    }
    for (const std::string& name : named) {
      if (!fired.contains(name)) fail(fmt::format("{}: no case plants {}", trap, name));
    }
  }

  void nothing_else(const std::vector<TrapRow>& rows, const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      const std::string stem = entry.path().stem().string();
      if (std::ranges::find(rows, stem, &TrapRow::trap) == rows.end()) {
        fail(entry.path().string() + " is a case of nothing in the table");
      }
    }
  }

  fs::path cases_;
  WorkedReturns returns_;
  std::set<std::string> titles_;
  std::string words_;
  int planted_ = 0;
  int failures_ = 0;
};

int run(const fs::path& top, bool write) {
  const std::vector<TrapRow> traps = trap_rows(top / "cases" / "traps.csv");
  const std::vector<TrapRow> exhibits = trap_rows(top / "cases" / "exhibits.csv");
  const fs::path page = top / "docs" / "traps.md";
  if (write) std::ofstream(page) << trap_page(traps, exhibits);
  const Definitions definitions(case_clubs({}));
  int failures = TrapCases(definitions, top).run(traps, exhibits);
  if (!fs::exists(page) || content_of(page) != trap_page(traps, exhibits)) {
    std::cout << "docs/traps.md is not what the tables say: build/trap_cases . --write\n";
    ++failures;
  }
  return failures;
}

}  // namespace
}  // namespace plumbline

int main(int count, char** words) {
  if (count < 2) return 2;
  const bool write = count > 2 && std::string_view(words[2]) == "--write";
  try {
    return plumbline::run(words[1], write) == 0 ? 0 : 1;
  } catch (const std::exception& failure) {
    std::cout << failure.what() << "\n";
    return 1;
  }
}
