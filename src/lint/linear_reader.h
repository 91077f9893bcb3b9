// Reads the numbers of compiled formulas as linear forms.
#pragma once

#include "lint/derivations.h"
#include "lint/quantities.h"

namespace plumbline {

// A part of a compiled formula, and how many years before the check's own it is asked of.
struct FormulaPlace {
  const ProgramParts* parts = nullptr;
  NodeId node = 0;
  int years_back = 0;
  int inside = 0;  // how many items' own formulas lead here

  const Node& operator*() const { return parts->nodes[node]; }
  FormulaPlace left() const { return {parts, (**this).left, years_back, inside}; }
  FormulaPlace right() const { return {parts, (**this).right, years_back, inside}; }
};

FormulaPlace answer_of(const Program& program);

class LinearReader {
 public:
  // Whether derived items are written out as what they are made of, or stand for themselves.
  enum class Derived { written_out, kept };

  LinearReader(Derivations& derivations, Quantities& quantities)
      : derivations_(derivations), quantities_(quantities) {}

  LinearForm form(const FormulaPlace& at, Derived derived = Derived::written_out);

  // A formula so large that nothing is said of it. begin() sets out anew.
  void begin() { steps_ = 0; }
  bool gave_up() const { return steps_ > most_steps_read; }

  Quantities& quantities() { return quantities_; }
  const Definitions& definitions() const { return derivations_.definitions(); }

 private:
  static constexpr std::size_t most_steps_read = 50'000;

  struct Weighed {
    FormulaPlace place;
    double times = 1;
  };
  struct Sum;

  void add(const Weighed& weighed, Sum& sum);
  void add_reference(const Weighed& weighed, Sum& sum);
  LinearForm product(const LinearForm& left, const LinearForm& right);
  LinearForm quotient(const LinearForm& left, const LinearForm& right);
  LinearForm worked(const FormulaPlace& at);
  LinearForm whole(const LinearForm& form);

  FormulaPlace derivation(const Reference& reference, const FormulaPlace& at);
  Quantity figure(const Reference& reference, const FormulaPlace& at);
  Range range_of_item(const ItemDefinition& item, const Reference& reference,
                      const FormulaPlace& at);
  Range range_of_rows(const Reference& reference, const FormulaPlace& at);
  Range range_of_words(const std::string& asked) const;

  Derivations& derivations_;
  Quantities& quantities_;
  Derived derived_ = Derived::written_out;
  std::size_t steps_ = 0;
};

}  // namespace plumbline
