#include "returns/trap_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/csv.h"
#include "base/text.h"
#include "returns/case_clubs.h"
#include "returns/caught.h"

namespace plumbline {
namespace {

constexpr std::string_view begin = R"(# Mistakes that returns hold, and what catches each

This page is written from `cases/traps.csv` and `cases/exhibits.csv`: `build/trap_cases . --write`.
A test fails when it is not what they say, when a mistake that is planted into a worked return is not
caught by the check that stands here, or when a name here is that of nothing.

| word | means |
|---|---|
| check | asked of a return: a check of the club's pack, or a rule of the program that every answer is held to |
| lint | a pack with this mistake is refused when it is read |
| import | a published file or a typed answer with this mistake is refused, or read as it was meant |
| engine | it cannot be made: a test says how the figure is worked out |
| display | it cannot be shown so: a test says what a reader is told |

`CODE` stands for a check. `slip CODE`, `negative CODE` and the like are rules of the program, with the
item they spoke of. A mistake marked ● is planted, with what follows from it, in `cases/traps/`.
)";

constexpr std::string_view exhibits_begin = R"(
## Contradictions of a published report

The figures of the exhibits of the research report on Section 251 returns of October 2014, entered
as a return would hold them (`cases/exhibits/`). Each raises the finding that it should have raised
then.

| exhibit | what does not fit | found by |
|---|---|---|
)";

std::string in_table(std::string_view words) {
  std::string all;
  for (const char letter : words) all += letter == '|' ? "\\|" : std::string(1, letter);
  return all;
}

// Checks in code, titles of tests in quotation marks.
std::string where_words(const TrapRow& row) {
  std::string all;
  for (const std::string& one : row.where) {
    if (!all.empty()) all += ", ";
    all += is_finding_name(one) ? fmt::format("`{}`", one) : fmt::format("“{}”", in_table(one));
  }
  return all;
}

std::string with_remark(const TrapRow& row) {
  return row.remark.empty() ? where_words(row)
                            : fmt::format("{}. {}", where_words(row), in_table(row.remark));
}

// "52 by a check, 9 by the engine"
std::string counts_by_way(const std::vector<TrapRow>& traps) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> ways = {
      {{"check", "a check"},
       {"lint", "the lint of packs"},
       {"import", "the import"},
       {"engine", "the engine"},
       {"display", "how figures are shown"}}};
  std::vector<std::string> told;
  for (const auto& [way, words] : ways) {
    told.push_back(
        fmt::format("{} by {}", std::ranges::count(traps, way, &TrapRow::caught_by), words));
  }
  return listed(told);
}

}  // namespace

std::vector<TrapRow> trap_rows(const std::filesystem::path& file) {
  const auto records = read_csv_table(content_of(file));
  if (!records) throw std::runtime_error(file.string() + ": " + text(records.error()));
  const std::vector<std::string>& heading = records->front();
  std::vector<TrapRow> rows;
  for (std::size_t i = 1; i < records->size(); ++i) {
    const auto field = [&](std::string_view name) {
      const auto at = static_cast<std::size_t>(std::ranges::find(heading, name) - heading.begin());
      return at < (*records)[i].size() ? std::string(trim((*records)[i][at])) : std::string();
    };
    rows.push_back({.trap = field("trap"),
                    .looks = field("looks"),
                    .caught_by = field("caught_by"),
                    .where = names_in(field("where")),
                    .planted = field("planted") == "yes",
                    .remark = field("remark")});
  }
  return rows;
}

std::string trap_page(const std::vector<TrapRow>& traps, const std::vector<TrapRow>& exhibits) {
  std::string page(begin);
  page += fmt::format("\n{} mistakes are known and caught: {}. {} of them are planted.\n\n",
                      traps.size(), counts_by_way(traps),
                      std::ranges::count(traps, true, &TrapRow::planted));
  page += "| | looks like | caught by | where |\n|---|---|---|---|\n";
  for (const TrapRow& row : traps) {
    page += fmt::format("| {}{} | {} | {} | {} |\n", row.trap, row.planted ? " ●" : "",
                        in_table(row.looks), row.caught_by, with_remark(row));
  }
  page += exhibits_begin;
  for (const TrapRow& row : exhibits) {
    page += fmt::format("| {} | {} | {} |\n", row.trap, in_table(row.looks), with_remark(row));
  }
  return page;
}

}  // namespace plumbline
