#include "lint/linear_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace plumbline {
namespace {

// Sums are multiplied out as long as that is short.
constexpr std::size_t most_products = 64;

bool is_single(const LinearForm& form) { return form.terms.size() == 1 && form.constant == 0; }

}  // namespace

FormulaPlace answer_of(const Program& program) {
  const ProgramParts& parts = program.parts();
  return {.parts = &parts, .node = static_cast<NodeId>(parts.nodes.size() - 1)};
}

// What is added up so far, and what is still to be read.
struct LinearReader::Sum {
  std::vector<Weighed> open;
  std::vector<std::pair<QuantityId, double>> terms = {};
  double constant = 0;

  void add(const LinearForm& form, double times) {
    for (const auto& [quantity, number] : form.terms) terms.emplace_back(quantity, number * times);
    constant += form.constant * times;
  }

  // Terms of one quantity together, in order.
  LinearForm form() {
    std::ranges::stable_sort(terms, {}, &std::pair<QuantityId, double>::first);
    LinearForm made{.terms = {}, .constant = constant};
    for (std::size_t at = 0; at < terms.size();) {
      double number = 0;
      double size = 0;
      const QuantityId quantity = terms[at].first;
      for (; at < terms.size() && terms[at].first == quantity; ++at) {
        number += terms[at].second;
        size += std::abs(terms[at].second);
      }
      constexpr double rounded_to_nought = 1e-12;
      if (std::abs(number) > rounded_to_nought * size) made.terms.emplace_back(quantity, number);
    }
    return made;
  }
};

LinearForm LinearReader::form(const FormulaPlace& at, Derived derived) {
  const Derived before = std::exchange(derived_, derived);
  Sum sum{.open = {{.place = at}}};
  while (!sum.open.empty() && !gave_up()) {
    const Weighed next = sum.open.back();
    sum.open.pop_back();
    ++steps_;
    add(next, sum);
  }
  derived_ = before;
  return sum.form();
}

void LinearReader::add(const Weighed& weighed, Sum& sum) {
  const auto& [place, times] = weighed;
  const Node& node = *place;
  switch (node.operation) {
    case Operation::constant:
      sum.constant += times * node.constant;
      return;
    case Operation::reference:
      return add_reference(weighed, sum);
    case Operation::negate:
      sum.open.push_back({place.left(), -times});
      return;
    case Operation::add:
    case Operation::subtract:
      sum.open.push_back({place.left(), times});
      sum.open.push_back({place.right(), node.operation == Operation::add ? times : -times});
      return;
    case Operation::multiply:
      return sum.add(product(form(place.left(), derived_), form(place.right(), derived_)), times);
    case Operation::divide:
      return sum.add(quotient(form(place.left(), derived_), form(place.right(), derived_)), times);
    default:
      return sum.add(worked(place), times);
  }
}

void LinearReader::add_reference(const Weighed& weighed, Sum& sum) {
  Reference reference = weighed.place.parts->references[(*weighed.place).left];
  const FormulaPlace written = derivation(reference, weighed.place);
  if (derived_ == Derived::written_out && written.parts != nullptr) {
    sum.open.push_back({written, weighed.times});
    return;
  }
  reference.years_back += weighed.place.years_back;
  const QuantityId quantity =
      quantities_.named(text(reference), [&] { return figure(reference, weighed.place); });
  sum.add(single(quantity), weighed.times);
}

// The form as a single quantity of its own.
LinearForm LinearReader::whole(const LinearForm& form) {
  if (is_single(form)) return form;
  return single(quantities_.named("(" + Quantities::key(form) + ")", [&] {
    return Quantity{.name = {}, .range = quantities_.range(form), .factors = {}, .inside = {}};
  }));
}

LinearForm LinearReader::product(const LinearForm& left, const LinearForm& right) {
  if (left.is_number()) return times(right, left.constant);
  if (right.is_number()) return times(left, right.constant);
  if ((left.terms.size() + 1) * (right.terms.size() + 1) > most_products) {
    return product(whole(left), whole(right));
  }
  LinearForm sum = times(left, right.constant);
  sum = plus(sum, times({.terms = right.terms, .constant = 0}, left.constant));
  for (const auto& [one, number] : left.terms) {
    for (const auto& [other, other_number] : right.terms) {
      std::vector<Factor> factors = quantities_[one].factors;
      const std::vector<Factor>& more = quantities_[other].factors;
      factors.insert(factors.end(), more.begin(), more.end());
      sum = plus(sum, times(quantities_.product(std::move(factors)), number * other_number));
    }
  }
  return sum;
}

LinearForm LinearReader::quotient(const LinearForm& left, const LinearForm& right) {
  if (right.is_number() && right.constant != 0) return times(left, 1 / right.constant);
  const LinearForm divisor = whole(right);
  const auto& [below, number] = divisor.terms.front();
  std::vector<Factor> inverted = quantities_[below].factors;
  for (Factor& factor : inverted) factor.second = -factor.second;
  return product(left, times(quantities_.product(std::move(inverted)), 1 / number));
}

// abs, min, max and round_to are quantities of their own unless their range says what they give.
LinearForm LinearReader::worked(const FormulaPlace& at) {
  const Operation operation = (*at).operation;
  const LinearForm left = form(at.left(), derived_);
  const Range range = quantities_.range(left);
  if (operation == Operation::absolute) {
    if (range.low >= 0) return left;
    if (range.high <= 0) return times(left, -1);
    const bool turned = left.terms.front().second < 0;  // |a - b| is |b - a|
    const LinearForm inside = turned ? times(left, -1) : left;
    return single(quantities_.named("|" + Quantities::key(inside) + "|", [&] {
      return Quantity{.name = {},
                      .range = absolute(range),
                      .factors = {},
                      .item = nullptr,
                      .inside = std::make_shared<const LinearForm>(inside)};
    }));
  }
  if (!takes_two(operation)) return whole(left);
  const LinearForm right = form(at.right(), derived_);
  std::string keys[] = {Quantities::key(left), Quantities::key(right)};
  const Range other = quantities_.range(right);
  Range made;
  if (operation == Operation::round_to) {
    if (range.low >= 0) made = not_below_nothing;
  } else {
    std::ranges::sort(keys);
    const bool smaller = operation == Operation::smaller;
    made = smaller ? Range{std::min(range.low, other.low), std::min(range.high, other.high)}
                   : Range{std::max(range.low, other.low), std::max(range.high, other.high)};
  }
  const std::string name =
      fmt::format("{} of {} and {}", static_cast<int>(operation), keys[0], keys[1]);
  return single(quantities_.named(
      name, [&] { return Quantity{.name = {}, .range = made, .factors = {}, .inside = {}}; }));
}

}  // namespace plumbline
