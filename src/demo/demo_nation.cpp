#include "demo/demo_nation.h"

#include <iterator>
#include <utility>

#include "demo/files.h"
#include "demo/publications.h"
#include "demo/slips.h"

namespace plumbline {
namespace {

void append(std::vector<DemoFile>& all, std::vector<DemoFile> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

DemoNation make_demo_nation(std::uint64_t seed) {
  DemoSource source{.seed = seed, .authorities = demo_authorities(seed), .slips = {}};
  source.slips = plant_slips(seed, source.authorities);
  DemoNation nation{.register_csv = demo_register_csv(source.authorities),
                    .aliases_csv = demo_aliases_csv(source.authorities),
                    .districts_csv = demo_districts_csv(),
                    .neighbours_csv = demo_neighbours_csv(source.authorities),
                    .files = demo_outturn_files(source),
                    .truth = {}};
  append(nation.files, demo_care_files(source));
  append(nation.files, demo_population_files(source));
  append(nation.files, demo_publications(source));
  nation.truth.slips = described(source.slips, source.authorities);
  for (DemoSlip& slip : nation.truth.slips) slip.file = demo_file_of(slip.item, slip.year);
  nation.truth.authorities = std::move(source.authorities);
  return nation;
}

}  // namespace plumbline
