#include "measures/compiled_formulas.h"

#include "formula/compile.h"
#include "measures/derivation.h"

namespace plumbline {

Result<const Program*> CompiledFormulas::measure(const MeasureVariant& variant,
                                                 const Definitions& definitions) {
  const auto known = measures_.find(&variant);
  if (known != measures_.end()) return &known->second;
  Result<Program> compiled = compile(variant.expression, definitions, variant.unit);
  if (!compiled) return compiled.error();
  return &measures_.emplace(&variant, *std::move(compiled)).first->second;
}

const Program* CompiledFormulas::derivation(const ItemDefinition& item,
                                            const Derivation& derivation, const SeriesName& series,
                                            const Definitions& definitions) {
  const auto key = std::pair(&derivation, text(series));
  const auto known = derivations_.find(key);
  if (known != derivations_.end()) return &known->second;
  Result<Program> compiled = compile_derivation(item, derivation, series.members, definitions);
  if (!compiled) return nullptr;
  return &derivations_.emplace(key, *std::move(compiled)).first->second;
}

}  // namespace plumbline
