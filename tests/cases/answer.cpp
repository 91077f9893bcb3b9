#include "cases/answer.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/number.h"
#include "base/rounding.h"

namespace plumbline {
namespace {

constexpr int decimals_of_fractions = 2;

struct Number {
  double value = 0;
  int decimals = 0;
};

// A text taken apart: its numbers, and the words between them.
struct Parts {
  std::vector<std::string> words{1};
  std::vector<Number> numbers;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where the number that starts at `from` ends: digits, thousands commas, one point and digits.
std::size_t end_of_number(std::string_view text, std::size_t from) {
  bool has_point = false;
  std::size_t at = from + (text[from] == '-' ? 1 : 0);
  for (; at < text.size(); ++at) {
    const bool digit_follows = at + 1 < text.size() && is_digit(text[at + 1]);
    if (is_digit(text[at])) continue;
    if (text[at] == ',' && digit_follows && !has_point) continue;
    if (text[at] != '.' || !digit_follows || has_point) break;
    has_point = true;
  }
  return at;
}

bool starts_number(std::string_view text, std::size_t at) {
  const bool after_letter = at > 0 && (std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0);
  if (after_letter) return false;
  return is_digit(text[at]) || (text[at] == '-' && at + 1 < text.size() && is_digit(text[at + 1]));
}

Number number_in(std::string_view text) {
  std::string plain;
  std::ranges::copy_if(text, std::back_inserter(plain), [](char c) { return c != ','; });
  const std::size_t point = plain.find('.');
  const std::size_t decimals = point == std::string::npos ? 0 : plain.size() - point - 1;
  return {.value = parse_number(plain).value_or(0), .decimals = static_cast<int>(decimals)};
}

Parts parts_of(std::string_view text) {
  Parts parts;
  for (std::size_t at = 0; at < text.size();) {
    if (!starts_number(text, at)) {
      parts.words.back() += text[at++];
      continue;
    }
    const std::size_t end = end_of_number(text, at);
    parts.numbers.push_back(number_in(text.substr(at, end - at)));
    parts.words.emplace_back();
    at = end;
  }
  return parts;
}

bool agrees(const Number& written, const Number& worked_out, double within) {
  if (std::abs(written.value - worked_out.value) <= within) return true;
  return round_half_away(worked_out.value, written.decimals) == written.value;
}

}  // namespace

bool agrees(std::string_view written, std::string_view worked_out, double within) {
  const Parts left = parts_of(written);
  const Parts right = parts_of(worked_out);
  if (left.words != right.words) return false;
  return std::ranges::equal(
      left.numbers, right.numbers,
      [&](const Number& one, const Number& other) { return agrees(one, other, within); });
}

std::string written_like(std::string_view old, std::string_view worked_out) {
  const Parts was = parts_of(old);
  const Parts is = parts_of(worked_out);
  std::string text = is.words.front();
  for (std::size_t i = 0; i < is.numbers.size(); ++i) {
    const int usual = is.numbers[i].decimals == 0 ? 0 : decimals_of_fractions;
    const bool same_form = was.numbers.size() == is.numbers.size();
    text += with_commas(is.numbers[i].value, same_form ? was.numbers[i].decimals : usual);
    text += is.words[i + 1];
  }
  return text;
}

}  // namespace plumbline
