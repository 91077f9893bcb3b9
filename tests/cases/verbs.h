// What a case can ask: each verb one row of a table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cases/case_file.h"

namespace plumbline {

struct Verb {
  std::string_view word;  // how the line begins
  std::string_view form;  // the whole line, for people: "quantile P"
  // The answer with all its digits, from what is given and the rest of the line.
  Result<std::string> (*answer)(std::span<const Given> given, std::string_view rest);
};

std::span<const Verb> statistics_verbs();
std::span<const Verb> formula_verbs();

// An unknown word is an error that names the known ones.
Result<std::string> answer(const Case& example, const Asked& asked);

// "46,045.04" and "46045.04" as people type them; nothing for other text.
std::optional<double> typed_number(std::string_view text);

}  // namespace plumbline
