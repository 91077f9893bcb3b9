// One authority among the others on a line of its own, for rows of a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "charts/columns.h"
#include "charts/drawing.h"

namespace plumbline {

struct StripInput {
  std::string title;        // its accessible name: "Fostering: cost per placement"
  std::string description;  // own value, median and spread
  std::vector<double> others = {};
  std::optional<double> own = {};
  std::optional<double> last_year = {};
  std::optional<double> median = {};
  std::optional<Quarters> quarters = {};
  std::string low_text = {}, high_text = {};  // the ends of the line: "£10,869", "£30,503"
};

Drawing strip(const StripInput& input);

}  // namespace plumbline
