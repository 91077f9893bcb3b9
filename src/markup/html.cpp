#include "markup/html.h"

#include <array>
#include <charconv>

namespace plumbline {

namespace {

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
  for (const unsigned char letter : {'&', '<', '>', '"', '\'', '\x7f'}) all[letter] = true;
  return all;
}();

}  // namespace

void Html::append(std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!special[static_cast<unsigned char>(text[at])]) continue;
    const std::string_view entity = escaped(text[at]);
    if (entity.empty() && !is_forbidden(text[at])) continue;
    text_.append(text.substr(plain, at - plain)).append(entity);
    plain = at + 1;
  }
  text_.append(text.substr(plain));
}

void Html::append(double number) {
  std::array<char, 32> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  text_.append(digits.data(), end);
}

void Html::append_whole(long long number) {
  std::array<char, 24> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  text_.append(digits.data(), end);
}

}  // namespace plumbline
