// A formula made ready to run. It is immutable and may be run by many threads at once.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "formula/graph.h"
#include "formula/reference.h"
#include "units/unit.h"

namespace plumbline {

struct ProgramParts;

class Program {
 public:
  explicit Program(ProgramParts parts);
  Program(Program&& other) noexcept;
  Program& operator=(Program&& other) noexcept;
  ~Program();

  // One column of figures is asked for each, in this order.
  std::span<const Reference> references() const;
  // What comes out; dimensionless for a condition or a plain number.
  Unit unit() const;
  // The formula as it is printed, not as it was typed.
  const std::string& text() const;
  // A check: 1 is true, 0 is not.
  bool is_condition() const;
  // The repeating rows that the formula looks at one by one, or empty.
  const std::string& row_group() const;

  const ProgramParts& parts() const { return *parts_; }

 private:
  std::unique_ptr<const ProgramParts> parts_;
};

// sum(CLA_H04 * CLA_H05 over CLA_H where …)
struct RowTotal {
  enum class Way : std::uint8_t { sum, count, mean, smallest, largest };

  Way way = Way::sum;
  std::string group;
  std::optional<Program> value;  // none for a bare count
  std::optional<Program> where;
  std::vector<Reference> outside = {};  // figures of the return that the rows are worked out with
};

// One step of the engine. Registers 0 … are the references, then the constants, then scratch.
struct Instruction {
  Operation operation = Operation::constant;
  std::uint16_t target = 0;
  std::uint16_t left = 0;
  std::uint16_t right = 0;
};

struct ProgramParts {
  std::string text = {};
  std::optional<Unit> unit = {};
  bool is_condition = false;
  std::string row_group = {};
  std::vector<Reference> references = {};
  std::vector<double> constants = {};
  std::vector<Instruction> instructions = {};
  std::size_t registers = 0;                    // references and constants included
  std::uint16_t result = 0;                     // the register in which the answer stands
  std::vector<std::uint32_t> occurrences = {};  // of each reference, conditions left out
  std::vector<Node> nodes = {};                 // for explanations; the last is the answer
  std::vector<RowTotal> row_totals = {};        // of the references of kind rows, in their order
};

}  // namespace plumbline
