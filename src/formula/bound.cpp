#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "formula/expression.h"

namespace plumbline {
namespace {

using Values = std::map<std::string, std::string>;

bool is_name_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// The variable in a word and where it stands: {"LINE", 5} for "S251_$LINE".
struct Variable {
  std::string name;
  std::size_t from = 0;
};

std::optional<Variable> variable_in(std::string_view word) {
  const auto dollar = word.find('$');
  if (dollar == std::string_view::npos) return std::nullopt;
  std::size_t end = dollar + 1;
  while (end < word.size() && is_name_letter(word[end])) ++end;
  return Variable{std::string(word.substr(dollar + 1, end - dollar - 1)), dollar};
}

Error unbound(const std::string& name, const Values& values) {
  std::vector<std::string> known;
  for (const auto& [key, value] : values) known.push_back(key);
  return Error{.what = fmt::format("The formula has a family ${}, and no member was chosen.", name),
               .where = {},
               .hint = known.empty() ? "" : "Chosen were: " + listed(known) + "."};
}

// False when a variable is not among the values; its name is then in `missing`.
bool put_values(std::string& word, const Values& values, std::string& missing) {
  for (auto variable = variable_in(word); variable; variable = variable_in(word)) {
    const auto found = values.find(variable->name);
    if (found == values.end() || found->second.find('$') != std::string::npos) {
      missing = variable->name;
      return false;
    }
    word.replace(variable->from, variable->name.size() + 1, found->second);
  }
  return true;
}

bool bind_part(Expression& part, const Values& values, std::string& missing) {
  if (part.kind == Expression::Kind::name && !put_values(part.word, values, missing)) return false;
  for (Selection& selection : part.selections) {
    if (selection.members.empty()) selection.members.push_back("$" + selection.dimension);
    for (std::string& member : selection.members) {
      if (!put_values(member, values, missing)) return false;
    }
  }
  return std::ranges::all_of(part.parts,
                             [&](Expression& inner) { return bind_part(inner, values, missing); });
}

void note(const std::string& name, std::vector<std::string>& names) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

void collect(const Expression& part, std::vector<std::string>& names) {
  if (part.kind == Expression::Kind::name) {
    if (const auto variable = variable_in(part.word)) note(variable->name, names);
  }
  for (const Selection& selection : part.selections) {
    if (selection.members.empty()) note(selection.dimension, names);
    for (const std::string& member : selection.members) {
      if (const auto variable = variable_in(member)) note(variable->name, names);
    }
  }
  for (const Expression& inner : part.parts) collect(inner, names);
}

}  // namespace

Result<Expression> bound(const Expression& expression, const Values& values) {
  Expression copy = expression;
  std::string missing;
  if (!bind_part(copy, values, missing)) return unbound(missing, values);
  return copy;
}

std::vector<std::string> variables(const Expression& expression) {
  std::vector<std::string> names;
  collect(expression, names);
  return names;
}

}  // namespace plumbline
