// The profile of an authority for a year as a report.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "documents/report.h"
#include "reports/addresses.h"
#include "reports/profile.h"
#include "reports/trend_years.h"

namespace plumbline {

struct ProfileView {
  const Profile* profile = nullptr;
  const Register* authorities = nullptr;
  ViewWords words;  // for links to measures
  bool fictional = false;
  // The years of a measure for this authority and group, from the first to the last.
  std::function<std::vector<TrendYear>(const MeasureChoice&)> years;
  // The same measure beside its neighbours; none where it has none.
  std::function<std::optional<MeasureTable>(const MeasureChoice&)> beside_neighbours;
};

// With contents, for media that have pages; each panel begins a new one there.
Report profile_report(const ProfileView& view);

}  // namespace plumbline
