// Formulas compiled for some definitions, which the calculators of many years may share; for one
// thread at a time.
#pragma once

#include <map>
#include <string>

#include "formula/program.h"
#include "measures/definitions.h"

namespace plumbline {

class CompiledFormulas {
 public:
  Result<const Program*> measure(const MeasureVariant& variant, const Definitions& definitions);
  // An item's formula for a series of it; none where it is not understood: lint tells why.
  const Program* derivation(const ItemDefinition& item, const Derivation& derivation,
                            const SeriesName& series, const Definitions& definitions);

 private:
  std::map<const MeasureVariant*, Program> measures_;
  std::map<std::pair<const Derivation*, std::string>, Program> derivations_;
};

}  // namespace plumbline
