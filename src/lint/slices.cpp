#include "lint/slices.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "formula/functions.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

// The names that a side of a comparison takes as they stand, not inside a total.
void collect_names(const Expression& side, std::vector<const Expression*>& names) {
  if (side.kind == Kind::name) names.push_back(&side);
  if (side.kind == Kind::call) {
    const Function* function = find_function(side.word);
    const bool stands_alone = function != nullptr && (function->way == Function::Way::worked ||
                                                      function->way == Function::Way::chosen);
    if (!stands_alone) return;
  }
  for (const Expression& part : side.parts) collect_names(part, names);
}

bool is_comparison(const Expression& part) {
  constexpr std::string_view comparisons[] = {"=", "!=", "<", "<=", ">", ">="};
  if (part.kind == Kind::call) return part.word == "between" || part.word == "within";
  return part.kind == Kind::binary &&
         std::ranges::find(comparisons, part.word) != std::end(comparisons);
}

const Selection* selection_in(const Expression& name, const std::string& dimension) {
  const auto found = std::ranges::find(name.selections, dimension, &Selection::dimension);
  return found == name.selections.end() || found->members.empty() ? nullptr : &*found;
}

// The dimension of the cube that the slice names a member of and the cube does not.
const ItemDimension* whole_dimension(const ItemDefinition& cube, const Expression& name,
                                     const Expression& slice) {
  for (const ItemDimension& dimension : cube.dimensions) {
    const bool is_whole =
        dimension.default_member.empty() && selection_in(name, dimension.name) == nullptr;
    if (is_whole && selection_in(slice, dimension.name) != nullptr) return &dimension;
  }
  return nullptr;
}

class Slices {
 public:
  Slices(const PackFormula& formula, const Definitions& definitions, Findings& findings)
      : formula_(formula), definitions_(definitions), findings_(findings) {}

  void look_at(const Expression& comparison) {
    std::vector<std::vector<const Expression*>> sides(comparison.parts.size());
    for (std::size_t side = 0; side < sides.size(); ++side) {
      collect_names(comparison.parts[side], sides[side]);
    }
    for (const auto& here : sides) {
      for (const auto& there : sides) {
        if (&here != &there) compare(here, there);
      }
    }
  }

 private:
  void compare(const std::vector<const Expression*>& cubes,
               const std::vector<const Expression*>& slices) {
    for (const Expression* cube : cubes) {
      const ItemDefinition* item = definitions_.find_item(code_in(*cube));
      if (item == nullptr) continue;
      for (const Expression* slice : slices) {
        if (const ItemDimension* whole = whole_dimension(*item, *cube, *slice)) {
          tell(*cube, *slice, *whole);
        }
      }
    }
  }

  void tell(const Expression& cube, const Expression& slice, const ItemDimension& whole) {
    const Selection& chosen = *selection_in(slice, whole.name);
    Expression same = cube;
    same.selections.push_back(chosen);
    const std::string alike = same == slice ? "" : text(same) + ", or ";
    findings_.add_about(
        formula_.about, formula_.where,
        fmt::format("{} takes in all of {} and is compared with {}.", text(cube), whole.name,
                    text(slice)),
        fmt::format("Write {}sum({}) where the total of all is meant.", alike, text(cube)));
  }

  const PackFormula& formula_;
  const Definitions& definitions_;
  Findings& findings_;
};

}  // namespace

void find_cube_beside_slice(const PackFormula& formula, const Definitions& definitions,
                            Findings& findings) {
  Slices slices(formula, definitions, findings);
  each_part(formula.expression, [&](const Expression& part) {
    if (is_comparison(part)) slices.look_at(part);
  });
}

}  // namespace plumbline
