#include "releases/words.h"

#include <fmt/format.h>

#include <array>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

std::optional<int> month_of(std::string_view word) {
  const std::string small = lower(word.substr(0, 3));
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (small == months[i] && word.size() >= 3) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

bool is_year(int value) { return value >= 1990 && value <= 2100; }

// "5 Residential care" and "Residential care" are both line 5, by year.
std::string without_number(std::string folded, std::optional<int> number) {
  const std::string prefix = number ? fmt::format("{} ", *number) : "";
  return number && folded.starts_with(prefix) ? folded.substr(prefix.size()) : folded;
}

}  // namespace

const Meaning* find_meaning(const Key& key, std::string_view word, std::optional<int> number) {
  const std::string spelled = fold_space(word);
  const std::string folded = without_number(fold_name(word), number);
  const Meaning* found = nullptr;
  for (const Meaning& meaning : key.meanings) {
    if (without_number(fold_name(meaning.text), meaning.number) != folded) continue;
    // Keys such as "SGO" and "SGO%" differ only in their marks.
    const bool better = meaning.number == number && (number || meaning.text == spelled);
    if (found == nullptr || better) found = &meaning;
  }
  return found;
}

std::string made_code(std::string_view words) {
  std::string spelled;
  for (const char c : words) spelled += c == '%' ? " pct " : std::string(1, c);
  std::string code = fold_name(spelled);
  if (code.empty()) return "NONE";
  for (char& c : code) {
    if (c == ' ') c = '_';
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return code;
}

std::optional<std::int16_t> read_year(std::string_view text, int shift) {
  const std::string_view trimmed = trim(text);
  if (const auto span = parse_financial_year(trimmed)) {
    return static_cast<std::int16_t>(span->year + shift);
  }
  for (const std::string_view word : split(trimmed, ' ')) {
    const auto year = parse_whole(word);
    if (word.size() == 4 && year && is_year(*year)) {
      return static_cast<std::int16_t>(*year + shift);
    }
    const auto part = parse_financial_year(word);
    if (part) return static_cast<std::int16_t>(part->year + shift);
  }
  return std::nullopt;
}

std::optional<std::string> read_date(std::string_view text) {
  const std::string folded = fold_space(text);
  std::optional<int> year, month, day;
  std::string spaced = folded;
  for (char& c : spaced) {
    if (c == '-' || c == '_' || c == '/') c = ' ';
  }
  for (const std::string_view word : split(spaced, ' ')) {
    const auto value = parse_whole(word);
    if (value && word.size() == 4 && is_year(*value)) {
      year = value;
    } else if (value && word.size() <= 2 && year && !month && *value >= 1 && *value <= 12) {
      month = value;
    } else if (value && word.size() <= 2 && *value >= 1 && *value <= 31) {
      day = value;
    } else if (const auto named = month_of(word)) {
      month = named;
    }
  }
  if (!year) return std::nullopt;
  if (!month) return fmt::format("{}", *year);
  if (!day) return fmt::format("{}-{:02}", *year, *month);
  return fmt::format("{}-{:02}-{:02}", *year, *month, *day);
}

}  // namespace plumbline
