#include "lint/derivations.h"

#include "measures/derivation.h"

namespace plumbline {

const Derivations::Ways& Derivations::of(const ItemDefinition& item, const std::string& series) {
  const auto known = known_.find(series);
  if (known != known_.end()) return known->second;
  Ways ways;
  const SeriesName name = split_series(series);
  for (const Derivation& derivation : item.derivations) {
    ways.push_back(compile_derivation(item, derivation, name.members, definitions_));
  }
  return known_.emplace(series, std::move(ways)).first->second;
}

const ItemDefinition* Derivations::derived_item(const std::string& series) const {
  const ItemDefinition* item =
      definitions_.find_item(std::string_view(series).substr(0, series.find('[')));
  return item == nullptr || item->derivations.empty() ? nullptr : item;
}

std::vector<Reference> all_references(const Program& program) {
  std::vector<Reference> all(program.references().begin(), program.references().end());
  for (const RowTotal& total : program.parts().row_totals) {
    for (const auto* part : {&total.value, &total.where}) {
      if (!*part) continue;
      const std::vector<Reference> inside = all_references(**part);
      all.insert(all.end(), inside.begin(), inside.end());
    }
  }
  return all;
}

}  // namespace plumbline
