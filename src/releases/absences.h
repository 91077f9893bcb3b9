// Who is not in a file, or not with all its lines: a file that was cut off at the end of a row
// looks whole in every other way.
#pragma once

#include <string>
#include <vector>

#include "ledger/edition.h"

namespace plumbline {

// Notices for the person who imports the file; none where one authority stands in it alone.
std::vector<std::string> absences(const Edition& edition, PeriodKind kind,
                                  const Register& authorities);

}  // namespace plumbline
