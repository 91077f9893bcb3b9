// A profile with all that its report asks for, from a snapshot.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reports/profile_report.h"
#include "views/view.h"
#include "workspace/snapshot.h"

namespace plumbline {

struct MadeProfile {
  View asked;
  std::vector<std::int16_t> years;         // that the profile can be filled for
  std::unique_ptr<const Profile> profile;  // the view points at it
  ProfileView view;
};

// The years that the profile can be filled for, the newest first.
std::vector<std::int16_t> profile_years(const Snapshot& snapshot);

// Lives no longer than the snapshot.
Result<MadeProfile> make_profile_view(const Snapshot& snapshot, const Asked& words);

}  // namespace plumbline
