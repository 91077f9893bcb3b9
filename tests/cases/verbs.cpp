#include "cases/verbs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

std::vector<Verb> all_verbs() {
  std::vector<Verb> verbs(statistics_verbs().begin(), statistics_verbs().end());
  verbs.insert(verbs.end(), formula_verbs().begin(), formula_verbs().end());
  return verbs;
}

bool begins_with_word(std::string_view line, std::string_view word) {
  return line.starts_with(word) && (line.size() == word.size() || line[word.size()] == ' ');
}

Error unknown(std::string_view line) {
  std::string known;
  for (const Verb& verb : all_verbs()) known += fmt::format("\n    {}", verb.form);
  return {.what = fmt::format("'{}' asks nothing that is known.", line),
          .where = {},
          .hint = fmt::format("What can be asked:{}", known)};
}

}  // namespace

Result<std::string> answer(const Case& example, const Asked& asked) {
  for (const Verb& verb : all_verbs()) {
    if (!begins_with_word(asked.line, verb.word)) continue;
    return verb.answer(example.given, trim(std::string_view(asked.line).substr(verb.word.size())));
  }
  return unknown(asked.line);
}

std::optional<double> typed_number(std::string_view text) {
  std::string plain;
  std::ranges::copy_if(text, std::back_inserter(plain), [](char c) { return c != ','; });
  const auto number = parse_number(plain);
  // Commas only where thousands end: "1,23" is a slip, not a hundred and twenty-three.
  const bool has_commas = plain.size() != text.size();
  if (number && has_commas &&
      with_commas(std::trunc(*number), 0) != text.substr(0, text.find('.'))) {
    return std::nullopt;
  }
  return number;
}

}  // namespace plumbline
