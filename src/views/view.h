// What an address or a command asks to see, read and checked against the workspace.
#pragma once

#include <optional>
#include <string>

#include "comparison/group.h"
#include "comparison/measure_source.h"
#include "reports/addresses.h"

namespace plumbline {

struct View {
  Period year;
  std::optional<AuthorityId> own;
  Group group;
  ViewWords words;  // as addresses say it
};

// The words of an address or a command that choose a view; empty ones choose what is usual.
struct Asked {
  std::string authority, year, group;
  std::string spending = {};  // "gross", or net current
  std::string edition = {};   // of a round: its number
  MeasureRoom room = {};      // where the view stands
};

// The year asked for, or the newest of those that there are; all authorities when no group is
// named. `years` is never empty.
Result<View> view_of(const Asked& asked, const MeasureSource& source,
                     const std::vector<std::int16_t>& years);

// A group with what its figures may tell: one of fewer than five others is refused, for an average
// of it would give one of them away (M23). All there are is no choice, and always a group.
Result<Group> answered_group(const MeasureSource& source, const std::string& name,
                             std::optional<AuthorityId> own, Period year);

// The set of neighbours whose model is nearest in time and knows the authority; empty when none.
std::string neighbours_for(AuthorityId own, Period year, const MeasureSource& source);

}  // namespace plumbline
