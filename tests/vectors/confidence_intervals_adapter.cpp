#include <functional>

#include "statistics/confidence_intervals.h"
#include "statistics/rate_ratio.h"
#include "statistics/standardised_rate.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

using IntervalAt = std::function<std::optional<Bounds>(double confidence)>;

Json pair(const std::optional<Bounds>& bounds) {
  if (!bounds) return Json::array({nullptr, nullptr});
  return Json::array({bounds->low, bounds->high});
}

void add_intervals(Json& answers, const Json& input, const IntervalAt& interval) {
  for (const double confidence : confidences(input)) {
    answers["ci" + confidence_digits(confidence)] = pair(interval(confidence));
  }
}

// "[low, high]" where the number was rounded, or one number that is exact; none when missing.
std::optional<Bounds> bounds(const Json& given) {
  if (given.is_null()) return std::nullopt;
  if (given.is_array()) return Bounds{given.at(0), given.at(1)};
  return Bounds{given, given};
}

std::optional<double> exact(const std::optional<Bounds>& bounds) {
  return bounds && bounds->low == bounds->high ? std::optional(bounds->low) : std::nullopt;
}

Json proportion(const Json& input) {
  const auto count = bounds(input.at("x"));
  const auto size = bounds(input.at("n"));
  Json answers{{"p", nullptr}};
  if (exact(count) && exact(size) && wilson_interval(*exact(count), *exact(size))) {
    answers["p"] = *exact(count) / *exact(size);
  }
  add_intervals(answers, input, [&](double confidence) {
    return count && size ? wilson_hull(*count, *size, confidence) : std::nullopt;
  });
  return answers;
}

Json rate_of_people(const Json& input) {
  const auto count = bounds(input.at("x"));
  const auto size = bounds(input.at("n"));
  const double per = input.at("multiplier");
  Json answers{{"rate", nullptr}, {"method", nullptr}};
  if (exact(count)) answers["method"] = *exact(count) < byar_from ? "Exact" : "Byars";
  if (exact(count) && exact(size)) {
    answers["rate"] = json(rate({*exact(count), *exact(size), per}));
  }
  add_intervals(answers, input, [&](double confidence) {
    return count && size ? rate_hull(*count, *size, per, confidence) : std::nullopt;
  });
  return answers;
}

// One interval as "lower" and "upper": the first confidence that is asked for.
void add_limits(Json& answers, const std::optional<Bounds>& interval) {
  answers["lower"] = interval ? Json(interval->low) : Json();
  answers["upper"] = interval ? Json(interval->high) : Json();
}

Json standardised(const Json& input) {
  const std::vector<double> counts = numbers(input.at("x"));
  const std::vector<double> sizes = numbers(input.at("n"));
  const std::vector<double> standard = numbers(input.at("stdpop"));
  const double per = input.value("multiplier", 1.0);
  const auto at = [&](double confidence) {
    return standardised_rate({counts, sizes, standard}, per, confidence);
  };
  const auto interval = [&](double confidence) {
    const auto found = at(confidence);
    return found ? found->interval : std::nullopt;
  };
  const double first = confidences(input).front();
  const auto found = at(first);
  Json answers{{"dsr", found ? Json(found->rate) : Json()},
               {"total_count", found ? Json(found->count) : Json()}};
  add_limits(answers, interval(first));
  add_intervals(answers, input, interval);
  return answers;
}

Json ratio_of_rates(const Json& input) {
  const auto at = [&](double confidence) {
    return rate_ratio({.count = input.at("x1"), .size = input.at("n1")},
                      {.count = input.at("x2"), .size = input.at("n2")}, confidence);
  };
  const auto interval = [&](double confidence) {
    const auto found = at(confidence);
    return found ? std::optional(found->interval) : std::nullopt;
  };
  const double first = confidences(input).front();
  const auto found = at(first);
  Json answers{{"rate_ratio", found ? Json(found->ratio) : Json()},
               {"z", found ? Json(found->z) : Json()},
               {"p_two_sided", found ? Json(found->p_value) : Json()}};
  add_limits(answers, interval(first));
  add_intervals(answers, input, interval);
  return answers;
}

}  // namespace

Json confidence_interval_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  if (input.contains("x1")) return ratio_of_rates(input);
  if (input.contains("stdpop")) return standardised(input);
  return input.contains("multiplier") ? rate_of_people(input) : proportion(input);
}

}  // namespace plumbline::vectors
