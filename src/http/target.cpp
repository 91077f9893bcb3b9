#include "http/target.h"

#include <algorithm>

#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::size_t most_values = 1000;

std::optional<unsigned> hex_digit(char letter) {
  if (letter >= '0' && letter <= '9') return static_cast<unsigned>(letter - '0');
  if (letter >= 'a' && letter <= 'f') return static_cast<unsigned>(letter - 'a' + 10);
  if (letter >= 'A' && letter <= 'F') return static_cast<unsigned>(letter - 'A' + 10);
  return std::nullopt;
}

bool is_control(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return code < 0x20 || code == 0x7F;
}

// Line ends are text in a form's field, and nowhere in an address.
std::optional<std::string> decoded(std::string_view text, bool plus_is_space, bool lines) {
  std::string all;
  all.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    char letter = text[at];
    if (letter == '%') {
      if (at + 2 >= text.size()) return std::nullopt;
      const auto high = hex_digit(text[at + 1]);
      const auto low = hex_digit(text[at + 2]);
      if (!high || !low) return std::nullopt;
      letter = static_cast<char>(*high * 16 + *low);
      at += 2;
    } else if (letter == '+' && plus_is_space) {
      letter = ' ';
    }
    const bool is_line_end = letter == '\n' || letter == '\r' || letter == '\t';
    if (is_control(letter) && !(lines && is_line_end)) return std::nullopt;
    all += letter;
  }
  if (!is_valid_utf8(all)) return std::nullopt;
  return all;
}

std::optional<Pairs> parse_pairs(std::string_view text, bool lines) {
  Pairs pairs;
  if (text.empty()) return pairs;
  for (const std::string_view part : split(text, '&')) {
    if (part.empty()) continue;
    if (pairs.size() == most_values) return std::nullopt;
    const auto equals = std::min(part.find('='), part.size());
    auto name = decoded(part.substr(0, equals), true, false);
    auto value = decoded(part.substr(std::min(equals + 1, part.size())), true, lines);
    if (!name || !value) return std::nullopt;
    pairs.emplace_back(*std::move(name), *std::move(value));
  }
  return pairs;
}

bool climbs(std::string_view path) {
  const auto parts = split(path, '/');
  return std::ranges::find(parts, "..") != parts.end();
}

// "http://host/path", as proxies ask, means the path.
std::string_view without_origin(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (lower(target.substr(0, scheme.size())) != scheme) continue;
    const auto path = target.find_first_of("/?", scheme.size());
    return path == std::string_view::npos ? "/" : target.substr(path);
  }
  return target;
}

void add_encoded(std::string_view text, std::string_view marks, std::string& to) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    const bool stays = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || marks.find(letter) != marks.npos;
    if (stays) {
      to += letter;
    } else {
      to += {'%', digits[code / 16U], digits[code % 16U]};
    }
  }
}

}  // namespace

std::string written(const Target& target) {
  constexpr std::string_view plain = "-._~,";
  std::string all;
  add_encoded(target.path, "-._~,/", all);
  char joint = '?';
  for (const auto& [name, value] : target.query) {
    all += joint;
    add_encoded(name, plain, all);
    all += '=';
    add_encoded(value, plain, all);
    joint = '&';
  }
  return all;
}

std::optional<Target> parse_target(std::string_view whole) {
  const std::string_view target = without_origin(whole);
  if (!target.starts_with('/')) return std::nullopt;
  const auto mark = std::min(target.find('?'), target.size());
  auto path = decoded(target.substr(0, mark), false, false);
  if (!path || climbs(*path)) return std::nullopt;
  auto query = parse_pairs(target.substr(std::min(mark + 1, target.size())), false);
  if (!query) return std::nullopt;
  return Target{.path = *std::move(path), .query = *std::move(query)};
}

std::optional<Pairs> parse_form(std::string_view form) { return parse_pairs(form, true); }

}  // namespace plumbline
