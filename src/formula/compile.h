// A formula and the meaning of its names into a program; units are checked on the way.
#pragma once

#include <optional>

#include "base/result.h"
#include "formula/catalogue.h"
#include "formula/expression.h"
#include "formula/program.h"

namespace plumbline {

// A program's largest size: cells of cubes and steps between them, measures written out.
inline constexpr std::size_t most_steps = 20'000;

// `declared` is the unit that must come out, none for a check. An assignment must come out in the
// unit of the item that it gives.
Result<Program> compile(const Expression& expression, const Catalogue& catalogue,
                        std::optional<Unit> declared = std::nullopt);

}  // namespace plumbline
