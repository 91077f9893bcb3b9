// A table as markup.
#pragma once

#include <string_view>

#include "charts/table.h"
#include "markup/html.h"

namespace plumbline {

// In a frame that scrolls sideways where the table is wider than the page. The id is that of its
// caption; no other part of the page may have it.
void add_table(const Table& table, std::string_view id, Html& page);

// The link around the words where there is somewhere to go.
void add_linked(std::string_view text, std::string_view link, Html& page);

}  // namespace plumbline
