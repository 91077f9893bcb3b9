#include "returns/answer_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"
#include "base/text.h"
#include "returns/source_note.h"
#include "returns/text_pattern.h"

namespace plumbline {
namespace {

struct UnitWords {
  std::string_view unit, one, many;
};
// What the amounts of a unit are called after a number.
constexpr std::array<UnitWords, 12> names = {{{"child*day", "day", "days"},
                                              {"place*day", "day", "days"},
                                              {"day", "day", "days"},
                                              {"week", "week", "weeks"},
                                              {"client*week", "week", "weeks"},
                                              {"bed*week", "week", "weeks"},
                                              {"hour", "hour", "hours"},
                                              {"client*hour", "hour", "hours"},
                                              {"month", "month", "months"},
                                              {"year", "year", "years"},
                                              {"mile", "mile", "miles"},
                                              {"fte", "full-time post", "full-time posts"}}};

std::string money_words(double number) {
  const bool whole = number == std::round(number) || std::abs(number) >= 1000;
  return (number < 0 ? "-£" : "£") + with_commas(std::abs(number), whole ? 0 : 2);
}

// Words that begin sentences, and titles that carry capitals without naming anybody.
constexpr std::array<std::string_view, 44> no_names = {
    "the",      "we",       "our",      "a",        "an",     "in",      "this",      "from",
    "one",      "two",      "new",      "city",     "county", "council", "care",      "health",
    "act",      "april",    "march",    "ofsted",   "social", "local",   "authority", "children",
    "adult",    "adults",   "service",  "services", "north",  "south",   "east",      "west",
    "january",  "february", "may",      "june",     "july",   "august",  "september", "october",
    "november", "december", "director", "head"};

bool may_be_a_name(std::string_view word) {
  constexpr std::size_t shortest = 2;
  if (word.size() < shortest || word[0] < 'A' || word[0] > 'Z') return false;
  const bool rest_small = std::ranges::all_of(word.substr(1), [](char one) {
    return (one >= 'a' && one <= 'z') || one == '-' || one == '\'';
  });
  return rest_small && std::ranges::find(no_names, lower(word)) == no_names.end();
}

// First name and last name: two capitals at the start of a line, or inside a sentence. After a full
// stop or a comma two capitals are too often a title.
std::string two_names_in_line(std::string_view line) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(line, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool follows =
        i == 0 || std::string_view(".:;,").find(words[i - 1].back()) == std::string_view::npos;
    std::string_view last = words[i + 1];
    while (!last.empty() && (last.back() == ',' || last.back() == '.' || last.back() == ')')) {
      last.remove_suffix(1);
    }
    if (follows && may_be_a_name(words[i]) && may_be_a_name(last)) {
      return fmt::format("{} {}", words[i], last);
    }
  }
  return {};
}

std::string two_names(const std::string& text) {
  for (std::string_view line : split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (std::string found = two_names_in_line(line); !found.empty()) return found;
  }
  return {};
}

}  // namespace

std::string number_words(double number) {
  const bool whole = number == std::round(number);
  const bool large = std::abs(number) >= 1000;
  const double size = std::abs(number);
  return with_commas(number, whole || large ? 0 : size < 0.1 ? 4 : size < 10 ? 2 : 1);
}

std::string in_unit(double number, std::string_view unit) {
  if (unit == "pct") return number_words(number) + "%";
  if (unit == "GBP" || unit == "gbp") return money_words(number);
  if (unit == "GBP/week" || unit == "gbp_pw") return money_words(number) + " a week";
  if (unit == "GBP/hour" || unit == "gbp_ph") return money_words(number) + " an hour";
  if (unit.starts_with("GBP/") || unit.starts_with("gbp_")) return money_words(number);
  const auto found = std::ranges::find(names, unit, &UnitWords::unit);
  if (found == names.end()) return number_words(number);
  return fmt::format("{} {}", number_words(number), number == 1 ? found->one : found->many);
}

std::string in_unit(double number, const ItemDefinition& item) {
  return in_unit(number, item.unit_text);
}

std::string in_unit(double number, const MeasureVariant& variant) {
  return in_unit(number, variant.unit_text.starts_with("GBP/") ? "GBP" : variant.unit_text);
}

std::string label_of(const ItemDefinition& item, const AnswerKey& key) {
  std::string where;
  const std::size_t open = key.series.find('[');
  if (open != std::string::npos) {
    for (const std::string_view part :
         split(std::string_view(key.series).substr(open + 1, key.series.size() - open - 2), ',')) {
      where += (where.empty() ? "" : ", ") + std::string(part.substr(part.find('=') + 1));
    }
  }
  if (!key.row.empty()) where = key.row;
  return where.empty() ? item.label : fmt::format("{} ({})", item.label, where);
}

std::string expected_range(const ItemDefinition& item) {
  const auto& [low, high] = std::pair(item.asked->low, item.asked->high);
  if (low && high) {
    return fmt::format("expected between {} and {}", in_unit(*low, item), in_unit(*high, item));
  }
  if (low) return "expected at least " + in_unit(*low, item);
  return high ? "expected at most " + in_unit(*high, item) : std::string();
}

bool is_asked_in(const AskedItem& asked, std::int16_t year) {
  return (asked.since == 0 || year >= asked.since) && (asked.until == 0 || year <= asked.until);
}

bool is_explanation(std::string_view comment) {
  constexpr std::size_t fewest_letters = 12;
  const std::string said = fold_name(own_words(comment));
  return said.size() >= fewest_letters && said.find(' ') != std::string::npos;
}

bool is_explained(const Return& made, const AnswerKey& key) {
  const auto said = [](const auto& one) { return is_explanation(one.second.comment); };
  const std::string code = key.series.substr(0, key.series.find('['));
  const auto rows = made.answers.lower_bound({code});
  if (!key.row.empty() ||
      key.series != code) {  // one row or cell: its own, or the item's as a whole
    const auto own = made.answers.find(key);
    const bool whole = rows != made.answers.end() && rows->first == AnswerKey{code} && said(*rows);
    return whole || (own != made.answers.end() && said(*own));
  }
  for (auto at = rows; at != made.answers.end() && at->first.series == code; ++at) {
    if (said(*at)) return true;
  }
  const std::string cell = code + "[";
  for (auto at = made.answers.lower_bound({cell});
       at != made.answers.end() && at->first.series.starts_with(cell); ++at) {
    if (said(*at)) return true;
  }
  return false;
}

std::string person_named_in(const std::string& text) {
  // Dates of this century and the last, pupil numbers, NHS numbers.
  static const TextPattern numbers(
      "(^|[^0-9])([0-9]{1,2}[/.][0-9]{1,2}[/.](19|20)[0-9]{2}|[A-HJ-NP-RT-Z][0-9]{11}[0-9A-Z]|"
      "[0-9]{3} ?[0-9]{3} ?[0-9]{4})([^0-9]|$)");
  if (const auto found = numbers.found_in(text)) {
    const auto is_edge = [](char one) { return one < '0' || (one > '9' && one < 'A'); };
    std::string_view inside = *found;
    while (!inside.empty() && is_edge(inside.front())) inside.remove_prefix(1);
    while (!inside.empty() && is_edge(inside.back())) inside.remove_suffix(1);
    return std::string(inside);
  }
  return two_names(text);
}

}  // namespace plumbline
