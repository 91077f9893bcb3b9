#include "lint/lint.h"

#include <fmt/format.h>

#include "formula/compile.h"
#include "lint/check_logic.h"
#include "lint/circles.h"
#include "lint/duplicates.h"
#include "lint/formulas.h"
#include "lint/pointers.h"
#include "lint/shares.h"
#include "lint/words.h"
#include "lint/years.h"

namespace plumbline {
namespace {

void compile_items(const Club& club, const Unread& unread, Derivations& derivations,
                   Findings& findings) {
  for (const ItemDefinition& item : club.items) {
    if (item.derivations.empty() || unread.touches(item.code)) continue;
    const std::string series = text(SeriesName{.code = item.code, .members = first_members(item)});
    for (const Result<Program>& program : derivations.of(item, series)) {
      if (program) continue;
      const Error& error = program.error();
      findings.add(error.where.empty() ? item.where : item.where + ", " + error.where, error.what,
                   error.hint);
    }
  }
}

// The cost of a kind over its activity is in the unit of the measure.
void compile_kind(const MeasureDefinition& measure, const MeasureKind& kind,
                  const Definitions& definitions, Findings& findings) {
  Expression ratio;
  ratio.kind = Expression::Kind::binary;
  ratio.word = "/";
  ratio.parts = {kind.cost, kind.activity};
  const auto program = compile(ratio, definitions, measure.variants.front().unit);
  if (program) return;
  findings.add_inside(fmt::format("The kind '{}' of {}", kind.label, measure.id), measure.where,
                      program.error());
}

void compile_measures(const Club& club, const Definitions& definitions, const Unread& unread,
                      Findings& findings) {
  for (const MeasureDefinition& measure : club.measures) {
    for (const MeasureVariant& variant : measure.variants) {
      if (unread.touches(measure.id) || unread.touches(variant.expression)) continue;
      const auto program = compile(variant.expression, definitions, variant.unit);
      if (program) continue;
      findings.add_inside(id_of({&measure, &variant}), measure.where, program.error());
    }
    for (const MeasureKind& kind : measure.kinds) {
      if (measure.reads) compile_kind(measure, kind, definitions, findings);
    }
  }
}

LintedChecks compile_checks(const Club& club, const Definitions& definitions, const Unread& unread,
                            Findings& findings) {
  LintedChecks checks;
  for (const CheckDefinition& check : club.checks) {
    if (!check.reads || unread.touches(check.expression)) continue;
    auto program = compile(check.expression, definitions);
    if (!program) {
      findings.add_inside(check.id, check.where, program.error());
    } else if (!program->is_condition()) {
      findings.add_about(check.id, check.where,
                         "'passes' gives a number where a condition is expected.",
                         "Compare it with another: 'A + B = C', 'between(A, 5, 10)'.");
    } else {
      checks.push_back({.check = &check, .program = *std::move(program)});
    }
  }
  return checks;
}

}  // namespace

std::vector<Error> lint(const Definitions& definitions) {
  Findings findings;
  const Unread unread(definitions);
  Derivations derivations(definitions);
  for (const Club& club : definitions.clubs()) {
    compile_items(club, unread, derivations, findings);
    compile_measures(club, definitions, unread, findings);
    const LintedChecks checks = compile_checks(club, definitions, unread, findings);
    find_circles(club, derivations, findings);
    find_wrong_words(club, definitions, unread, findings);
    find_wrong_pointers(club, definitions, findings);
    find_unasked_years(checks, definitions, findings);
    Quantities quantities;
    LinearReader numbers(derivations, quantities);
    find_idle_checks(checks, numbers, findings);
    find_open_shares(club, checks, numbers, findings);
  }
  find_duplicates(definitions.clubs(), findings);
  std::vector<Error> all = findings.take();
  put_in_order(all);
  return all;
}

}  // namespace plumbline
