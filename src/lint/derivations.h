// The formulas of items, each compiled once however many others rest on it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "formula/program.h"
#include "measures/definitions.h"

namespace plumbline {

class Derivations {
 public:
  explicit Derivations(const Definitions& definitions) : definitions_(definitions) {}

  using Ways = std::vector<Result<Program>>;

  // One for each of the item's ways, in order: of "CLA_C[PT=MSM]" for that member.
  const Ways& of(const ItemDefinition& item, const std::string& series);
  // Null where no item is called so, or it has no formula.
  const ItemDefinition* derived_item(const std::string& series) const;

  const Definitions& definitions() const { return definitions_; }

 private:
  const Definitions& definitions_;
  std::map<std::string, Ways, std::less<>> known_;
};

// What a formula asks for, the figures that its rows are worked out with among them.
std::vector<Reference> all_references(const Program& program);

}  // namespace plumbline
