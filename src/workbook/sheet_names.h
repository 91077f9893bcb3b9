// What sheets and cells are called, within what Excel allows.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "formula/expression.h"

namespace plumbline {

// At most 31 letters, none that Excel refuses, and not taken yet; it is then.
std::string sheet_name(const std::string& wanted, std::set<std::string>& taken);
// Those of sheets that are not of questions.
std::set<std::string> reserved_sheet_names();

// "MSM,ASD"
std::string member_codes(const std::vector<Selection>& members);

// The first letters of a text in UTF-8, none cut through; "…" at the end where it was cut.
std::string shortened(const std::string& text, std::size_t most);

}  // namespace plumbline
