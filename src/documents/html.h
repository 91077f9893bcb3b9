// A report as the body of a page.
#pragma once

#include "documents/report.h"
#include "markup/html.h"

namespace plumbline {

// Kicker and title, and nothing else: pages put their forms between them and the rest.
void add_title(const Report& report, Html& page);

// The blocks, in order. Ids on the page are those of the headings, and "c1", "t1" … for charts and
// tables.
void add_blocks(const Report& report, Html& page);

}  // namespace plumbline
