#include "measures/derivation.h"

#include <fmt/format.h>

#include "formula/compile.h"
#include "formula/parse.h"

namespace plumbline {

std::string written_for(const Derivation& derivation,
                        const std::vector<std::pair<std::string, std::string>>& members) {
  std::string formula = derivation.formula;
  for (const auto& [dimension, member] : members) {
    const std::string variable = "$" + dimension;
    for (std::size_t at = formula.find(variable); at != std::string::npos;
         at = formula.find(variable, at + member.size())) {
      formula.replace(at, variable.size(), member);
    }
  }
  return formula;
}

Result<Program> compile_derivation(const ItemDefinition& item, const Derivation& derivation,
                                   const std::vector<std::pair<std::string, std::string>>& members,
                                   const Catalogue& catalogue) {
  const auto named = [&](Error error) {
    error.what = fmt::format("{}: {}", item.code, error.what);
    return error;
  };
  const Result<Expression> expression = parse_formula(written_for(derivation, members));
  if (!expression) return named(expression.error());
  Result<Program> program = compile(*expression, catalogue, item.unit);
  if (!program) return named(program.error());
  return program;
}

}  // namespace plumbline
