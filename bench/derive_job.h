// Reads the yardstick's files into a ledger and derives the table, in memory.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "authorities/register.h"
#include "comparison/national.h"
#include "ledger/memory_figure_store.h"
#include "measures/definitions.h"
#include "releases/release_reader.h"

namespace plumbline {

// One line of the release, derived for every authority and year.
struct DerivedLine {
  std::string category;
  std::string sub_category;
  FigureColumn unit_cost;
  NationalStandings standings;
  std::vector<Cell> rows;  // not_in_file where the release has no such row
};

struct Derived {
  std::vector<Place> axis;           // by year, then authority
  std::vector<std::string> codes;    // of the authority, for each place
  std::vector<std::string> periods;  // "202425", likewise
  std::vector<YearBlock> blocks;
  std::vector<DerivedLine> lines;
  std::size_t broken_totals = 0;  // v1
  std::size_t broken_nets = 0;    // v2
  std::size_t suppressed = 0;     // v3
  std::size_t blank = 0;          // v4
};

class DeriveJob {
 public:
  Result<Derived> run(const std::filesystem::path& folder, unsigned threads);

 private:
  Result<Tally> take(const std::filesystem::path& file, unsigned threads);
  Status read_denominators(const std::filesystem::path& file);
  Result<NeighbourPlaces> read_neighbours(const std::filesystem::path& file) const;
  void make_axis();
  Status derive_lines(unsigned threads, const NeighbourPlaces& neighbours);

  Register authorities_ = Register::built_in();
  std::vector<Layout> layouts_;
  MemoryFigureStore store_;
  std::unique_ptr<Ledger> ledger_;
  std::map<std::string, std::string> denominators_;  // by category
  Derived derived_;
};

}  // namespace plumbline
