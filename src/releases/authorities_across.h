// Authorities that stand across the page: which column is whose.
#pragma once

#include "releases/plan.h"

namespace plumbline {

// The error names the first column whose authority is not known.
Result<std::vector<AuthorityColumn>> authorities_across(const Headings& headings,
                                                        const Register& authorities, Period when,
                                                        std::vector<std::string>& notices);

}  // namespace plumbline
