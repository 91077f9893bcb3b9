// How well a layout's headings are those of a file.
#pragma once

#include "releases/recognise.h"

namespace plumbline {

// The first records of a file, where its headings stand.
struct Head {
  std::vector<std::vector<std::string>> records;
  std::string failure;    // why reading stopped early
  bool is_whole = false;  // the file ends with them
};

Head read_head(const SourceFile& file, char separator);

struct Fit {
  std::size_t found = 0;  // of the layout's headings, at best in one record
  std::size_t row = 0;    // that record
  std::string missing;    // the first heading that was not found there
  std::string failed;     // what else does not fit, where all headings stand
  std::size_t met = 0;    // of the conditions beside the headings
  std::optional<Headings> headings;
};

Fit fit(const Head& head, const Layout& layout);

}  // namespace plumbline
