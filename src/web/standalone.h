// A report as one file that is opened from a folder: its styles inside, links to pages left out.
#pragma once

#include <string>

#include "documents/report.h"

namespace plumbline {

std::string standalone_html(Report report);

}  // namespace plumbline
