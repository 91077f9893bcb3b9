// The functions of the formula language: one table.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace plumbline {

struct Function {
  // How a call gets its value.
  enum class Way : std::uint8_t {
    total,              // over its arguments, the members of a cube or repeating rows
    worked,             // from the numbers of its arguments
    chosen,             // the argument's figures of another time or source
    template_of,        // another measure with other members
    stage,              // at(submit, x): x counts only at that stage
    context_like,       // known to whoever asks, in the unit of the first argument
    context_number,     // known to whoever asks, a number without a unit
    context_condition,  // known to whoever asks, true or false
  };

  std::string_view name;
  std::size_t fewest;
  std::size_t most;
  Way way;
  std::string_view arguments;
  std::string_view words;
};

inline constexpr std::size_t any_number_of_arguments = 1000;

std::span<const Function> functions();

// Null when there is none of that name.
const Function* find_function(std::string_view name);

}  // namespace plumbline
