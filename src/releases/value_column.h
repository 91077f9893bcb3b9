// What the words of a heading say about the figures below it.
#pragma once

#include "releases/plan.h"

namespace plumbline {

// None where a word says that the column is not wanted; an error where a word is not known. Where
// the column stands is the caller's to say.
Result<std::optional<ValueColumn>> value_column(const ValueRule& rule, const Captures& captures,
                                                const std::vector<Key>& keys);

}  // namespace plumbline
