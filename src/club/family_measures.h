// A family's measures, one for each item or series that it runs over.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/toml.h"
#include "club/club.h"

namespace plumbline {

Family read_family(TomlReader& reader);

// The items that a pattern names and no exception does. Their absence is told to the reader.
std::vector<const ItemDefinition*> items_of(const std::string& pattern,
                                            const std::vector<std::string>& except,
                                            const std::vector<ItemDefinition>& items,
                                            TomlReader& reader);

// The text with the item's own for {code} and {label}.
std::string filled(const std::string& text, const ItemDefinition& item);

// Mistakes are told to the reader of the family's own table.
std::vector<MeasureDefinition> measures_of(const Family& family,
                                           const std::vector<ItemDefinition>& items,
                                           TomlReader& reader);

// One for each member of the dimension it runs over, or each combination of several. Mistakes are
// told to the reader of the family's own table.
std::vector<MeasureDefinition> measures_of(const Family& family,
                                           const std::vector<DimensionWords>& dimensions,
                                           TomlReader& reader);

// A series that a loaded file holds, apart from the members that its family names.
struct FamilySeries {
  std::string members;  // "AGE=18P,PROV=ALL"
  std::string words;    // of its line or column: "Long term | Age 18 and over | | Nursing"
};

// None when the family does not want this series.
std::vector<MeasureDefinition> measures_of(const Family& family,
                                           const std::vector<FamilySeries>& series);

}  // namespace plumbline
