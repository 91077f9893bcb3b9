// Why each authority of a group is in it: what they share, a place in a published list, or how near
// it is and in what; and how much the rank among them hangs on any one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "authorities/neighbours.h"
#include "comparison/nearest.h"
#include "documents/report.h"
#include "reports/addresses.h"
#include "reports/measure_table.h"

namespace plumbline {

// A place in the authority's list of neighbours, and the authority's own place in the list of that
// neighbour: to be a neighbour is not mutual.
struct ListedNeighbour {
  AuthorityId id = 0;
  std::size_t place = 1;
  Closeness closeness = Closeness::close;
  std::optional<std::size_t> back;
};

struct WhyView {
  const MeasureTable* table = nullptr;
  const Register* authorities = nullptr;
  std::vector<ListedNeighbour> neighbours = {};  // of a group that is a published set
  std::optional<Nearness> nearness = {};         // of the nearest by context
  ViewWords words;
  bool fictional = false;
};

Report why_report(const WhyView& view);

}  // namespace plumbline
