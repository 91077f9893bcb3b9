#include "lint/formulas.h"

#include <algorithm>

#include "formula/parse.h"
#include "measures/derivation.h"

namespace plumbline {

void each_part(const Expression& formula, const std::function<void(const Expression&)>& look) {
  look(formula);
  for (const Expression& part : formula.parts) each_part(part, look);
}

std::string_view code_in(const Expression& name) {
  const std::string_view word = name.word;
  const auto point = word.rfind('.');
  return point == std::string_view::npos ? word : word.substr(point + 1);
}

std::vector<std::pair<std::string, std::string>> first_members(const ItemDefinition& item) {
  std::vector<std::pair<std::string, std::string>> members;
  for (const ItemDimension& dimension : item.dimensions) {
    if (!dimension.members.empty()) members.emplace_back(dimension.name, dimension.members.front());
  }
  return members;
}

void each_formula(const Club& club, const std::function<void(const PackFormula&)>& look) {
  for (const ItemDefinition& item : club.items) {
    for (const Derivation& derivation : item.derivations) {
      const auto expression = parse_formula(written_for(derivation, first_members(item)));
      if (expression) look({item.code, item.where, *expression});
    }
  }
  for (const MeasureDefinition& measure : club.measures) {
    if (!measure.reads) continue;
    for (const MeasureVariant& variant : measure.variants) {
      look({id_of({&measure, &variant}), measure.where, variant.expression});
    }
    for (const MeasureKind& kind : measure.kinds) {
      look({measure.id, measure.where, kind.cost});
      look({measure.id, measure.where, kind.activity});
    }
  }
  for (const CheckDefinition& check : club.checks) {
    if (check.reads) look({check.id, check.where, check.expression});
  }
}

Unread::Unread(const Definitions& definitions) {
  for (const Club& club : definitions.clubs()) {
    for (const ItemDefinition& item : club.items) {
      if (!item.reads) codes_.insert(item.code);
    }
    for (const MeasureDefinition& measure : club.measures) {
      if (!measure.reads) codes_.insert(measure.id);
    }
  }
  bool grew = !codes_.empty();
  while (grew) {
    grew = false;
    for (const Club& club : definitions.clubs()) grew = grow(club) || grew;
  }
}

bool Unread::grow(const Club& club) {
  const std::size_t before = codes_.size();
  each_formula(club, [&](const PackFormula& formula) {
    if (touches(formula.expression))
      codes_.insert(formula.about.substr(0, formula.about.find('/')));
  });
  return codes_.size() > before;
}

bool Unread::touches(const Expression& formula) const {
  if (codes_.empty()) return false;
  bool touched = false;
  each_part(formula, [&](const Expression& part) {
    if (part.kind == Expression::Kind::name) touched = touched || codes_.contains(code_in(part));
    if (part.kind != Expression::Kind::range) return;
    // A range takes in every code between its ends.
    const auto after = codes_.lower_bound(code_in(part.parts[0]));
    touched = touched || (after != codes_.end() && *after <= code_in(part.parts[1]));
  });
  return touched;
}

}  // namespace plumbline
