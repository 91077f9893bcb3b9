#include "returns/typed_number.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <string>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

Error not_a_number(std::string_view text) {
  return {.what = fmt::format("{} is not a number.", in_quotes(text)),
          .where = {},
          .hint =
              "Write digits, such as 1250000 or 12.5. Where there is no figure, leave the value "
              "empty and give the reason."};
}

// Takes `end` off where the text ends so.
bool take_end(std::string& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.resize(text.size() - end.size());
  return true;
}

bool take_start(std::string& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.erase(0, start.size());
  return true;
}

// Commas stand where thousands are parted, and nowhere else.
bool remove_commas(std::string& text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  if (text.find(',', point) != std::string::npos) return false;
  if (text.find(',') == std::string::npos) return true;
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != ',') {
      plain += text[at];
      continue;
    }
    if (plain.empty() || (point - at) % 4 != 0) return false;
  }
  text = plain;
  return true;
}

std::string without_spaces(std::string_view text) {
  std::string plain;
  for (const char letter : fold_space(text)) {
    if (letter != ' ') plain += letter;
  }
  return plain;
}

// -1 where something says that it is below nothing; 0 where two things do.
int take_sign(std::string& text) {
  int signs = 0;
  if (text.starts_with('(') && text.ends_with(')')) {
    text = text.substr(1, text.size() - 2);
    ++signs;
  }
  for (const std::string_view minus : {"-", "−", "–"}) {
    if (take_start(text, minus)) ++signs;
    if (take_end(text, minus)) ++signs;
  }
  if (take_start(text, "£") && take_start(text, "-")) ++signs;
  return signs == 0 ? 1 : signs == 1 ? -1 : 0;
}

}  // namespace

Result<double> parse_typed_number(std::string_view typed) {
  std::string text = without_spaces(typed);
  const int sign = take_sign(text);
  take_end(text, "%");
  double times = 1;
  if (take_end(text, "k") || take_end(text, "K")) {
    times = 1e3;
  } else if (take_end(text, "m") || take_end(text, "M")) {
    times = 1e6;
  }
  if (sign == 0 || !remove_commas(text) || text.starts_with('-') || text.starts_with('+')) {
    return not_a_number(typed);
  }
  const auto number = parse_number(text);
  if (!number) return not_a_number(typed);
  return *number == 0 ? 0 : sign * *number * times;
}

Result<double> parse_typed_number(std::string_view typed, const Unit& asked) {
  const auto number = parse_typed_number(typed);
  if (!number) return number;
  const auto refused = [&](std::string_view sign, std::string_view what) {
    return Error{
        .what = fmt::format("{} has {}, and {} is asked for here.", in_quotes(typed), sign, what),
        .where = {},
        .hint =
            "Look whether the figure belongs on this line. If it does, write the "
            "number alone."};
  };
  if (typed.find("£") != std::string_view::npos && exponent_of(asked, "GBP") <= 0) {
    return refused("a pound sign", "no amount of money");
  }
  if (typed.find('%') != std::string_view::npos && asked.kind != UnitKind::percent) {
    return refused("a percent sign", "no percentage");
  }
  return number;
}

namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

int month_of(std::string_view word) {
  const std::string wanted = lower(word);
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (months[i] == wanted || (wanted.size() == 3 && months[i].starts_with(wanted))) {
      return static_cast<int>(i) + 1;
    }
  }
  return parse_whole(word).value_or(0);
}

}  // namespace

Result<TypedDate> parse_typed_date(std::string_view typed) {
  std::string text(fold_space(typed));
  for (char& letter : text) {
    if (letter == '/' || letter == '.' || letter == ' ') letter = '-';
  }
  const auto parts = split(text, '-');
  const Error refused{.what = fmt::format("{} is not a date.", in_quotes(typed)),
                      .where = {},
                      .hint = "Write the day first, such as 31/03/2026, or 2026-03-31."};
  if (parts.size() != 3) return refused;
  const bool year_first = parts[0].size() == 4;
  const TypedDate date{.year = parse_whole(parts[year_first ? 0 : 2]).value_or(0),
                       .month = month_of(parts[1]),
                       .day = parse_whole(parts[year_first ? 2 : 0]).value_or(0)};
  const std::chrono::year_month_day day(std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day)));
  constexpr int oldest = 1900, latest = 2200;
  if (date.month < 1 || date.day < 1 || !day.ok() || date.year < oldest || date.year > latest) {
    return refused;
  }
  return date;
}

double day_number(const TypedDate& date) {
  const std::chrono::year_month_day day(std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day)));
  return static_cast<double>(std::chrono::sys_days(day).time_since_epoch().count());
}

}  // namespace plumbline
