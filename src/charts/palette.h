// The colours of charts, pages and documents, as one table: what each is for, and what it must
// stand out from. Contrast is tested.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace plumbline {

enum class Ink : std::uint8_t {
  none,
  own,         // your authority, always and everywhere
  own_tint,    // behind its row in a table
  brand,       // the header, bars of one series
  group,       // neighbours and other groups; always with a second mark
  other,       // everyone else
  other_edge,  // their edges and ticks
  text,
  text_soft,  // captions
  axis,
  grid,
  band,         // quarters
  band_strong,  // the middle half
  band_edge,
  white,
  series_two,  // for the rare chart of several series, after brand
  series_three,
  series_four,
};
inline constexpr std::size_t ink_count = 18;

struct InkFacts {
  Ink ink;
  std::string_view name;  // of the custom property in the style sheet
  std::uint8_t red, green, blue;
  std::string_view use;
};
std::span<const InkFacts, ink_count> palette();
const InkFacts& facts(Ink ink);
std::string_view hex(Ink ink);  // "#12436d"; "none" for Ink::none

// WCAG 2.2 contrast of two colours, 1 to 21.
double contrast(Ink one, Ink other);

}  // namespace plumbline
