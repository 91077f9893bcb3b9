// What looks wrong at an answer, as a panel below it: what, why, the likely slip with a button that
// mends it, and a way to explain.
#pragma once

#include <string>
#include <string_view>

#include "entry/opened_return.h"
#include "entry/section_view.h"
#include "markup/html.h"

namespace plumbline {

// What a panel needs to know beside the findings.
struct RemarksPlace {
  const EntryState* state = nullptr;
  const ReturnAddress* address = nullptr;
  const Club* club = nullptr;
  ReturnDesk* desk = nullptr;
  bool may_fill_in = false;
  bool may_explain = false;
};

// The panels of one item, cell or measure; nothing where all is well. `code` is what the findings
// stand with, `row` its row.
void add_remarks(const RemarksPlace& place, const std::string& code, const std::string& row,
                 const RemarksView& remarks, Html& html);

// Where a finding is mended: a place on the page of its section.
std::string place_of(const ReturnFinding& finding, const ReturnAddress& address,
                     const CompiledClub& club);

}  // namespace plumbline
