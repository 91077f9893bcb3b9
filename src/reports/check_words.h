// What a check that failed holds against what, in words.
#pragma once

#include <string>

#include "measures/calculator.h"

namespace plumbline {

// "£3,887 per child per week by children on 31 March; £3,038 by days of care": the figures of
// a place that the check compares. Empty where it does not compare two, or bound one.
std::string compared_words(Calculator& calculator, const CheckDefinition& check, std::size_t place);

}  // namespace plumbline
