// What looks wrong in one figure of a profile, beside the checks that the packs have.
#pragma once

#include "reports/profile.h"

namespace plumbline {

// A unit or sign that seems to be mistaken (M33); else, outside the range that its pack calls
// usual. One of them for a figure, the graver first.
void add_findings(const ProfileFigure& figure, std::vector<ProfileFinding>& findings);

}  // namespace plumbline
