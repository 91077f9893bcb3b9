// Items and checks as packs write them.
#pragma once

#include <string>
#include <vector>

#include "base/toml.h"
#include "club/club.h"

namespace plumbline {

// "dimensions" of an item, written out where it stands.
std::vector<ItemDimension> read_dimensions(TomlReader& reader);
// "formula" and "otherwise".
std::vector<Derivation> read_derivations(TomlReader& reader);
// "break".
std::vector<SeriesBreak> read_breaks(TomlReader& reader);

// Which financial year a text says; 0 after telling the reader that it says none.
std::int16_t read_year(TomlReader& reader, const std::string& text);

// "since" and "until", 0 where they are not said.
struct Years {
  std::int16_t since = 0, until = 0;
};
Years read_years(TomlReader& reader);

// One check, or one for each of the items that it runs over.
std::vector<CheckDefinition> read_checks(TomlReader& reader,
                                         const std::vector<ItemDefinition>& items);

}  // namespace plumbline
