// What cannot work in packs, found before anybody relies on them.
#include <fmt/format.h>

#include <set>

#include "base/text.h"
#include "formula/compile.h"
#include "formula/parse.h"
#include "measures/definitions.h"
#include "measures/derivation.h"

namespace plumbline {
namespace {

Error at(const std::string& where, Error error) {
  error.where = error.where.empty() ? where : where + ", " + error.where;
  return error;
}

void lint_variants(const MeasureDefinition& measure, const Definitions& definitions,
                   std::vector<Error>& errors) {
  for (const MeasureVariant& variant : measure.variants) {
    const auto program = compile(variant.expression, definitions, variant.unit);
    if (program) continue;
    Error error = program.error();
    error.what = fmt::format("{}: {}", id_of({&measure, &variant}), error.what);
    errors.push_back(at(measure.where, error));
  }
}

void lint_outcome(const MeasureDefinition& measure, const Definitions& definitions,
                  std::vector<Error>& errors) {
  if (measure.outcome.empty()) return;
  const auto found = definitions.find_measure(measure.outcome);
  if (!found) errors.push_back(at(measure.where, found.error()));
}

std::vector<std::pair<std::string, std::string>> first_members(const ItemDefinition& item) {
  std::vector<std::pair<std::string, std::string>> members;
  for (const ItemDimension& dimension : item.dimensions) {
    if (!dimension.members.empty()) members.emplace_back(dimension.name, dimension.members.front());
  }
  return members;
}

void lint_item(const ItemDefinition& item, const Definitions& definitions,
               std::vector<Error>& errors) {
  for (const Derivation& derivation : item.derivations) {
    const auto program = compile_derivation(item, derivation, first_members(item), definitions);
    if (!program) errors.push_back(at(item.where, program.error()));
  }
}

// Follows what series are made of, and finds the way back to where it began.
class Circle {
 public:
  explicit Circle(const Definitions& definitions) : definitions_(definitions) {}

  // The series on the way, the first again at the end; empty when there is no way back.
  std::vector<std::string> from(const ItemDefinition& item) {
    const SeriesName begun{.code = item.code, .members = first_members(item)};
    begun_ = text(begun);
    met_ = {begun_};
    way_ = {begun_};
    return leads_back(item, begun) ? way_ : std::vector<std::string>();
  }

 private:
  bool leads_back(const ItemDefinition& item, const SeriesName& name) {
    for (const Derivation& derivation : item.derivations) {
      const auto program = compile_derivation(item, derivation, name.members, definitions_);
      if (!program) continue;
      for (const Reference& reference : program->references()) {
        if (follows(reference)) return true;
      }
    }
    return false;
  }

  // Of an earlier year too: each year would ask for one before it, without end.
  bool follows(const Reference& reference) {
    if (reference.kind != Reference::Kind::series) return false;
    const SeriesName name = split_series(reference.series);
    const std::string series = text(name);
    way_.push_back(series);
    if (series == begun_) return true;
    const ItemDefinition* item = definitions_.find_item(name.code);
    if (item != nullptr && met_.insert(series).second && leads_back(*item, name)) return true;
    way_.pop_back();
    return false;
  }

  const Definitions& definitions_;
  std::string begun_;
  std::set<std::string> met_;
  std::vector<std::string> way_;
};

void lint_circle(const ItemDefinition& item, const Definitions& definitions,
                 std::vector<Error>& errors) {
  const std::vector<std::string> way = Circle(definitions).from(item);
  if (way.empty()) return;
  errors.push_back(
      {.what = fmt::format("{} is made from itself: {}.", item.code, join(way, " is made from ")),
       .where = item.where,
       .hint = "Make one of them from items that are published."});
}

void lint_profile(const ProfileDefinition& profile, const Definitions& definitions,
                  std::vector<Error>& errors) {
  std::vector<std::string> ids;
  for (const ProfileLine& line : profile.lines) ids.push_back(line.measure);
  for (const Panel& panel : profile.panels) {
    ids.insert(ids.end(), panel.measures.begin(), panel.measures.end());
  }
  for (const std::string& id : ids) {
    const auto found = definitions.find_measure(id);
    if (!found) errors.push_back(at(fmt::format("profile {}", profile.id), found.error()));
  }
}

}  // namespace

std::vector<Error> lint(const Definitions& definitions) {
  std::vector<Error> errors;
  std::set<std::string> codes;
  for (const Club& club : definitions.clubs()) {
    for (const ItemDefinition& item : club.items) {
      if (!codes.insert(item.code).second) {
        errors.push_back({.what = fmt::format("{} is defined twice.", item.code),
                          .where = item.where,
                          .hint = "Every item and measure has a code of its own."});
      }
      lint_item(item, definitions, errors);
      lint_circle(item, definitions, errors);
    }
    for (const MeasureDefinition& measure : club.measures) {
      if (!codes.insert(measure.id).second) {
        errors.push_back({.what = fmt::format("{} is defined twice.", measure.id),
                          .where = measure.where,
                          .hint = "Every item and measure has a code of its own."});
      }
      lint_variants(measure, definitions, errors);
      lint_outcome(measure, definitions, errors);
    }
    for (const CheckDefinition& check : club.checks) {
      const auto program = compile(check.expression, definitions);
      if (!program) errors.push_back(at(check.where, program.error()));
    }
    for (const ProfileDefinition& profile : club.profiles) {
      lint_profile(profile, definitions, errors);
    }
  }
  return errors;
}

}  // namespace plumbline
