// What makes up the gap of a measure that counts several kinds together.
#pragma once

#include <memory>

#include "comparison/gap.h"
#include "views/view.h"

namespace plumbline {

// Beside the group of the view, the authority left out of it. None where the view has no
// authority, the measure no kinds, or too little is known.
std::unique_ptr<const Gap> gap_of_view(const MeasureSource& source, const NationalMeasure& measure,
                                       const View& view);

}  // namespace plumbline
