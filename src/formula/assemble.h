// From a grown graph to a program: what the answer does not need is dropped, registers are shared.
#pragma once

#include <map>
#include <vector>

#include "base/result.h"
#include "formula/program.h"

namespace plumbline {

// Fills the references, constants, instructions, registers, occurrences, nodes and row totals of
// `parts`. The row totals are taken out of the map.
Status assemble(const Graph& graph, NodeId answer, const std::vector<Reference>& references,
                std::map<Reference, RowTotal>& row_totals, ProgramParts& parts);

}  // namespace plumbline
