// A fictional nation: authorities that do not exist, their figures in the shape of published files,
// and what is true of them behind the figures. docs/demo-nation.md tells the model.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "demo/places.h"

namespace plumbline {

struct DemoFile {
  std::string name;  // "demo_section_251_outturn_2012-13_edition_2013-12.csv"
  std::string text;
};

// A classic mistake put into a file on purpose.
struct DemoSlip {
  std::string kind;        // a word of its own: "weeks for days"
  std::string file;        // the name of the file that holds it
  std::string dfe_number;  // whose
  std::int16_t year = 0;   // of which financial year
  std::string item;        // the item that is wrong, "S251_L_FOST"; "S251_L_*" for the whole return
  std::string what;        // what was done, for the reader
};

// What the figures would not tell by themselves.
struct DemoTruth {
  std::vector<DemoAuthority> authorities;
  std::vector<DemoSlip> slips;
};

struct DemoNation {
  std::string register_csv;  // these three as Register::parse takes them
  std::string aliases_csv;
  std::string districts_csv;
  std::string neighbours_csv;  // as NeighbourSet::parse takes it
  std::vector<DemoFile> files;
  DemoTruth truth;
};

// The seed of the nation that is shown when nobody asks for another.
constexpr std::uint64_t demo_seed = 20'121'013;

// Same seed, same bytes, on every machine.
DemoNation make_demo_nation(std::uint64_t seed);

}  // namespace plumbline
