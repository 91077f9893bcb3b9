#include "formula/compile.h"

#include "formula/assemble.h"
#include "formula/compiler.h"

namespace plumbline {

Result<Program> compile(const Expression& expression, const Catalogue& catalogue,
                        std::optional<Unit> declared) {
  const bool assigned = expression.kind == Expression::Kind::assignment;
  if (assigned && !declared) {
    const ItemFacts* target = catalogue.item(expression.parts[0].word);
    if (target) declared = target->unit;
  }
  Compiler compiler(catalogue, {});
  const Value answer = compiler.value(assigned ? expression.parts[1] : expression);
  if (compiler.failure()) return *compiler.failure();
  if (is_words(answer.meaning)) return Error{.what = "A text answer has no number."};
  if (declared) {
    if (const auto wrong = difference_from_declared(answer.meaning, *declared)) return *wrong;
  }
  ProgramParts parts{.text = text(expression),
                     .unit = declared ? declared : answer.meaning.unit,
                     .is_condition = answer.meaning.is_condition,
                     .row_group = compiler.row_group()};
  const auto assembled =
      assemble(compiler.graph(), answer.node, compiler.references(), compiler.row_totals(), parts);
  if (!assembled) return assembled.error();
  return Program(std::move(parts));
}

}  // namespace plumbline
