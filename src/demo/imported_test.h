// For tests: the fictional nation through the program's own readers, ledger and measures.
#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "demo/demo_nation.h"
#include "ledger/memory_figure_store.h"
#include "measures/calculator.h"
#include "releases/import.h"
#include "releases/packed_test.h"

namespace plumbline {

// A nation imported whole into memory.
struct Imported {
  explicit Imported(std::uint64_t seed)
      : nation(make_demo_nation(seed)),
        authorities(
            *Register::parse(nation.register_csv, nation.aliases_csv, nation.districts_csv)),
        layouts(packed_layouts()),
        definitions(packed_clubs()) {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / fmt::format("plumbline-demo-{}", ::getpid());
    std::filesystem::create_directories(folder);
    for (const DemoFile& file : nation.files) {
      std::ofstream(folder / file.name, std::ios::binary) << file.text;
      outcomes.push_back(import_release(folder / file.name, layouts, authorities, store, {}));
    }
    std::filesystem::remove_all(folder);
    ledger.emplace(store, authorities);
    definitions.know(*ledger);
    view.emplace(*ledger, national_axis(authorities, 2013));
    calculator.emplace(definitions, *view);
  }

  std::size_t place_of(const std::string& dfe_number) const {
    const AuthorityId id = *authorities.by_code(CodeSystem::dfe, dfe_number);
    const auto& axis = view->axis();
    return static_cast<std::size_t>(std::ranges::find(axis, id, &Place::authority) - axis.begin());
  }

  DemoNation nation;
  Register authorities;
  std::vector<Layout> layouts;
  Definitions definitions;
  MemoryFigureStore store;
  std::vector<ImportOutcome> outcomes;
  std::optional<Ledger> ledger;
  std::optional<LedgerView> view;
  std::optional<Calculator> calculator;
};

// That of the usual seed.
inline Imported& demo() {
  static Imported imported(demo_seed);
  return imported;
}

}  // namespace plumbline
