// What a line of a return is called: an item, a cell of its table, or a measure.
#pragma once

#include <optional>
#include <string>

#include "rounds/kept_return.h"

namespace plumbline {

// None where the return has no such line.
std::optional<std::string> line_label(const AnswerKey& key, const KeptReturn& kept,
                                      const Club& club);

}  // namespace plumbline
