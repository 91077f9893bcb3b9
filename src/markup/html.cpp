#include "markup/html.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace plumbline {

namespace {

constexpr std::size_t longest_entity = 6;
constexpr std::size_t longest_number = 32;

std::string_view escaped(char letter) {
  switch (letter) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

// Control characters are no part of HTML or XML, however they are written.
bool is_forbidden(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return (code < 0x20 && letter != '\n' && letter != '\t') || code == 0x7f;
}

// By code: whether it cannot stand as it is.
constexpr std::array<bool, 256> special = [] {
  std::array<bool, 256> all{};
  for (std::size_t code = 0; code < 0x20; ++code) all[code] = true;
  for (const char letter : std::string_view("&<>\"'\x7f")) {
    all[static_cast<unsigned char>(letter)] = true;
  }
  return all;
}();

constexpr std::size_t word_size = sizeof(std::uint64_t);

// Copies eight letters that can stand as they are. Where it says no, a letter below or above may
// still be one: each has to be looked at by itself.
bool copy_plain_word(const char* from, char* to) {
  constexpr std::uint64_t ones = 0x0101010101010101U, high = 0x8080808080808080U;
  std::uint64_t word = 0;
  std::memcpy(&word, from, word_size);
  const auto holds_zero = [](std::uint64_t of) { return (of - ones) & ~of & high; };
  const std::uint64_t control = (word - 0x20 * ones) & ~word & high;
  const std::uint64_t quotes = holds_zero((word & 0xFE * ones) ^ '&' * ones);  // ' follows &
  const std::uint64_t angles = holds_zero((word & 0xFD * ones) ^ '<' * ones);  // > is 2 above <
  const std::uint64_t others = holds_zero(word ^ '"' * ones) | holds_zero(word ^ 0x7F * ones);
  if ((control | quotes | angles | others) != 0) return false;
  std::memcpy(to, &word, word_size);
  return true;
}

}  // namespace

void Html::append(std::string_view text) {
  // Room for the longest entities is asked for by the piece: most texts hold none.
  constexpr std::size_t longest_piece = 512;
  while (text.size() > longest_piece) {
    append_piece(text.substr(0, longest_piece));
    text.remove_prefix(longest_piece);
  }
  append_piece(text);
}

void Html::append_piece(std::string_view text) {
  char* to = room(text.size() * longest_entity);
  while (text.size() >= word_size && copy_plain_word(text.data(), to)) {
    text.remove_prefix(word_size);
    to += word_size;
  }
  for (const char letter : text) {
    if (!special[static_cast<unsigned char>(letter)]) {
      *to++ = letter;
      continue;
    }
    const std::string_view entity = escaped(letter);
    if (!entity.empty()) {
      to = std::ranges::copy(entity, to).out;
    } else if (!is_forbidden(letter)) {
      *to++ = letter;
    }
  }
  used_ = static_cast<std::size_t>(to - text_.data());
}

void Html::append(double number) {
  char* const digits = room(longest_number);
  const auto [end, error] = std::to_chars(digits, digits + longest_number, number);
  used_ = static_cast<std::size_t>(end - text_.data());
}

void Html::append(Hundredths number) {
  const auto hundredths =
      static_cast<long long>(number.value * 100 + (number.value < 0 ? -0.5 : 0.5));
  char* at = room(longest_number);
  char* const end = at + longest_number;
  const long long left = std::abs(hundredths);
  if (hundredths < 0) *at++ = '-';
  at = std::to_chars(at, end, left / 100).ptr;
  if (left % 100 != 0) {
    *at++ = '.';
    *at++ = static_cast<char>('0' + left % 100 / 10);
    if (left % 10 != 0) *at++ = static_cast<char>('0' + left % 10);
  }
  used_ = static_cast<std::size_t>(at - text_.data());
}

void Html::append_whole(long long number) {
  char* const digits = room(longest_number);
  const auto [end, error] = std::to_chars(digits, digits + longest_number, number);
  used_ = static_cast<std::size_t>(end - text_.data());
}

void Html::grow(std::size_t size) {
  constexpr std::size_t least = 1024;
  text_.resize(std::max({least, 2 * text_.size(), used_ + size}));
}

}  // namespace plumbline
