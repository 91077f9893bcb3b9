// The table of known mistakes and what catches each (cases/traps.csv), that of the contradictions
// in published exhibits (cases/exhibits.csv), and the page that is written from both.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace plumbline {

struct TrapRow {
  std::string trap;                // "T05", or the name of an exhibit
  std::string looks;               // how it looks in a return or a report
  std::string caught_by;           // check, lint, import, engine or display
  std::vector<std::string> where;  // checks, words of a lint fault, titles of tests
  bool planted = false;
  std::string remark;
};

std::vector<TrapRow> trap_rows(const std::filesystem::path& file);

// docs/traps.md
std::string trap_page(const std::vector<TrapRow>& traps, const std::vector<TrapRow>& exhibits);

}  // namespace plumbline
