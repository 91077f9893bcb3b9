// The references of a club's programs, each once and with a number, so that a return looks its
// figures up by number and not by name.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "formula/program.h"
#include "measures/definitions.h"

namespace plumbline {

// A reference, and the item it asks for: null for what is no item's.
struct KnownReference {
  Reference reference;
  const ItemDefinition* item = nullptr;
};

class OperandTable {
 public:
  // From now on the program's operands have numbers. The program may be moved, not copied.
  void add(const Program& program, const Definitions& definitions);

  // The numbers of a program's references, in its order. Null for one that was not added.
  const std::vector<std::uint32_t>* operands(const Program& program) const {
    const auto found = operands_.find(&program.parts());
    return found == operands_.end() ? nullptr : &found->second;
  }
  const std::vector<KnownReference>& references() const { return references_; }

 private:
  std::vector<KnownReference> references_;
  std::map<Reference, std::uint32_t> numbers_;
  std::unordered_map<const ProgramParts*, std::vector<std::uint32_t>> operands_;
};

}  // namespace plumbline
