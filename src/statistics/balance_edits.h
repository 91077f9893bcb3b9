// Edits that the fields of one return must keep together, and which fields explain best why they do
// not (method M10). Edits are sums: parts make a total, income is no more than the total. After
// Fellegi and Holt (1976) the best explanation changes least: a set of fields that could hold other
// values for which every edit holds, the other fields as they are, of the least total weight.
// Fields are pointed at; no value is ever put in.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "statistics/linear_feasibility.h"

namespace plumbline {

using FieldValues = std::span<const std::optional<double>>;

// Places of the edits that do not hold. An edit over a missing field is not judged.
std::vector<std::size_t> violated_edits(std::span<const LinearConstraint> edits,
                                        FieldValues values);

// Every set of fields is tried up to this depth, among so many fields.
inline constexpr std::size_t fields_explained_at_most = 4;
inline constexpr std::size_t fields_tried_at_most = 20;

struct FieldsToJudge {
  FieldValues values;
  // How sure each field is, zero or more; a total copied from a ledger weighs more. Empty: 1 each.
  std::span<const double> weights = {};
  std::optional<double> least = 0;  // no field is below it; none: a field may be anything
};

struct Explanations {
  double weight = 0;
  // All sets of the least weight, the smaller first, then by their fields. None holds another.
  // A missing field has to be filled: it belongs to every set and weighs nothing.
  std::vector<std::vector<std::size_t>> sets;
};

// With more sets, a reader is told that there are several explanations, and no field is named.
inline constexpr std::size_t explanations_named_at_most = 5;

// A return that keeps its edits is explained by the empty set. None when no set of up to four
// fields, the missing ones not counted, explains it. More fields than can be tried, and edits or
// weights that do not fit them, are our own mistake, and throw.
std::optional<Explanations> explain_violations(std::span<const LinearConstraint> edits,
                                               const FieldsToJudge& fields);

}  // namespace plumbline
