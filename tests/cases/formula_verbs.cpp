#include <fmt/format.h>

#include <vector>

#include "base/embedded.h"
#include "base/number.h"
#include "cases/given_items.h"
#include "cases/verbs.h"
#include "formula/compile.h"
#include "formula/evaluate.h"
#include "formula/parse.h"
#include "measures/definitions.h"

namespace plumbline {
namespace {

using Answer = Result<std::string>;

Result<Program> compiled(const GivenItems& items, std::string_view formula) {
  const auto expression = parse_formula(formula);
  if (!expression) return expression.error();
  return compile(*expression, items);
}

Figure worked_out(const Program& program, const GivenItems& items) {
  std::vector<FigureColumn> columns;
  for (const Reference& reference : program.references()) {
    FigureColumn column(1);
    column.put(0, items.figure(reference));
    columns.push_back(std::move(column));
  }
  std::vector<const FigureColumn*> operands;
  for (const FigureColumn& column : columns) operands.push_back(&column);
  FigureColumn result(1);
  evaluate(program, operands, result);
  return result.at(0);
}

std::string told(const Figure& figure, bool is_condition) {
  if (!figure.cell.is_number()) return fmt::format("missing: {}", words(figure.cell.missing()));
  if (is_condition) return figure.number == 0 ? "no" : "yes";
  if (!figure.interval) return shortest(figure.number);
  return fmt::format("{} ({} to {})", shortest(figure.number), shortest(figure.interval->low),
                     shortest(figure.interval->high));
}

// A formula over the items given. A check answers yes or no.
Answer formula(std::span<const Given> given, std::string_view rest) {
  const auto items = GivenItems::read(given);
  if (!items) return items.error();
  const auto program = compiled(*items, rest);
  if (!program) return program.error();
  return told(worked_out(*program, *items), program->is_condition());
}

// The unit that comes out.
Answer unit_of(std::span<const Given> given, std::string_view rest) {
  const auto items = GivenItems::read(given);
  if (!items) return items.error();
  const auto program = compiled(*items, rest);
  if (!program) return program.error();
  return text(program->unit());
}

// Why a formula is refused, its first sentence.
Answer refusal(std::span<const Given> given, std::string_view rest) {
  const auto items = GivenItems::read(given);
  if (!items) return items.error();
  const auto program = compiled(*items, rest);
  return program ? std::string("not refused") : program.error().what;
}

Definitions built_in_definitions() {
  std::vector<Club> clubs;
  for (const EmbeddedFile& file : embedded_files("clubs/")) {
    clubs.push_back(read_club(file.text, file.path).club);
  }
  return Definitions(std::move(clubs));
}

// A measure of the packs, "S251_M02" or "S251_M02/per_head", from the items given. Units are the
// pack's; what is given must be in them.
Answer measure(std::span<const Given> given, std::string_view rest) {
  static const Definitions definitions = built_in_definitions();
  const auto items = GivenItems::read(given);
  if (!items) return items.error();
  const auto choice = definitions.find_measure(rest);
  if (!choice) return choice.error();
  const auto program = compile(choice->variant->expression, definitions, choice->variant->unit);
  if (!program) return program.error();
  return told(worked_out(*program, *items), program->is_condition());
}

constexpr Verb verbs[] = {
    {"formula", "formula (A - B) / C", formula},
    {"measure", "measure S251_M02/per_head", measure},
    {"unit of", "unit of A / B", unit_of},
    {"refusal of", "refusal of A + B", refusal},
};

}  // namespace

std::span<const Verb> formula_verbs() { return verbs; }

}  // namespace plumbline
