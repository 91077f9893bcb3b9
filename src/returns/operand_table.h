// The references of a club's programs, each once and with a number, so that a return looks its
// figures up by number and not by name.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "formula/program.h"
#include "measures/definitions.h"

namespace plumbline {

// A reference, and the item it asks for: null for what is no item's. What it asks in words, of one
// that does.
struct KnownReference {
  Reference reference;
  const ItemDefinition* item = nullptr;
  std::optional<Expression> words = {};
};
KnownReference known_reference(const Reference& reference, const Definitions& definitions);

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

  // After the last program: finds what follows.
  void settle();
  // What is read from the answers of this year's return, or of last year's: in the order of
  // answers.
  const std::vector<std::uint32_t>& answered(int years_back) const {
    return answered_.at(static_cast<std::size_t>(years_back));
  }
  // Of these, what is read from one answer of this year.
  std::span<const std::uint32_t> of(std::string_view series) const;
  // What is made of other answers: derived items; and what is asked of words.
  const std::vector<std::uint32_t>& derived() const { return derived_; }
  const std::vector<std::uint32_t>& words() const { return words_; }

 private:
  std::vector<KnownReference> references_;
  std::map<Reference, std::uint32_t> numbers_;
  std::unordered_map<const ProgramParts*, std::vector<std::uint32_t>> operands_;
  std::array<std::vector<std::uint32_t>, 2> answered_;  // by years back
  std::vector<std::uint32_t> derived_, words_;
};

}  // namespace plumbline
