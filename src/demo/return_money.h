// The money columns of the Section 251 return.
#pragma once

#include <array>
#include <cstdint>

namespace plumbline {

// In the return's own order: own, private, other public, voluntary, gross, income, net current,
// grants inside and outside AEF, net revenue. Whole pounds.
using Money = std::array<std::int64_t, 10>;
constexpr std::size_t gross_column = 4;
constexpr std::size_t income_column = 5;
constexpr std::size_t net_column = 6;

}  // namespace plumbline
