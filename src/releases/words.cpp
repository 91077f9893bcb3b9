#include "releases/words.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

// "Mar", "Sept" and "September,"
std::optional<int> month_of(std::string_view word) {
  if (word.ends_with(',')) word.remove_suffix(1);
  const std::string small = lower(word);
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (small.size() >= 3 && months[i].starts_with(small)) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

bool is_year(int value) { return value >= 1990 && value <= 2100; }

// "5 Residential care" and "Residential care" are both line 5, by year.
std::string without_number(const std::string& folded, std::optional<int> number) {
  const std::string prefix = number ? fmt::format("{} ", *number) : "";
  return number && folded.starts_with(prefix) ? folded.substr(prefix.size()) : folded;
}

}  // namespace

const WordMeaning* find_meaning(const Key& key, std::string_view word, std::optional<int> number) {
  const std::string spelled = fold_space(word);
  const std::string folded = without_number(fold_name(word), number);
  const WordMeaning* found = nullptr;
  for (const WordMeaning& meaning : key.meanings) {
    // Beside another number than the layout's, the words still tell which line is meant.
    const bool same = without_number(fold_name(meaning.text), meaning.number) == folded ||
                      fold_name(meaning.text) == fold_name(word);
    if (!same) continue;
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

namespace {

// "2014–15", "2014 - 15" and "2014 to 2015" as "2014-15": one dash, no spaces around it.
std::string with_plain_span(std::string_view text) {
  std::string even = fold_space(text);
  for (const std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92", " to "}) {
    for (std::size_t at = even.find(dash); at != std::string::npos; at = even.find(dash)) {
      even.replace(at, dash.size(), "-");
    }
  }
  for (const std::string_view spaced : {" -", "- ", " /", "/ "}) {
    const char mark = spaced[0] == ' ' ? spaced[1] : spaced[0];
    for (std::size_t at = even.find(spaced); at != std::string::npos; at = even.find(spaced)) {
      even.replace(at, spaced.size(), 1, mark);
    }
  }
  return even;
}

bool is_two_digits(std::string_view text) {
  return text.size() == 2 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "14-15", "14/15" and "1415", which is no year itself, as the year they end in.
std::optional<int> short_span(std::string_view word) {
  const std::string_view start = word.substr(0, std::min<std::size_t>(2, word.size()));
  std::string_view end = word.substr(start.size());
  if (end.starts_with('-') || end.starts_with('/')) end.remove_prefix(1);
  if (!is_two_digits(start) || !is_two_digits(end)) return std::nullopt;
  const int first = *parse_whole(start);
  const int last = *parse_whole(end);
  if (last != (first + 1) % 100) return std::nullopt;
  return 2000 + last;
}

std::optional<int> plain_year(std::string_view word) {
  if (const auto span = parse_financial_year(word)) return span->year;
  const auto year = parse_whole(word);
  if (word.size() != 4 || !year || !is_year(*year)) return std::nullopt;
  return *year;
}

// "2015-19" and "2010-12" are several years; "2013-03" can only be a month.
bool is_span(std::string_view word) {
  if (word.size() != 7 || (word[4] != '-' && word[4] != '/')) return false;
  const auto first = parse_whole(word.substr(0, 4));
  return first && is_two_digits(word.substr(5)) && *parse_whole(word.substr(5)) > *first % 100;
}

std::optional<int> unusual_year(std::string_view word) {
  if (word.size() > 2 && lower(word.substr(0, 2)) == "fy") return plain_year(word.substr(2));
  if (word.ends_with(".0")) return plain_year(word.substr(0, word.size() - 2));  // once a fraction
  if (const auto ending = short_span(word)) return ending;
  if (is_span(word)) return std::nullopt;
  const auto date = read_date(word);
  return date ? std::optional<int>(*parse_whole(date->substr(0, 4))) : std::nullopt;
}

// The numbers and the month's name of a date, in the order they stand.
struct DateWords {
  std::vector<int> before, after;  // of the year: the small numbers
  std::optional<int> year, named, short_year;
  bool has_others = false;  // a number, year or month that no date has a place for
};

// "25th" and "25," as 25.
std::optional<int> small_number(std::string_view word) {
  while (!word.empty() && word.back() == ',') word.remove_suffix(1);
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.size() > 2 && word.ends_with(ending)) word.remove_suffix(2);
  }
  const auto value = parse_whole(word);
  if (!value || word.size() > 2) return std::nullopt;
  return *value;
}

bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

// "09:30" and "9.30am"
bool is_time(std::string_view word) {
  return has_digit(word) &&
         (word.find(':') != std::string_view::npos || word.ends_with("am") || word.ends_with("pm"));
}

void add_date_word(std::string_view word, DateWords& found) {
  const auto value = parse_whole(word);
  if (value && word.size() == 4 && is_year(*value)) {
    found.has_others |= found.year.has_value();
    found.year = *value;
  } else if (const auto small = small_number(word)) {
    (found.year ? found.after : found.before).push_back(*small);
    if (found.named && is_two_digits(word)) found.short_year = *small;
  } else if (const auto month = month_of(word)) {
    found.has_others |= found.named.has_value();
    found.named = month;
  } else {
    found.has_others |= has_digit(word);
  }
}

DateWords words_of_date(std::string_view text) {
  DateWords found;
  const std::string folded = fold_space(text);
  for (std::string_view spaced : split(folded, ' ')) {
    if (spaced.size() > 10 && spaced[10] == 'T') spaced = spaced.substr(0, 10);  // 2024-11-21T09:30
    if (is_time(spaced)) continue;
    std::string parted(spaced);
    for (char& c : parted) {
      if (c == '-' || c == '_' || c == '/' || c == '.') c = ' ';
    }
    for (const std::string_view word : split(parted, ' ')) add_date_word(word, found);
  }
  return found;
}

// ISO text of a day that the calendar has; day and month may be left out.
std::optional<std::string> iso(int year, std::optional<int> month = {},
                               std::optional<int> day = {}) {
  if (!month) return fmt::format("{}", year);
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(day.value_or(1)))};
  if (!date.ok()) return std::nullopt;
  return day ? fmt::format("{}-{:02}-{:02}", year, *month, *day)
             : fmt::format("{}-{:02}", year, *month);
}

std::optional<std::string> date_in_numbers(int year, const std::vector<int>& before,
                                           const std::vector<int>& after) {
  if (!after.empty()) {  // 2024-11-21
    if (!before.empty() || after.size() > 2) return std::nullopt;
    return after.size() == 1 ? iso(year, after[0]) : iso(year, after[0], after[1]);
  }
  if (before.size() > 2) return std::nullopt;
  if (before.empty()) return iso(year);
  return before.size() == 1 ? iso(year, before[0]) : iso(year, before[1], before[0]);
}

}  // namespace

std::optional<std::int16_t> read_year(std::string_view text, int shift) {
  const std::string even = with_plain_span(text);
  std::optional<int> found;
  for (const auto& reading : {plain_year, unusual_year}) {
    for (const std::string_view word : split(even, ' ')) {
      if (!found) found = reading(word);
    }
  }
  if (!found) return std::nullopt;
  return static_cast<std::int16_t>(*found + shift);
}

bool are_several_years(std::string_view text) {
  const std::string even = with_plain_span(text);
  const auto first = parse_whole(even.substr(0, 4));
  return first && is_year(*first) && even.size() > 6 && (even[4] == '-' || even[4] == '/') &&
         even.find_first_not_of("0123456789-/") == std::string::npos && !read_year(text, 0);
}

std::optional<std::string> read_date(std::string_view text) {
  const std::string_view trimmed = trim(text);
  if (trimmed.size() == 8 && trimmed.find_first_not_of("0123456789") == std::string_view::npos) {
    return read_date(
        fmt::format("{}-{}-{}", trimmed.substr(0, 4), trimmed.substr(4, 2), trimmed.substr(6)));
  }
  DateWords words = words_of_date(trimmed);
  if (words.has_others) return std::nullopt;
  if (!words.year) {  // "31-Mar-15" and "Mar-15"
    if (!words.short_year) return std::nullopt;
    words.year = 2000 + *words.short_year;
    words.before.pop_back();
  }
  if (!words.named) return date_in_numbers(*words.year, words.before, words.after);
  if (words.before.size() + words.after.size() > 1) return std::nullopt;
  const auto& days = words.before.empty() ? words.after : words.before;
  return days.empty() ? iso(*words.year, words.named) : iso(*words.year, words.named, days[0]);
}

bool is_iso_date(std::string_view text) { return read_date(text) == text; }

}  // namespace plumbline
