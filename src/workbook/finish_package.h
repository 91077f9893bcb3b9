// What the library that writes workbooks cannot say, put into a finished file.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace plumbline {

struct PackageFinish {
  std::vector<std::string> very_hidden;  // sheets that no menu brings back
  std::vector<std::size_t> with_lists;   // numbers of sheets whose formulas of choices mean lists
};

// And the language of the document.
Result<std::string> finished_package(const std::string& xlsx, const PackageFinish& finish);

}  // namespace plumbline
