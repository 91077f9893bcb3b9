// Reads the parts of a layout pack. Each notes its mistakes with their lines.
#pragma once

#include "base/toml_words.h"
#include "releases/layout.h"

namespace plumbline {

Key read_key(TomlReader reader);
ValueRule read_value(TomlReader reader, const std::vector<Key>& keys);
std::vector<RowRule> read_rows(TomlReader& reader, std::string_view key);
AuthorityRule read_authority(TomlReader reader);

}  // namespace plumbline
