// How long a club's workbook takes to make, and a large one to read back. bench_workbook CASES:
// prints medians in milliseconds, and their shares of the limits.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <random>
#include <sstream>
#include <vector>

#include "base/embedded.h"
#include "returns/return_file.h"
#include "workbook/read_workbook.h"
#include "workbook/test_package.h"
#include "workbook/write_workbook.h"

namespace plumbline {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double making_limit = 300, reading_limit = 1000;  // milliseconds
constexpr std::size_t large = 9'900'000;                    // bytes

double median_time(int times, const std::function<void()>& work) {
  std::vector<double> all;
  for (int i = 0; i < times; ++i) {
    const auto from = Clock::now();
    work();
    all.push_back(std::chrono::duration<double, std::milli>(Clock::now() - from).count());
  }
  std::ranges::sort(all);
  return all[all.size() / 2];
}

std::vector<Club> all_clubs() {
  std::vector<Club> clubs;
  for (const EmbeddedFile& file : embedded_files("clubs/")) {
    clubs.push_back(read_club(file.text, file.path).club);
  }
  return clubs;
}

std::string content_of(const std::string& file) {
  std::ifstream stream(file);
  std::ostringstream all;
  all << stream.rdbuf();
  return all.str();
}

// The workbook with a ledger of somebody's own on its last sheets, as large as may come in.
std::string with_ledger(const std::string& bytes) {
  Parts parts = parts_of(bytes);
  std::mt19937 random(7);
  std::string cells;
  const auto line = [&](int row) {
    cells += fmt::format("<row r=\"{}\">", row);
    for (const char column : std::string("ABCDEFGH")) {
      cells += fmt::format("<c r=\"{}{}\"><v>{}.{:02}</v></c>", column, row, random() % 10'000'000,
                           random() % 100);
    }
    cells += "</row>";
  };
  // About four bytes and a half are left of each number once packed.
  for (int row = 1; row <= 120'000; ++row) line(row);
  std::string packed;
  for (;;) {
    for (auto& [name, content] : parts) {
      if (name == "xl/worksheets/sheet1.xml") {
        content = "<worksheet><sheetData>" + cells + "</sheetData></worksheet>";
      }
    }
    packed = package_of(parts);
    if (packed.size() <= large) return packed;
    cells.resize(cells.rfind("<row", cells.size() * large / packed.size()));
  }
}

void run_club(const Club& club, const Definitions& definitions, const std::string& cases) {
  const auto compiled = compile_club(club, definitions);
  if (!compiled) throw std::runtime_error(text(compiled.error()));
  const Period year{PeriodKind::financial_year, 2014};
  const auto now = read_return(content_of(cases + "/returns/" + club.id + ".csv"), club.id, club,
                               {.authority = "701", .year = year});
  if (!now) return;
  Return last = now->made;
  last.year.year = static_cast<std::int16_t>(now->made.year.year - 1);
  WorkbookContents contents;
  contents.identity = {.club = club.id,
                       .club_title = club.title,
                       .year = now->made.year,
                       .authority = "701",
                       .authority_name = "Kessford",
                       .version = {}};
  contents.sources.club = &*compiled;
  contents.sources.now = &now->made;
  contents.sources.last = &last;
  std::string bytes;
  const double making = median_time(9, [&] { bytes = *workbook_bytes(contents); });
  const double reading =
      median_time(9, [&] { static_cast<void>(read_workbook(bytes, contents.identity, club)); });
  fmt::print("{}: made in {:.0f} ms, {:.2f} of the limit, {} KB; read in {:.0f} ms\n", club.id,
             making, making / making_limit, bytes.size() / 1000, reading);
  if (club.id != "special-educational-needs") return;
  const std::string ledger = with_ledger(bytes);
  bool read_well = false;
  const double slow = median_time(
      5, [&] { read_well = static_cast<bool>(read_workbook(ledger, contents.identity, club)); });
  fmt::print(
      "the same with a ledger of {:.1f} MB beside it: {} in {:.0f} ms, {:.2f} of the limit\n",
      static_cast<double>(ledger.size()) / 1e6, read_well ? "read" : "REFUSED", slow,
      slow / reading_limit);
}

int run(const std::string& cases) {
  const Definitions definitions(all_clubs());
  for (const Club& club : definitions.clubs()) {
    if (has_workload(club)) run_club(club, definitions, cases);
  }
  return 0;
}

}  // namespace
}  // namespace plumbline

int main(int count, char** words) { return count < 2 ? 2 : plumbline::run(words[1]); }
