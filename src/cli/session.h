// A workspace opened for one command: the register it belongs to, its store, the packs.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "authorities/neighbours.h"
#include "cli/environment.h"
#include "comparison/group.h"
#include "measures/calculator.h"
#include "releases/layout.h"

namespace plumbline {

inline constexpr const char* real_register = "England";
inline constexpr const char* demo_register = "demo nation (fictional)";

struct Places {
  std::filesystem::path workspace = "workspace";
  std::vector<std::filesystem::path> layouts;  // folders of the user's own
  std::vector<std::filesystem::path> packs;    // likewise
};

// Register and store live on the heap, since others point at them.
struct Session {
  std::string register_name;
  std::unique_ptr<Register> authorities;
  std::vector<NeighbourSet> neighbours;
  std::unique_ptr<FigureStore> store;
  std::unique_ptr<Definitions> definitions;
  std::unique_ptr<Ledger> ledger;

  bool is_fictional() const { return register_name != real_register; }
};

// A workspace that is not there yet is made only when `create` says so.
Result<Session> open_session(const Places& places, const Environment& environment,
                             bool create = false);

// The built-in layouts and the user's own, which come first and may replace a built-in one by its
// id.
Result<std::vector<Layout>> load_layouts(const Places& places);
Result<std::vector<Club>> load_clubs(const Places& places);

// Errors as a list for the person: the first lines say what, the rest where and how to mend it.
std::string text(const std::vector<Error>& errors);

// Tells the person, and how the command ended.
Outcome refused(const Environment& environment, const Error& error);

}  // namespace plumbline
