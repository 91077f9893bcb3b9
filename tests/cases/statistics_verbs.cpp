#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/number.h"
#include "base/text.h"
#include "cases/verbs.h"
#include "figures/missing.h"
#include "statistics/averages.h"
#include "statistics/bounds.h"
#include "statistics/outliers.h"
#include "statistics/position.h"
#include "statistics/present.h"
#include "statistics/quantiles.h"
#include "statistics/ranks.h"
#include "statistics/unit_cost.h"

namespace plumbline {
namespace {

using Answer = Result<std::string>;

// What one line gives: a number, a cost and its activity ("900 / 3"), or the reason for neither.
struct Value {
  std::string name;
  std::optional<double> number;
  double cost = 0;
  double activity = 1;
  std::optional<Missing> missing;
};

Result<Value> value_in(const Given& given, std::string_view text) {
  Value value{.name = given.name, .number = {}, .cost = 0, .activity = 1, .missing = {}};
  value.missing = parse_missing(text);
  if (value.missing) return value;
  const auto parts = split(text, '/');
  const auto cost = typed_number(trim(parts.front()));
  const auto activity = parts.size() == 2 ? typed_number(trim(parts.back())) : 1.0;
  if (!cost || !activity || parts.size() > 2) {
    return Error{.what = fmt::format("'{}' is neither a number nor a reason.", text),
                 .where = given.name,
                 .hint = "Write 1,234.5, or 900 / 3, or a reason such as 'suppressed'."};
  }
  value.cost = *cost;
  value.activity = *activity;
  if (*activity == 0) {
    value.missing = Missing::no_denominator;
  } else {
    value.number = *cost / *activity;
  }
  return value;
}

Result<std::vector<Value>> values_of(std::span<const Given> given) {
  std::vector<Value> values;
  for (const Given& line : given) {
    for (std::string_view rest = line.value; !rest.empty();) {
      const std::size_t end = std::min(rest.find(", "), rest.size());
      auto value = value_in(line, trim(rest.substr(0, end)));
      if (!value) return value.error();
      values.push_back(*std::move(value));
      rest.remove_prefix(std::min(end + 2, rest.size()));
    }
  }
  return values;
}

std::vector<double> numbers_in(const std::vector<Value>& values) {
  std::vector<double> numbers;
  for (const Value& value : values) {
    if (value.number) numbers.push_back(*value.number);
  }
  return numbers;
}

Answer told(std::optional<double> number) {
  return number ? shortest(*number) : std::string("none");
}

// A verb that takes the numbers given and leaves out what is missing.
template <std::optional<double> (*Statistic)(std::span<const double>)>
Answer of_numbers(std::span<const Given> given, std::string_view) {
  const auto values = values_of(given);
  if (!values) return values.error();
  return told(Statistic(numbers_in(*values)));
}

Answer ratio(std::span<const Given> given, std::string_view) {
  const auto values = values_of(given);
  if (!values) return values.error();
  std::vector<double> costs;
  std::vector<double> activities;
  for (const Value& value : *values) {
    if (!value.number) continue;
    costs.push_back(value.cost);
    activities.push_back(value.activity);
  }
  return told(ratio_of_totals(costs, activities));
}

Answer one_quantile(std::span<const Given> given, std::string_view share) {
  const auto values = values_of(given);
  if (!values) return values.error();
  const auto wanted = parse_number(share);
  if (!wanted || *wanted < 0 || *wanted > 1) {
    return Error{.what = fmt::format("'{}' is not a share from 0 to 1.", share)};
  }
  return told(quantile(numbers_in(*values), *wanted));
}

Answer three_quartiles(std::span<const Given> given, std::string_view) {
  const auto values = values_of(given);
  if (!values) return values.error();
  const auto numbers = sorted_copy(numbers_in(*values));
  if (numbers.empty()) return std::string("none");
  const QuartileCuts cuts = quartile_cuts(numbers);
  return fmt::format("{} / {} / {}", shortest(cuts[1]), shortest(cuts[2]), shortest(cuts[3]));
}

// The value of the one who is named, or the error that nobody of the name is given.
Result<Value> named(const std::vector<Value>& values, std::string_view name) {
  for (const Value& value : values) {
    if (value.name == name) return value;
  }
  return Error{.what = fmt::format("'{}' is not among those given.", name)};
}

std::string why(const Value& value) {
  return fmt::format("missing: {}", words(value.missing.value_or(Missing::left_blank)));
}

// "Ashford from the top": competition ranks, "=" where the place is shared.
Answer rank(std::span<const Given> given, std::string_view rest) {
  const auto values = values_of(given);
  if (!values) return values.error();
  const std::size_t at = rest.rfind(" from the ");
  const std::string_view end = at == std::string_view::npos ? "" : rest.substr(at + 10);
  if (end != "top" && end != "bottom") {
    return Error{.what = "A rank is counted 'from the top' or 'from the bottom'."};
  }
  const auto own = named(*values, rest.substr(0, at));
  if (!own) return own.error();
  if (!own->number) return why(*own);
  const auto sorted = sorted_copy(numbers_in(*values));
  const auto from = end == "top" ? RankFrom::highest : RankFrom::lowest;
  return fmt::format("{}{} of {}", equals(sorted, *own->number) > 1 ? "=" : "",
                     competition_rank(sorted, *own->number, from), sorted.size());
}

Answer where_it_stands(std::span<const Given> given, std::string_view name) {
  const auto values = values_of(given);
  if (!values) return values.error();
  const auto own = named(*values, name);
  if (!own) return own.error();
  if (!own->number) return why(*own);
  return shortest(position(sorted_copy(numbers_in(*values)), *own->number).midrank_percent);
}

Answer in_words(std::span<const Given> given, std::string_view name) {
  const auto values = values_of(given);
  if (!values) return values.error();
  const auto own = named(*values, name);
  if (!own) return own.error();
  if (!own->number) return why(*own);
  return std::string(remark(*own->number, sorted_copy(numbers_in(*values))).value_or("none"));
}

Answer between(std::optional<Bounds> bounds) {
  if (!bounds) return std::string("none");
  return fmt::format("{} to {}", shortest(bounds->low), shortest(bounds->high));
}

Answer fences(std::span<const Given> given, std::string_view) {
  const auto values = values_of(given);
  if (!values) return values.error();
  return between(log_tukey_fences(sorted_copy(numbers_in(*values))));
}

// Two numbers of a line, with a word between them: "536 with 570".
std::optional<std::pair<double, double>> two_numbers(std::string_view rest, std::string_view word) {
  const std::size_t at = rest.find(word);
  if (at == std::string_view::npos) return std::nullopt;
  const auto left = typed_number(trim(rest.substr(0, at)));
  const auto right = typed_number(trim(rest.substr(at + word.size())));
  if (!left || !right) return std::nullopt;
  return std::pair(*left, *right);
}

Answer compared(std::span<const Given>, std::string_view rest) {
  const auto pair = two_numbers(rest, "with");
  if (!pair) return Error{.what = "Write 'compare 536 with 570'."};
  const auto percent = percentage_difference(pair->first, pair->second);
  return percent ? fmt::format("{}%", shortest(*percent)) : std::string("none");
}

Answer before_rounding(std::span<const Given>, std::string_view rest) {
  const auto pair = two_numbers(rest, "to the nearest");
  if (!pair) return Error{.what = "Write 'rounded count 60 to the nearest 5'."};
  return between(rounded_count(pair->first, static_cast<int>(pair->second)));
}

// Given `expenditure` and `days`.
Answer weekly(std::span<const Given> given, std::string_view) {
  const auto values = values_of(given);
  if (!values) return values.error();
  const auto money = named(*values, "expenditure");
  const auto days = named(*values, "days");
  if (!money) return money.error();
  if (!days) return days.error();
  if (!money->number) return why(*money);
  if (!days->number) return why(*days);
  const UnitCost cost = unit_cost(
      {.expenditure = *money->number, .overhead = {}, .days = *days->number, .days_in_year = 365});
  return told(cost.weekly);
}

std::optional<double> plain_trimmed_mean(std::span<const double> values) {
  return trimmed_mean(values);
}

// To add a question: one function above, one line here.
constexpr Verb verbs[] = {
    {"mean", "mean", of_numbers<mean>},
    {"median", "median", of_numbers<median>},
    {"trimmed mean", "trimmed mean", of_numbers<plain_trimmed_mean>},
    {"ratio of totals", "ratio of totals", ratio},
    {"quantile", "quantile 0.25", one_quantile},
    {"quartiles", "quartiles", three_quartiles},
    {"rank of", "rank of NAME from the top|bottom", rank},
    {"position of", "position of NAME", where_it_stands},
    {"remark on", "remark on NAME", in_words},
    {"fences", "fences", fences},
    {"compare", "compare 536 with 570", compared},
    {"rounded count", "rounded count 60 to the nearest 5", before_rounding},
    {"weekly unit cost", "weekly unit cost", weekly},
};

}  // namespace

std::span<const Verb> statistics_verbs() { return verbs; }

}  // namespace plumbline
