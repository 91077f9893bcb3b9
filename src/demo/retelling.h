// The words of a return told of another authority and year.
#pragma once

#include <string>

#include "demo/likeness.h"

namespace plumbline {

// Texts and comments: names and years replaced.
std::string retold(std::string words, const LikenessPlan& plan);

// A reference number in a row is each authority's and each row's own: "SC900101" becomes
// "SC961201".
std::string own_reference(const std::string& words, std::int64_t authority, std::int64_t copy);

// The same day of the financial year that is told of.
std::string same_day(const std::string& words, Period year);

// The followed answer three times in four, otherwise any.
std::string chosen(const ItemDefinition& item, const std::string& followed, Random& draws);

}  // namespace plumbline
