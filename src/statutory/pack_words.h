// What the readers of the packs under statutory/ share.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/toml.h"
#include "statutory/statutory.h"

namespace plumbline {

using Values = std::vector<std::pair<std::string, std::string>>;

// "$LINE" becomes the value of LINE.
std::string with_values(std::string text, const Values& values);

// "since" and "until", as financial years; 0 where they are not there.
void read_years(TomlReader& reader, std::int16_t& since, std::int16_t& until);

// [[dimension]], [[group]], [[basis]]
void read_unified(TomlReader& reader, UnifiedItems& unified);
// The words of a return, and [[part]].
void read_return(TomlReader& reader, std::vector<StatutoryReturn>& returns);
// [[pair]]; the words of dimensions stand in labels.
void read_pairs(TomlReader& reader, std::vector<SourcePair>& pairs);

// "same", "÷ 1000" …
std::vector<Transform> read_transforms(TomlReader& reader);

// The cells of a part: its columns over its lines. A list needs to name no columns.
void read_cells(TomlReader& reader, ReturnPart& part, bool is_list);

}  // namespace plumbline
