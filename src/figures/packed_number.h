// A published figure in four bytes. Nearly all are whole pounds or people up to half a thousand
// million, or pounds and pence up to ten million; the rare others stand in a list beside them.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

namespace plumbline {

// Given back to the bit, with the list that it was packed with.
class PackedNumber {
 public:
  PackedNumber() = default;
  PackedNumber(double number, std::vector<double>& rare) {
    if (const auto whole = exactly(number, 1); whole && is_in(*whole, first_rare)) {
      bits_ = *whole * 2;
    } else if (const auto pence = exactly(number, 100); pence && is_in(*pence, 2 * first_rare)) {
      bits_ = *pence * 2 + 1;
    } else {
      bits_ = (first_rare + static_cast<std::int32_t>(rare.size())) * 2;
      rare.push_back(number);
    }
  }

  double number(const std::vector<double>& rare) const {
    static constexpr std::array<double, 2> parts = {1, 100};
    const std::int32_t whole = bits_ >> 1;
    const bool in_pence = (bits_ & 1) != 0;
    if (!in_pence && whole >= first_rare) return rare[static_cast<std::size_t>(whole - first_rare)];
    return whole / parts[in_pence ? 1 : 0];
  }

 private:
  static constexpr std::int32_t first_rare = 1 << 29;

  static bool is_in(std::int32_t whole, std::int32_t end) { return whole > -end && whole < end; }

  static std::optional<std::int32_t> exactly(double number, double parts) {
    constexpr double beyond = 1 << 30;
    const double large = number * parts;
    if (!(large > -beyond && large < beyond)) return std::nullopt;
    const auto whole = static_cast<std::int32_t>(large + (large < 0 ? -0.5 : 0.5));
    const bool same =
        std::bit_cast<std::uint64_t>(whole / parts) == std::bit_cast<std::uint64_t>(number);
    return same ? std::optional(whole) : std::nullopt;
  }

  std::int32_t bits_ = 0;  // the last says whether it is in pence
};

}  // namespace plumbline
