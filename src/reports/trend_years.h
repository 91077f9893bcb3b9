// A measure over the years, for one authority and a group.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "comparison/group.h"
#include "comparison/standing.h"
#include "measures/explanation.h"
#include "measures/totals.h"

namespace plumbline {

struct TrendYear {
  std::int16_t year = 0;
  bool loaded = false;  // some file gives the measure for this year
  Summary summary;      // of the group
  std::optional<Figure> own;
};

// One year of it; `own` is the authority of that time.
TrendYear trend_year(const NationalMeasure& measure, const Group& group,
                     std::optional<AuthorityId> own, const Register& authorities);

// The years from which an input of the figure means something else than before, by the packs.
std::vector<std::int16_t> break_years(const FigureStory& story, const Definitions& definitions);

// Whether a figure of the later year may be set against one of the earlier: it means the same.
bool means_the_same(const std::vector<std::int16_t>& breaks, std::int16_t earlier,
                    std::int16_t later);

// What the packs say of those changes up to a financial year, each once, added to `notes`. Later
// ones are nothing to whoever reads figures of that year.
void add_break_notes(const FigureStory& story, const Definitions& definitions, std::int16_t until,
                     std::vector<std::string>& notes);

}  // namespace plumbline
