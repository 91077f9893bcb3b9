#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <stdexcept>

#include "statistics/distributions.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

using Parameters = std::vector<double>;

struct Function {
  std::string_view name;
  std::vector<const char*> parameters;
  std::function<double(double, const Parameters&)> call;
};

const std::vector<Function>& functions() {
  static const std::vector<Function> all{
      {"pnorm", {}, [](double x, const Parameters&) { return pnorm(x); }},
      {"qnorm", {}, [](double p, const Parameters&) { return qnorm(p); }},
      {"pt", {"df"}, [](double x, const Parameters& at) { return pt(x, at[0]); }},
      {"qt", {"df"}, [](double p, const Parameters& at) { return qt(p, at[0]); }},
      {"pchisq", {"df"}, [](double x, const Parameters& at) { return pchisq(x, at[0]); }},
      {"qchisq", {"df"}, [](double p, const Parameters& at) { return qchisq(p, at[0]); }},
      {"pgamma", {"shape"}, [](double x, const Parameters& at) { return pgamma(x, at[0]); }},
      {"qgamma", {"shape"}, [](double p, const Parameters& at) { return qgamma(p, at[0]); }},
      {"pf", {"df1", "df2"}, [](double x, const Parameters& at) { return pf(x, at[0], at[1]); }},
      {"qf", {"df1", "df2"}, [](double p, const Parameters& at) { return qf(p, at[0], at[1]); }},
      {"pbeta", {"a", "b"}, [](double x, const Parameters& at) { return pbeta(x, at[0], at[1]); }},
      {"qbeta", {"a", "b"}, [](double p, const Parameters& at) { return qbeta(p, at[0], at[1]); }},
      {"lgamma", {}, [](double x, const Parameters&) { return lgamma_of(x); }},
  };
  return all;
}

const Function& function(std::string_view name) {
  const auto found = std::ranges::find(functions(), name, &Function::name);
  if (found == functions().end()) {
    throw std::runtime_error(fmt::format("no function '{}' is known", name));
  }
  return *found;
}

// An input field as a list: one number stands for itself everywhere.
std::vector<double> list(const Json& input, const char* field) {
  const Json& given = input.at(field);
  return given.is_array() ? numbers(given) : std::vector{given.get<double>()};
}

double at(const std::vector<double>& values, std::size_t place) {
  return values.size() == 1 ? values.front() : values.at(place);
}

// Where arguments and parameters are lists they run side by side.
Json values(const Function& function, const std::vector<double>& arguments, const Json& input) {
  std::vector<std::vector<double>> parameters;
  std::size_t length = arguments.size();
  for (const char* field : function.parameters) {
    parameters.push_back(list(input, field));
    length = std::max(length, parameters.back().size());
  }
  Json answers = Json::array();
  for (std::size_t place = 0; place < length; ++place) {
    Parameters now;
    for (const auto& parameter : parameters) now.push_back(at(parameter, place));
    answers.push_back(function.call(at(arguments, place), now));
  }
  return answers;
}

// The "975" of "qt_975" is the probability 0.975.
std::vector<double> probabilities(std::string_view after_name) {
  std::vector<double> found;
  while (after_name.starts_with('_')) {
    after_name.remove_prefix(1);
    const std::string digits(after_name.substr(0, after_name.find('_')));
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos) return {};
    found.push_back(std::strtod(("0." + digits).c_str(), nullptr));
    after_name.remove_prefix(digits.size());
  }
  return found;
}

}  // namespace

Json distribution_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const std::string id = test_case.at("id");
  const std::string_view name = std::string_view(id).substr(0, id.find_first_of("_0123456789"));
  const Function& asked = function(name);
  for (const char* field : {"p", "x"}) {
    if (input.contains(field)) return {{"value", values(asked, list(input, field), input)}};
  }
  const std::vector<double> shares = probabilities(std::string_view(id).substr(name.size()));
  if (shares.empty()) throw std::runtime_error("the case has neither p nor x");
  Json answers = Json::object();
  answers["value"] = values(asked, {shares.front()}, input);
  answers["lower"] = answers["value"];
  answers["upper"] = values(asked, {shares.back()}, input);
  return answers;
}

}  // namespace plumbline::vectors
