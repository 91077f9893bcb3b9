#include "statistics/balance_edits.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "statistics/sums.h"

namespace plumbline {
namespace {

// Sums of figures that agree may differ by this share of the figures.
constexpr double digits_lost = 1e-12;

// Weights are few and told to some decimals.
constexpr double weights_differ_from = 1e-9;

using FieldSet = std::vector<std::size_t>;  // ascending

struct Candidate {
  double weight = 0;
  FieldSet fields;
};

bool comes_first(const FieldSet& left, const FieldSet& right) {
  return left.size() != right.size() ? left.size() < right.size() : left < right;
}

// What an edit's known fields add up to less its bound, and the size of what was added.
struct Balance {
  double over = 0;
  double size = 0;
};

Balance balance(const LinearConstraint& edit, FieldValues values) {
  NeumaierSum over;
  NeumaierSum size;
  over.add(-edit.bound);
  size.add(std::abs(edit.bound));
  for (std::size_t field = 0; field < values.size(); ++field) {
    const double term = edit.coefficients[field] * values[field].value_or(0);
    over.add(term);
    size.add(std::abs(term));
  }
  return {.over = over.total(), .size = size.total()};
}

bool can_be_judged(const LinearConstraint& edit, FieldValues values) {
  for (std::size_t field = 0; field < values.size(); ++field) {
    if (edit.coefficients[field] != 0 && !values[field]) return false;
  }
  return true;
}

void need_same_fields(std::span<const LinearConstraint> edits, FieldValues values) {
  for (const LinearConstraint& edit : edits) {
    if (edit.coefficients.size() != values.size()) {
      throw std::logic_error("an edit of other fields");
    }
  }
}

void need_fit(std::span<const LinearConstraint> edits, const FieldsToJudge& fields) {
  need_same_fields(edits, fields.values);
  if (fields.values.size() > fields_tried_at_most) throw std::logic_error("too many fields to try");
  if (!fields.weights.empty() &&
      (fields.weights.size() != fields.values.size() ||
       std::ranges::any_of(fields.weights, [](double w) { return w < 0; }))) {
    throw std::logic_error("weights that do not fit the fields");
  }
}

// Edits brought to a greatest coefficient of 1, so that what they are missed by can be compared.
std::vector<LinearConstraint> scaled(std::span<const LinearConstraint> edits) {
  std::vector<LinearConstraint> found(edits.begin(), edits.end());
  for (LinearConstraint& edit : found) {
    double greatest = 0;
    for (const double c : edit.coefficients) greatest = std::max(greatest, std::abs(c));
    if (greatest == 0) continue;
    for (double& coefficient : edit.coefficients) coefficient /= greatest;
    edit.bound /= greatest;
  }
  return found;
}

double tolerance(std::span<const LinearConstraint> edits, FieldValues values) {
  double greatest = 0;
  for (const LinearConstraint& edit : edits) {
    greatest = std::max(greatest, balance(edit, values).size);
  }
  return digits_lost * greatest;
}

// The edit as it binds the fields of the set, the others as they are. An unknown is what a field
// lies above the least; without a least, a field is the difference of two unknowns.
LinearConstraint edit_of(const FieldSet& set, const LinearConstraint& edit,
                         const FieldsToJudge& fields) {
  std::vector<std::optional<double>> fixed(fields.values.begin(), fields.values.end());
  for (const std::size_t field : set) fixed[field] = fields.least.value_or(0);
  LinearConstraint left{.coefficients = {}, .relation = edit.relation};
  left.bound = -balance(edit, fixed).over;
  for (const std::size_t field : set) {
    left.coefficients.push_back(edit.coefficients[field]);
    if (!fields.least) left.coefficients.push_back(-edit.coefficients[field]);
  }
  return left;
}

bool explains(const FieldSet& set, std::span<const LinearConstraint> edits,
              const FieldsToJudge& fields, double tolerance) {
  for (std::size_t field = 0; field < fields.values.size(); ++field) {
    if (std::ranges::binary_search(set, field) || !fields.least) continue;
    if (*fields.values[field] < *fields.least - tolerance) return false;
  }
  std::vector<LinearConstraint> left;
  for (const LinearConstraint& edit : edits) left.push_back(edit_of(set, edit, fields));
  return feasible_point(left, set.size() * (fields.least ? 1 : 2), tolerance).has_value();
}

// The missing fields and up to four others, the sets of least weight first.
std::vector<Candidate> candidates(const FieldsToJudge& fields) {
  std::vector<Candidate> found(1);
  for (std::size_t field = 0; field < fields.values.size(); ++field) {
    if (!fields.values[field]) found.front().fields.push_back(field);
  }
  const std::size_t missing = found.front().fields.size();
  for (std::size_t field = 0; field < fields.values.size(); ++field) {
    if (!fields.values[field]) continue;
    const double weight = fields.weights.empty() ? 1 : fields.weights[field];
    for (std::size_t i = 0, without = found.size(); i < without; ++i) {
      if (found[i].fields.size() - missing == fields_explained_at_most) continue;
      Candidate with = found[i];
      with.weight += weight;
      with.fields.push_back(field);
      found.push_back(std::move(with));
    }
  }
  for (Candidate& candidate : found) std::ranges::sort(candidate.fields);
  std::ranges::sort(found, [](const Candidate& left, const Candidate& right) {
    if (left.weight != right.weight) return left.weight < right.weight;
    return comes_first(left.fields, right.fields);
  });
  return found;
}

}  // namespace

std::vector<std::size_t> violated_edits(std::span<const LinearConstraint> edits,
                                        FieldValues values) {
  need_same_fields(edits, values);
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < edits.size(); ++place) {
    if (!can_be_judged(edits[place], values)) continue;
    const auto [over, size] = balance(edits[place], values);
    const double missed = edits[place].relation == Relation::equal ? std::abs(over) : over;
    if (missed > digits_lost * size) places.push_back(place);
  }
  return places;
}

std::optional<Explanations> explain_violations(std::span<const LinearConstraint> edits,
                                               const FieldsToJudge& fields) {
  need_fit(edits, fields);
  const std::vector<LinearConstraint> to_hold = scaled(edits);
  const double within = tolerance(to_hold, fields.values);
  std::optional<Explanations> best;
  for (const auto& [weight, set] : candidates(fields)) {
    if (best && weight > best->weight + weights_differ_from) break;
    const bool holds_another = best && std::ranges::any_of(best->sets, [&](const FieldSet& other) {
                                 return std::ranges::includes(set, other);
                               });
    if (holds_another || !explains(set, to_hold, fields, within)) continue;
    if (!best) best = Explanations{.weight = weight, .sets = {}};
    best->sets.push_back(set);
  }
  if (best) std::ranges::sort(best->sets, comes_first);
  return best;
}

}  // namespace plumbline
