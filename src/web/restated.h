// What a later edition changed of what an earlier one said.
#pragma once

#include <optional>
#include <vector>

#include "charts/chart.h"
#include "workspace/snapshot.h"

namespace plumbline {

// At most so many, in the order given.
Table restated_table(const Snapshot& snapshot, const std::vector<Restatement>& restated,
                     std::size_t most);

// The largest changes, by share, of the series that changed most often: before and now, a row for
// each. None where fewer than two figures of a series are numbers in both editions.
std::optional<Chart> restated_chart(const Snapshot& snapshot,
                                    const std::vector<Restatement>& restated);

}  // namespace plumbline
