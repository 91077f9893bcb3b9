// A report as the body of a page.
#pragma once

#include <span>
#include <string_view>

#include "documents/report.h"
#include "markup/html.h"

namespace plumbline {

// Kicker and title, and nothing else: pages put their forms between them and the rest.
void add_title(const Report& report, Html& page);

// Blocks in order. Ids on the page are those of the headings; those of charts and tables begin with
// the one given, which no other call for the page may use.
void add_blocks(std::span<const Block> blocks, std::string_view id, Html& page);

}  // namespace plumbline
