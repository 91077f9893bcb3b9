#include "releases/pattern.h"

#include <algorithm>

#include "base/text.h"
#include "releases/words.h"

namespace plumbline {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "2012", "2012-13", "2012/13", "201213", "12-13" and "1213", in digits alone.
bool is_year_text(std::string_view text) {
  const auto belongs = [](char c) { return is_digit(c) || c == '-' || c == '/'; };
  return text.size() >= 4 && text.size() <= 9 && is_digit(text.front()) && is_digit(text.back()) &&
         std::ranges::all_of(text, belongs) && read_year(text, 0).has_value();
}

bool may_stand_for(std::string_view part, std::string_view text) {
  if (part == "year") return is_year_text(text);
  if (part == "number") return std::ranges::all_of(text, is_digit);
  if (part == "date") return read_date(text).has_value();
  return !text.empty();
}

bool starts_with_digit(std::string_view text) { return !text.empty() && is_digit(text.front()); }

// "2011-1" is no year in "2011-13", nor is "13": any text stands for whole numbers.
bool is_cut_off(std::string_view rest) {
  if (starts_with_digit(rest)) return true;
  return !rest.empty() && (rest.front() == '-' || rest.front() == '/') &&
         starts_with_digit(rest.substr(1));
}

bool is_cut_on(std::string_view skipped) {
  if (skipped.empty()) return false;
  if (is_digit(skipped.back())) return true;
  const bool joins = skipped.back() == '-' || skipped.back() == '/';
  return joins && skipped.size() > 4 && is_year_text(skipped.substr(skipped.size() - 5, 4));
}

bool begins_with_time(std::string_view pattern) {
  return pattern.starts_with("{year}") || pattern.starts_with("{date}");
}

bool match(std::string_view text, std::string_view pattern, Captures& captures) {
  if (pattern.empty()) return text.empty();
  if (pattern.front() == '*') {
    for (std::size_t length = 0; length <= text.size(); ++length) {
      if (begins_with_time(pattern.substr(1)) && is_cut_on(text.substr(0, length))) continue;
      if (match(text.substr(length), pattern.substr(1), captures)) return true;
    }
    return false;
  }
  if (pattern.front() != '{') {
    return !text.empty() && text.front() == pattern.front() &&
           match(text.substr(1), pattern.substr(1), captures);
  }
  const std::size_t close = pattern.find('}');
  if (close == std::string_view::npos) return false;
  const std::string_view name = pattern.substr(1, close - 1);
  // "2021-22" is not the year 2021 with something after it.
  constexpr std::size_t longest_date = 40;
  const bool greedy = name == "year" || name == "date";
  const std::size_t most = greedy ? std::min(longest_date, text.size()) : text.size();
  for (std::size_t tried = 1; tried <= most; ++tried) {
    const std::size_t length = greedy ? most + 1 - tried : tried;
    const std::string_view part = text.substr(0, length);
    if (!may_stand_for(name, part)) continue;
    const bool any_follows = pattern.substr(close + 1).starts_with('*');
    if (greedy && any_follows && is_cut_off(text.substr(length))) continue;
    if (!match(text.substr(length), pattern.substr(close + 1), captures)) continue;
    captures.insert_or_assign(std::string(name), std::string(trim(part)));
    return true;
  }
  return false;
}

// " - ", "- " and " -" are one dash, long or short: headings of one table have all of them.
std::string with_even_dashes(std::string_view text) {
  std::string plain(text);
  for (const std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x91"}) {
    for (std::size_t at = plain.find(dash); at != std::string::npos; at = plain.find(dash)) {
      plain.replace(at, dash.size(), "-");
    }
  }
  std::string even;
  for (const char c : plain) {
    if (c == '-' && even.ends_with(' ')) even.pop_back();
    if (c != ' ' || !even.ends_with('-')) even += c;
  }
  return even;
}

}  // namespace

std::optional<Captures> match_pattern(std::string_view text, std::string_view pattern) {
  constexpr std::size_t longest = 600;
  const std::string even = with_even_dashes(fold_space(text.substr(0, longest)));
  Captures captures;
  if (!match(even, with_even_dashes(pattern), captures)) return std::nullopt;
  return captures;
}

std::string fill_pattern(std::string_view pattern, const Captures& parts) {
  std::string filled;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    filled += pattern.substr(0, open);
    const auto found = parts.find(pattern.substr(open + 1, close - open - 1));
    filled += found == parts.end() ? pattern.substr(open, close - open + 1)
                                   : std::string_view(found->second);
    pattern.remove_prefix(close + 1);
  }
  return filled.append(pattern);
}

std::vector<std::string> parts_of(std::string_view pattern) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return parts;
    parts.emplace_back(pattern.substr(open + 1, close - open - 1));
    pattern.remove_prefix(close + 1);
  }
}

bool has_parts(std::string_view pattern) {
  return pattern.find_first_of("{*") != std::string_view::npos;
}

}  // namespace plumbline
