// The words and marks of a formula, and where each stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

struct Token {
  enum class Kind { number, percent, text, name, mark, end };

  Kind kind = Kind::end;
  std::string word;  // a mark in its ASCII spelling: "-", "*", "<="
  double number = 0;
  std::size_t position = 0;  // the character of the text where it begins, the first is 1
};

// The longest formula that is read, in bytes.
inline constexpr std::size_t longest_formula = 10'000;

// Ends with a token of kind end. A comma groups thousands (1,000) except among the arguments of a
// function or a list, where it separates them.
Result<std::vector<Token>> tokens(std::string_view formula);

}  // namespace plumbline
