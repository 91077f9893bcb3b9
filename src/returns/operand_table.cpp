#include "returns/operand_table.h"

#include <algorithm>

#include "formula/parse.h"

namespace plumbline {

KnownReference known_reference(const Reference& reference, const Definitions& definitions) {
  KnownReference known{.reference = reference};
  if (reference.kind == Reference::Kind::series) {
    known.item = definitions.find_item(split_series(reference.series).code);
  } else if (reference.kind == Reference::Kind::context) {
    if (auto asked = parse_formula(reference.series)) known.words = *std::move(asked);
  }
  return known;
}

void OperandTable::add(const Program& program, const Definitions& definitions) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(program.references().size());
  for (const Reference& one : program.references()) {
    const auto next = static_cast<std::uint32_t>(references_.size());
    const auto [found, fresh] = numbers_.try_emplace(one, next);
    numbers.push_back(found->second);
    if (!fresh) continue;
    references_.push_back(known_reference(one, definitions));
  }
  operands_.emplace(&program.parts(), std::move(numbers));
}

void OperandTable::settle() {
  for (std::uint32_t number = 0; number < references_.size(); ++number) {
    const auto& [reference, item, words] = references_[number];
    const bool derived = item != nullptr && item->asked && item->asked->as == AskedAs::derived;
    if (derived) {
      derived_.push_back(number);
    } else if (words) {
      words_.push_back(number);
    } else if (item != nullptr && item->asked && reference.years_back <= 1) {
      answered_.at(static_cast<std::size_t>(reference.years_back)).push_back(number);
    }
  }
  for (std::vector<std::uint32_t>& numbers : answered_) {
    std::ranges::sort(numbers, {}, [this](std::uint32_t number) -> const std::string& {
      return references_[number].reference.series;
    });
  }
}

std::span<const std::uint32_t> OperandTable::of(std::string_view series) const {
  const auto found = std::ranges::equal_range(answered_.front(), series, {},
                                              [this](std::uint32_t number) -> std::string_view {
                                                return references_[number].reference.series;
                                              });
  return {found.begin(), found.end()};
}

}  // namespace plumbline
