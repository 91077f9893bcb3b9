#include "statistics/averages.h"
#include "statistics/bounds.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

Json pair(const std::optional<Bounds>& bounds) {
  if (!bounds) return Json::array({nullptr, nullptr});
  return Json::array({bounds->low, bounds->high});
}

// "[low, high]", or one number that is exact.
Bounds bounds(const Json& given) {
  if (given.is_array()) return {given.at(0), given.at(1)};
  return {given, given};
}

// What a hidden count can be: a range, or its greatest alone where 1 is the least.
Bounds threshold(const Json& input) {
  const Json& given = input.at("threshold");
  return given.is_array() ? bounds(given) : Bounds{1, given};
}

double middle(Bounds bounds) { return (bounds.low + bounds.high) / 2; }

Json raised(bool is_raised, const char* flag) {
  return is_raised ? Json::array({flag}) : Json::array();
}

Bounds activity(const Json& input) {
  const double published = input.at("activity_published");
  const int base = input.at("rounding");
  if (published == 0 && input.value("true_zero_shown_as_zero", false)) return {0, 0};
  return input.value("kind", "children") == "children" ? rounded_count(published, base)
                                                       : rounded_amount(published, base);
}

Json rounded_activity(const Json& input) {
  const Bounds found = activity(input);
  Json answers{{"activity", pair(found)},
               {"unit_cost", pair({})},
               {"point", nullptr},
               {"half_range_pct", nullptr},
               {"flags", raised(found.holds(0), "DENOMINATOR_MAY_BE_ZERO")}};
  const double published = input.at("activity_published");
  if (!input.contains("expenditure") || published == 0) return answers;
  const Bounds money = bounds(input.at("expenditure"));
  const auto cost = quotient(money, found);
  const double point = middle(money) / published;
  answers["unit_cost"] = pair(cost);
  answers["point"] = point;
  if (cost) answers["half_range_pct"] = json(half_range_percent(*cost, point));
  return answers;
}

Json suppressed_cell(const Json& input) {
  const int base = input.value("rounding", 1);
  std::vector<Bounds> others;
  const char* const field = input.contains("others") ? "others" : "others_published";
  for (const double other : numbers(input.at(field))) others.push_back(rounded_count(other, base));
  const Bounds from_total = remainder(rounded_count(input.at("total_published"), base), others);
  const auto cell = intersection(threshold(input), from_total);
  return {{"cell_from_total", pair(from_total)},
          {"cell", cell ? pair(cell) : Json()},
          {"flags", raised(cell && is_pinned(*cell), "DISCLOSIVE_INPUT")}};
}

Json symbol_cell(const Json& input) {
  if (input.at("cell") == "low" || input.at("cell") == "k") {
    return {{"interval", pair(low_symbol(input.at("display_unit")))},
            {"open", {"lower_open", "upper_open"}}};
  }
  if (input.at("cell") == "x") return Json::object({{"interval", pair({})}});
  if (input.at("cell") == "z") return Json::object({{"interval", nullptr}});
  if (input.contains("total_published")) return suppressed_cell(input);
  return Json::object({{"cell", pair(threshold(input))}});
}

Json money_in_thousands(const Json& input) {
  const double thousand = 1000;
  const Bounds money = rounded_amount(thousand * input.at("expenditure_published_k").get<double>(),
                                      thousand * input.value("rounding_k", 1.0));
  const double weeks = input.at("days_published").get<double>() / 7;
  const auto weekly = quotient(money, {weeks, weeks});
  return {{"expenditure", pair(money)},
          {"weekly", pair(weekly)},
          {"flags", raised(!weekly, "DENOMINATOR_MAY_BE_ZERO")}};
}

Json sum_of_rounded(const Json& input) {
  const double unit = input.at("rounding");
  const bool are_children = input.value("kind", "") == "children";
  Bounds sum;
  double point = 0;
  const std::vector<double> values = numbers(input.at("values"));
  for (const double value : values) {
    sum = plus(sum, are_children ? rounded_count(value, input.at("rounding"))
                                 : rounded_amount(value, unit));
    point += value;
  }
  return {
      {"sum", pair(sum)}, {"point", point}, {"ind_sd", rounding_deviation(unit, values.size())}};
}

Json difference(const Json& input) {
  const Bounds found = minus(bounds(input.at("x")), bounds(input.at("y")));
  constexpr const char* words[] = {"positive", "negative", "zero", "undetermined"};
  return {{"diff", pair(found)}, {"sign", words[static_cast<int>(sign(found))]}};
}

Json ratio(const Json& input) {
  const auto found = quotient(bounds(input.at("numerator")), bounds(input.at("denominator")));
  return {{"ratio", pair(found)}, {"flags", raised(!found, "DENOMINATOR_MAY_BE_ZERO")}};
}

}  // namespace

Json interval_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  if (input.contains("activity_published")) return rounded_activity(input);
  if (input.contains("cell")) return symbol_cell(input);
  if (input.contains("expenditure_published_k")) return money_in_thousands(input);
  if (input.contains("values")) return sum_of_rounded(input);
  return input.contains("numerator") ? ratio(input) : difference(input);
}

}  // namespace plumbline::vectors
