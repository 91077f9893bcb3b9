#include "markup/html.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>

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

using Word = std::uint64_t;  // eight letters, the first in its lowest bits
constexpr std::size_t word_size = sizeof(Word);
static_assert(std::endian::native == std::endian::little);

// Whether all letters can stand as they are. Where it says no, a letter below or above may still
// be one: each has to be looked at by itself.
bool is_plain(Word word) {
  constexpr Word ones = 0x0101010101010101U, high = 0x8080808080808080U;
  const auto holds_zero = [](Word of) { return (of - ones) & ~of & high; };
  const Word control = (word - 0x20 * ones) & ~word & high;
  const Word quotes = holds_zero((word & 0xFE * ones) ^ '&' * ones);  // ' follows &
  const Word angles = holds_zero((word & 0xFD * ones) ^ '<' * ones);  // > is 2 above <
  const Word others = holds_zero(word ^ '"' * ones) | holds_zero(word ^ 0x7F * ones);
  return (control | quotes | angles | others) == 0;
}

// Sixteen letters, looked at as one.
using Letters [[gnu::vector_size(16)]] = unsigned char;
constexpr std::size_t letters_size = sizeof(Letters);

bool is_plain(Letters letters) {
  const auto unusual = (letters < 0x20) | (letters == '&') | (letters == '\'') | (letters == '<') |
                       (letters == '>') | (letters == '"') | (letters == 0x7F);
  std::array<Word, 2> halves{};
  std::memcpy(halves.data(), &unusual, letters_size);
  return (halves[0] | halves[1]) == 0;
}

template <typename Part>
Word part_at(const char* from) {
  Part part = 0;
  std::memcpy(&part, from, sizeof(part));
  return part;
}

// One to eight letters; where they are fewer, blanks follow.
Word word_of(std::string_view text) {
  const char* from = text.data();
  const std::size_t size = text.size();
  if (size >= word_size) return part_at<Word>(from);
  const auto place = [](std::size_t letter) { return 8 * letter; };
  const Word blanks = 0x2020202020202020U << place(size);
  // The two halves share letters where there are fewer than eight.
  if (size >= 4) {
    return part_at<std::uint32_t>(from) |
           part_at<std::uint32_t>(from + size - 4) << place(size - 4) | blanks;
  }
  return part_at<std::uint8_t>(from) | part_at<std::uint8_t>(from + size / 2) << place(size / 2) |
         part_at<std::uint8_t>(from + size - 1) << place(size - 1) | blanks;
}

char* copy_escaped(std::string_view text, char* to) {
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
  return to;
}

// "00" to "99".
constexpr std::array<char, 200> pairs = [] {
  std::array<char, 200> all{};
  for (std::size_t i = 0; i < 100; ++i) {
    all[2 * i] = static_cast<char>('0' + i / 10);
    all[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return all;
}();

char* copy_pair(std::size_t number, char* to) {
  std::memcpy(to, &pairs[2 * number], 2);
  return to + 2;
}

// Most numbers of a page are places on it: below ten thousand.
char* copy_whole(std::uint32_t number, char* to, char* end) {
  if (number >= 10'000) return std::to_chars(to, end, number).ptr;
  if (number >= 1000) {
    to = copy_pair(number / 100, to);
    return copy_pair(number % 100, to);
  }
  if (number >= 100) {
    *to++ = static_cast<char>('0' + number / 100);
    return copy_pair(number % 100, to);
  }
  if (number >= 10) return copy_pair(number, to);
  *to++ = static_cast<char>('0' + number);
  return to;
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
  char* to = room(text.size() * longest_entity + word_size);  // a short word is copied whole
  while (text.size() >= letters_size) {
    Letters letters;
    std::memcpy(&letters, text.data(), letters_size);
    if (is_plain(letters)) {
      std::memcpy(to, &letters, letters_size);
      to += letters_size;
    } else {
      to = copy_escaped(text.substr(0, letters_size), to);
    }
    text.remove_prefix(letters_size);
  }
  while (!text.empty()) {
    const std::string_view some = text.substr(0, word_size);
    if (const Word word = word_of(some); is_plain(word)) {
      std::memcpy(to, &word, word_size);
      to += some.size();
    } else {
      to = copy_escaped(some, to);
    }
    text.remove_prefix(some.size());
  }
  used_ = static_cast<std::size_t>(to - text_.data());
}

void Html::append(double number) {
  char* const digits = room(longest_number);
  const auto [end, error] = std::to_chars(digits, digits + longest_number, number);
  used_ = static_cast<std::size_t>(end - text_.data());
}

void Html::append(Hundredths number) {
  constexpr double most = 4e7;
  if (!(std::abs(number.value) < most)) return append(std::round(number.value));
  const double to_next = std::abs(number.value) * 100 + 0.5;  // cut off, it is rounded
  auto left = static_cast<std::uint32_t>(to_next);
  char* const from = room(longest_number);
  char* at = from;
  if (number.value < 0 && left != 0) *at++ = '-';
  at = copy_whole(left / 100, at, from + longest_number);
  left %= 100;
  if (left != 0) {
    *at++ = '.';
    at = copy_pair(left, at);
    if (left % 10 == 0) --at;
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
  const std::size_t wanted = std::max({least, 2 * text_.size(), used_ + size});
  // Not resize(): what is about to be written over need not be filled first.
  text_.resize_and_overwrite(wanted, [](char*, std::size_t made) { return made; });
}

}  // namespace plumbline
