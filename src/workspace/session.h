// A workspace opened: what a command or a page works with: the register it belongs to, its store,
// the packs.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "authorities/neighbours.h"
#include "ledger/figure_store.h"
#include "measures/definitions.h"
#include "people/people_store.h"
#include "releases/layout.h"

namespace plumbline {

inline constexpr const char* real_register = "England";
inline constexpr const char* demo_register = "demo nation (fictional)";

struct Places {
  std::filesystem::path workspace = "workspace";
  std::vector<std::filesystem::path> layouts;  // folders of the user's own
  std::vector<std::filesystem::path> packs;    // likewise
};

// How to reach the storage, which only the program itself knows.
struct StoreAccess {
  std::function<Result<std::unique_ptr<FigureStore>>(const std::filesystem::path&, const Register&,
                                                     const std::string&)>
      open_store;
  std::function<Result<std::optional<std::string>>(const std::filesystem::path&)> register_of;
  // Text that changes whenever somebody changes the figures of the workspace.
  std::function<std::string(const std::filesystem::path&)> stamp_of;
  // Of a workspace that is there.
  std::function<Result<std::unique_ptr<PeopleStore>>(const std::filesystem::path&)> open_people;
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
Result<Session> open_session(const Places& places, const StoreAccess& access, bool create = false);

// The built-in layouts and the user's own, which come first and may replace a built-in one by its
// id.
Result<std::vector<Layout>> load_layouts(const Places& places);
Result<std::vector<Club>> load_clubs(const Places& places);

}  // namespace plumbline
