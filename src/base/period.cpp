#include "base/period.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>

#include "base/text.h"

namespace plumbline {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<int> year(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  const std::optional<int> value = number(text);
  if (!value || *value < first_year || *value > last_year) return std::nullopt;
  return value;
}

// What follows the stroke between two years, as keyboards and word processors write it, or the text
// itself where none stands between them.
std::string_view after_dash(std::string_view text) {
  constexpr std::string_view dashes[] = {"-", "/", "‐", "‑", "–", "—", "−"};
  const std::string_view close = trim(text);
  for (const std::string_view dash : dashes) {
    if (close.starts_with(dash)) return trim(close.substr(dash.size()));
  }
  return text;
}

struct Prefix {
  std::string_view text;
  PeriodKind kind;
};

constexpr Prefix prefixes[] = {
    {"31 March ", PeriodKind::march_31},   {"mid-", PeriodKind::mid_year},
    {"September ", PeriodKind::september}, {"January ", PeriodKind::january},
    {"", PeriodKind::calendar_year},
};

struct KindWords {
  PeriodKind kind;
  std::string_view words;
};

constexpr KindWords kind_words[] = {
    {PeriodKind::financial_year, "financial year"},
    {PeriodKind::march_31, "31 March"},
    {PeriodKind::mid_year, "mid-year"},
    {PeriodKind::calendar_year, "calendar year"},
    {PeriodKind::september, "September"},
    {PeriodKind::january, "January"},
};

// "2012-13"; years stand on a page often.
std::string financial_year_words(int ends) {
  std::array<char, 16> room;
  char* at = std::to_chars(room.data(), room.data() + room.size(), ends - 1).ptr;
  *at++ = '-';
  *at++ = static_cast<char>('0' + ends / 10 % 10);
  *at++ = static_cast<char>('0' + ends % 10);
  return {room.data(), at};
}

bool is_leap(int value) { return (value % 4 == 0 && value % 100 != 0) || value % 400 == 0; }

}  // namespace

std::string_view words(PeriodKind kind) {
  for (const KindWords& entry : kind_words) {
    if (entry.kind == kind) return entry.words;
  }
  return {};
}

Result<PeriodKind> parse_period_kind(std::string_view words) {
  std::vector<std::string> known;
  for (const KindWords& entry : kind_words) {
    if (entry.words == words) return entry.kind;
    known.emplace_back(entry.words);
  }
  return Error{.what = fmt::format("{} is not a kind of period.", in_quotes(words)),
               .hint = fmt::format("It can be {}.", listed(known))};
}

std::string text(const Period& period) {
  if (period.kind == PeriodKind::financial_year) {
    return financial_year_words(period.year);
  }
  for (const Prefix& prefix : prefixes) {
    if (prefix.kind == period.kind) return fmt::format("{}{}", prefix.text, period.year);
  }
  return {};
}

Result<Period> parse_financial_year(std::string_view text) {
  const std::string_view trimmed = trim(text);
  const Error unusable{.what = fmt::format("{} is not a financial year.", in_quotes(text)),
                       .hint = "Write it like 2012-13."};
  const std::optional<int> start =
      year(trimmed.substr(0, std::min<std::size_t>(4, trimmed.size())));
  if (!start) return unusable;
  const std::string_view rest = after_dash(trimmed.substr(4));
  const std::optional<int> end = number(rest);
  const bool follows = end && ((rest.size() == 2 && *end == (*start + 1) % 100) ||
                               (rest.size() == 4 && *end == *start + 1));
  if (!follows) return unusable;
  return Period{PeriodKind::financial_year, static_cast<std::int16_t>(*start + 1)};
}

Result<Period> parse_period(std::string_view text) {
  const std::string_view trimmed = trim(text);
  for (const Prefix& prefix : prefixes) {
    if (!trimmed.starts_with(prefix.text)) continue;
    const std::optional<int> value = year(trimmed.substr(prefix.text.size()));
    if (value) return Period{prefix.kind, static_cast<std::int16_t>(*value)};
  }
  const Result<Period> financial = parse_financial_year(trimmed);
  if (financial) return financial;
  return Error{.what = fmt::format("{} is not a year or date used here.", in_quotes(text)),
               .hint = "Write a financial year like 2012-13, '31 March 2013' or 'mid-2012'."};
}

int days_in_financial_year(std::int16_t ending) { return is_leap(ending) ? 366 : 365; }

Period shifted(Period period, int years) {
  return {period.kind, static_cast<std::int16_t>(period.year + years)};
}

Period within_financial_year(PeriodKind kind, Period financial_year) {
  const bool at_its_end = kind == PeriodKind::financial_year || kind == PeriodKind::march_31 ||
                          kind == PeriodKind::january;
  return {kind, static_cast<std::int16_t>(financial_year.year - (at_its_end ? 0 : 1))};
}

}  // namespace plumbline
