// The fictional figures as files, each in the shape of the published file that it stands for.
#pragma once

#include <string>
#include <vector>

#include "demo/demo_nation.h"
#include "demo/slips.h"
#include "releases/layout.h"

namespace plumbline {

struct DemoSource {
  std::uint64_t seed = 0;
  std::vector<DemoAuthority> authorities;
  std::vector<PlantedSlip> slips;
};

std::vector<DemoFile> demo_outturn_files(const DemoSource& source);
std::vector<DemoFile> demo_care_files(const DemoSource& source);
std::vector<DemoFile> demo_population_files(const DemoSource& source);

// The layout that will read a year's outturn: it says which lines the year has.
Layout outturn_layout(std::int16_t year);

// The file that an item of a financial year stands in, in its first edition.
std::string demo_file_of(std::string_view item, std::int16_t year);

}  // namespace plumbline
