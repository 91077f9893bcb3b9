// The revenue outturn of a fictional authority: the same spending as on its other returns, in
// thousands of pounds and in other columns.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "demo/demo_year.h"

namespace plumbline {

// Employees, running expenses, both; fees, other income, both; net. In thousands of pounds.
using OutturnColumns = std::array<std::int64_t, 7>;
OutturnColumns& operator+=(OutturnColumns& sum, const OutturnColumns& more);

// By the codes of the layout.
std::map<std::string, OutturnColumns> revenue_outturn(const DemoYear& year);

// In pounds.
std::int64_t net_public_health(const DemoYear& year);

}  // namespace plumbline
