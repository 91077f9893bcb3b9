// Why there is no number. A missing figure has a reason and keeps it through every sum.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace plumbline {

enum class Missing : std::uint8_t {
  none = 0,        // there is a number
  suppressed,      // [c] hidden to protect people
  not_applicable,  // [z]
  not_available,   // [x] not received, not collected or not published
  left_blank,      // the cell is empty
  no_return,       // the authority's return was not received in time ([M], "...")
  unreliable,      // [u] withheld as unreliable
  not_in_file,     // the file has no such row for this authority
  not_loaded,      // no loaded file holds it
  no_denominator,  // divided by zero or by an interval that touches zero
  not_existing,    // the authority did not exist then
  outside_domain,  // the formula cannot be worked out on this value
};

// "suppressed", "not applicable" …: how a reader is told.
std::string_view words(Missing reason);

// "c", "z", "x" …: the GSS symbol, empty where none exists.
std::string_view symbol(Missing reason);

std::optional<Missing> parse_missing(std::string_view words);

}  // namespace plumbline
