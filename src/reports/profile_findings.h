// What looks wrong in one figure of a profile, beside the checks that the packs have.
#pragma once

#include "reports/profile.h"

namespace plumbline {

// Outside the range that its pack calls usual; a unit or sign that seems to be mistaken (M33).
void add_findings(const ProfileFigure& figure, std::vector<ProfileFinding>& findings);

}  // namespace plumbline
