// What formulas ask of a return beside its numbers: texts, comments, parameters of the year.
#pragma once

#include <optional>
#include <string>

#include "formula/expression.h"
#include "returns/return_figures.h"

namespace plumbline {

// The answer to a call or a comparison of texts, for a row of a repeating part or for none. 1 and 0
// are true and false. None where only the whole round can tell.
std::optional<Figure> figure_of_words(const Expression& asked, const ReturnSources& sources,
                                      const Return* from, const std::string& row);

}  // namespace plumbline
