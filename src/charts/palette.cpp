#include "charts/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace plumbline {
namespace {

constexpr std::array<InkFacts, ink_count> inks = {{
    {Ink::none, "none", 0, 0, 0, "nothing is painted"},
    {Ink::own, "own", 0x78, 0x13, 0x49, "your authority, always and everywhere"},
    {Ink::own_tint, "own-tint", 0xf7, 0xea, 0xf1, "behind your authority's row"},
    {Ink::brand, "brand", 0x12, 0x43, 0x6d, "the header, bars of one series"},
    {Ink::group, "group", 0x20, 0x73, 0xbc, "neighbours, with a second mark"},
    {Ink::other, "other", 0x7f, 0x8d, 0x9b, "everyone else"},
    {Ink::other_edge, "other-edge", 0x6f, 0x7c, 0x89, "edges and ticks of everyone else"},
    {Ink::text, "text", 0x0b, 0x0c, 0x0c, "words and the median"},
    {Ink::text_soft, "text-soft", 0x50, 0x5a, 0x5f, "captions and sources"},
    {Ink::axis, "axis", 0x3d, 0x3d, 0x3d, "axes and their numbers"},
    {Ink::grid, "grid", 0xd8, 0xdd, 0xe1, "lines behind the data"},
    {Ink::band, "band", 0xf3, 0xf6, 0xf9, "quarters"},
    {Ink::band_strong, "band-strong", 0xe7, 0xed, 0xf3, "the middle half"},
    {Ink::band_edge, "band-edge", 0x87, 0x95, 0xa3, "edges of the middle half"},
    {Ink::white, "white", 0xff, 0xff, 0xff, "the page"},
    {Ink::series_two, "series-two", 0x28, 0xa1, 0x97, "a second series, after brand"},
    {Ink::series_three, "series-three", 0x80, 0x16, 0x50, "a third series"},
    {Ink::series_four, "series-four", 0xf4, 0x6a, 0x25, "a fourth series"},
}};

std::array<std::string, ink_count> all_hex() {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<std::string, ink_count> all;
  for (std::size_t i = 0; i < ink_count; ++i) {
    all[i] = "#";
    for (const std::uint8_t part : {inks[i].red, inks[i].green, inks[i].blue}) {
      all[i] += {digits[part >> 4U], digits[part & 15U]};
    }
  }
  all[static_cast<std::size_t>(Ink::none)] = "none";
  return all;
}

// Relative luminance as WCAG 2.2 defines it.
double luminance(const InkFacts& ink) {
  const auto linear = [](std::uint8_t part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(ink.red) + 0.7152 * linear(ink.green) + 0.0722 * linear(ink.blue);
}

}  // namespace

std::span<const InkFacts, ink_count> palette() { return inks; }

const InkFacts& facts(Ink ink) { return inks[static_cast<std::size_t>(ink)]; }

std::string_view hex(Ink ink) {
  static const auto all = all_hex();
  return all[static_cast<std::size_t>(ink)];
}

double contrast(Ink one, Ink other) {
  const double first = luminance(facts(one));
  const double second = luminance(facts(other));
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace plumbline
