#include "returns/return_measures.h"

namespace plumbline {

std::vector<ReturnMeasure> measures_of(ReturnFigures& figures) {
  std::vector<ReturnMeasure> all;
  const std::int16_t year = figures.sources().now->year.year;
  for (const CompiledMeasure& one : figures.sources().club->measures) {
    const MeasureDefinition& measure = *one.choice.measure;
    const bool wanted = (measure.since == 0 || year >= measure.since) &&
                        (measure.until == 0 || year <= measure.until);
    if (wanted) all.push_back({.choice = one.choice, .figure = figures.figure(one.program)});
  }
  return all;
}

}  // namespace plumbline
