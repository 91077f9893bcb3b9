// For which financial years a measure can have a figure at all: what it cannot do without has to
// be said by some loaded edition. Asked of the ledger's index alone, before any figure is read.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "measures/compiled_formulas.h"

namespace plumbline {

class FedYears {
 public:
  // The years are those that may be asked for. For one thread at a time.
  FedYears(const Definitions& definitions, const Ledger& ledger, std::vector<std::int16_t> years,
           std::shared_ptr<CompiledFormulas> compiled);

  // Those of the years for which the variant may have a figure, in their order. A year that is not
  // among them has none; one that is may yet have none.
  std::vector<std::int16_t> of(const MeasureVariant& variant);

 private:
  using Marks = std::vector<bool>;  // for each of the years

  Marks of(const Program& program, int years_back, bool opening);
  const Marks& of(const Reference& reference);
  Marks made(const Reference& reference);
  void mark_series(const std::string& name, const Reference& reference, Marks& fed) const;
  void mark_derivation(const ItemDefinition& item, const Derivation& derivation,
                       const Reference& reference, Marks& fed);

  const Definitions& definitions_;
  const Ledger& ledger_;
  std::vector<std::int16_t> years_;
  std::shared_ptr<CompiledFormulas> compiled_;
  std::map<Reference, Marks> known_;
  std::set<Reference> being_made_;
};

}  // namespace plumbline
