// A return's fragment for one authority and year: every cell that it asks for, in the return's own
// units and signs, or the reason it is empty.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "statutory/unified_figures.h"

namespace plumbline {

// Whose return it is, by the codes that returns use; those that are not known are empty.
struct ReturnOwner {
  std::string code = {};  // DfE number, or as it was typed
  std::string name = {}, ons_code = {}, mhclg_code = {};
};

enum class Fed : std::uint8_t { fed, typed_only, not_held, not_applicable, missing };

std::string_view words(Fed fed);

struct FragmentCell {
  const ReturnCell* rule = nullptr;
  Fed fed = Fed::missing;
  double number = 0;       // read only when fed, in the return's own unit
  std::string words = {};  // of a cell that is a text
  std::vector<Gap> gaps = {};
  std::vector<std::string> stand_ins = {};

  bool is_text() const { return rule->unit.kind == UnitKind::text; }
};

struct FragmentPart {
  const ReturnPart* part = nullptr;
  std::vector<FragmentCell> cells = {};  // those that are asked in the year, by line and column

  const FragmentCell* find(std::size_t line, std::size_t column) const;
};

struct Fragment {
  const StatutoryReturn* made = nullptr;
  ReturnOwner owner;
  std::int16_t year = 0;
  std::vector<FragmentPart> parts;  // those of the year
  std::vector<std::string> notes;   // of the whole: years, basis
};

// The error is for a return whose cells are not known in the year.
Result<Fragment> fragment_of(const StatutoryReturn& made, const ReturnOwner& owner,
                             UnifiedFigures& figures);

// How many of the cells are fed; what does not apply is not counted in the share.
struct Coverage {
  std::size_t fed = 0, typed_only = 0, not_held = 0, not_applicable = 0, missing = 0;

  std::size_t asked() const { return fed + typed_only + not_held + missing; }
  double share() const {  // 0 to 1; 0 where nothing is asked
    return asked() == 0 ? 0 : static_cast<double>(fed) / static_cast<double>(asked());
  }
};
Coverage coverage_of(const FragmentPart& part);
Coverage coverage_of(const Fragment& fragment);

// "GBP" in a cell that is divided by 1000 is "£000".
std::string unit_of(const ReturnCell& cell);

}  // namespace plumbline
