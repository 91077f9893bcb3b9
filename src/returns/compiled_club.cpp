#include "returns/compiled_club.h"

#include <algorithm>
#include <set>

#include "formula/compile.h"
#include "formula/parse.h"
#include "measures/derivation.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

Error at(const std::string& where, Error error) {
  error.where = error.where.empty() ? where : where + ", " + error.where;
  return error;
}

// What a check compares in the end: the consequence of `implies`, the first part of an `and`.
const Expression& compared(const Expression& check) {
  if (check.kind == Kind::call && check.word == "implies") return compared(check.parts[1]);
  if (check.kind == Kind::call && check.word == "at") return compared(check.parts[1]);
  return check;
}

std::optional<Sides> sides_of(Sides::Kind kind, const Expression& value, const Expression& low,
                              const Expression* high, const Catalogue& catalogue) {
  auto first = compile(value, catalogue);
  auto second = compile(low, catalogue);
  if (!first || !second || first->is_condition() || second->is_condition()) return std::nullopt;
  Sides sides{.kind = kind, .value = *std::move(first), .low = *std::move(second), .high = {}};
  if (high == nullptr) return sides;
  auto third = compile(*high, catalogue);
  if (!third) return std::nullopt;
  sides.high = *std::move(third);
  return sides;
}

std::optional<Sides> sides_of(const Expression& check, const Catalogue& catalogue) {
  const Expression& one = compared(check);
  if (one.kind == Kind::call && one.word == "between") {
    return sides_of(Sides::Kind::between, one.parts[0], one.parts[1], &one.parts[2], catalogue);
  }
  if (one.kind == Kind::call && one.word == "within") {
    return sides_of(Sides::Kind::within, one.parts[0], one.parts[1], &one.parts[2], catalogue);
  }
  if (one.kind != Kind::binary) return std::nullopt;
  const Expression& left = one.parts[0];
  const bool is_distance = left.kind == Kind::call && left.word == "abs" &&
                           left.parts[0].kind == Kind::binary && left.parts[0].word == "-";
  if (is_distance && (one.word == "<=" || one.word == "<")) {
    return sides_of(Sides::Kind::equal, left.parts[0].parts[0], left.parts[0].parts[1], nullptr,
                    catalogue);
  }
  static const std::map<std::string, Sides::Kind> kinds = {{"=", Sides::Kind::equal},
                                                           {"<=", Sides::Kind::at_most},
                                                           {">=", Sides::Kind::at_least},
                                                           {"<", Sides::Kind::less},
                                                           {">", Sides::Kind::more}};
  const auto kind = kinds.find(one.word);
  if (kind == kinds.end()) return std::nullopt;
  return sides_of(kind->second, left, one.parts[1], nullptr, catalogue);
}

void collect_references(const Program& program, std::set<std::string>& series) {
  for (const Reference& one : program.references()) {
    const bool own = one.kind == Reference::Kind::series && one.years_back == 0 &&
                     one.source == Reference::Source::any && one.series != days_series;
    if (own) series.insert(one.series);
  }
  for (const RowTotal& total : program.parts().row_totals) {
    if (total.value) collect_references(*total.value, series);
  }
}

// Derived items stand for what they are made of: a slip is in what was typed.
void add_answers(const std::string& series, const CompiledClub& compiled,
                 std::vector<std::string>& answers) {
  const ItemDefinition* item = compiled.definitions->find_item(split_series(series).code);
  if (item == nullptr || !item->asked) return;
  const auto derived = compiled.derived.find(item->code);
  if (derived == compiled.derived.end()) {
    if (std::ranges::find(answers, series) == answers.end()) answers.push_back(series);
    return;
  }
  std::set<std::string> parts;
  collect_references(derived->second, parts);
  for (const std::string& part : parts) add_answers(part, compiled, answers);
}

Status compile_derived(const Club& club, CompiledClub& compiled) {
  for (const ItemDefinition& item : club.items) {
    if (!item.asked || item.derivations.empty()) continue;
    auto program = compile_derivation(item, item.derivations.front(), {}, *compiled.definitions);
    if (!program) return at(item.where, program.error());
    compiled.derived.emplace(item.code, *std::move(program));
  }
  return Done{};
}

Status compile_checks(const Club& club, CompiledClub& compiled) {
  for (const CheckDefinition& check : club.checks) {
    auto program = compile(check.expression, *compiled.definitions);
    if (!program) return at(check.where, program.error());
    CompiledCheck made{.check = &check,
                       .program = *std::move(program),
                       .sides = sides_of(check.expression, *compiled.definitions),
                       .answers = {}};
    std::set<std::string> series;
    collect_references(made.program, series);
    for (const std::string& one : series) add_answers(one, compiled, made.answers);
    for (const std::string& one : made.answers) {
      compiled.checks_with[one].push_back(compiled.checks.size());
    }
    compiled.checks.push_back(std::move(made));
  }
  return Done{};
}

void number_operands(CompiledClub& compiled) {
  const auto add = [&](const Program& one) { compiled.operands.add(one, *compiled.definitions); };
  for (const auto& [item, program] : compiled.derived) add(program);
  for (const CompiledMeasure& one : compiled.measures) add(one.program);
  for (const CompiledCheck& one : compiled.checks) {
    add(one.program);
    if (!one.sides) continue;
    add(one.sides->value);
    add(one.sides->low);
    if (one.sides->high) add(*one.sides->high);
  }
  compiled.operands.settle();
}

}  // namespace

Result<CompiledClub> compile_club(const Club& club, const Definitions& definitions) {
  CompiledClub compiled{.club = &club,
                        .prefix = prefix_of(club),
                        .definitions = &definitions,
                        .derived = {},
                        .checks = {},
                        .checks_with = {},
                        .measures = {},
                        .operands = {},
                        .everything = {}};
  if (Status derived = compile_derived(club, compiled); !derived) return derived.error();
  if (Status checks = compile_checks(club, compiled); !checks) return checks.error();
  for (const MeasureDefinition& measure : club.measures) {
    for (const MeasureVariant& variant : measure.variants) {
      auto program = compile(variant.expression, definitions, variant.unit);
      if (!program) return at(measure.where, program.error());
      compiled.measures.push_back({.choice = {&measure, &variant}, .program = *std::move(program)});
    }
  }
  number_operands(compiled);
  compiled.everything = whole_of(compiled);
  return compiled;
}

std::string prefix_of(const Club& club) {
  for (const ItemDefinition& item : club.items) {
    if (item.asked) return item.code.substr(0, item.code.find('_'));
  }
  return {};
}

}  // namespace plumbline
