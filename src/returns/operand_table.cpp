#include "returns/operand_table.h"

namespace plumbline {

void OperandTable::add(const Program& program, const Definitions& definitions) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(program.references().size());
  for (const Reference& one : program.references()) {
    const auto next = static_cast<std::uint32_t>(references_.size());
    const auto [found, fresh] = numbers_.try_emplace(one, next);
    numbers.push_back(found->second);
    if (!fresh) continue;
    const bool of_item = one.kind == Reference::Kind::series;
    references_.push_back(
        {.reference = one,
         .item = of_item ? definitions.find_item(split_series(one.series).code) : nullptr});
  }
  operands_.emplace(&program.parts(), std::move(numbers));
}

}  // namespace plumbline
