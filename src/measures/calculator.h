// Items and measures worked out along an axis of authorities and years.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "measures/compiled_formulas.h"

namespace plumbline {

// A measure for every place of the axis, and how it was made.
struct MeasureFigures {
  MeasureChoice asked;
  MeasureChoice used;  // another variant where the base has no loaded denominator
  FigureColumn column;
  std::vector<std::string> notes;         // stand-ins and substitutions, for the reader
  std::vector<std::string> unfed;         // items that no loaded file gives for the year
  std::vector<std::string> publications;  // and who publishes those that are not loaded
  std::vector<std::string> absent;        // those of them that loaded files of the year lack
  std::vector<std::string> asked_for;     // those that no file gives: members of a club are asked
};

// Why nobody has a figure: "Not loaded for 2012-13: days of care. It is published as …."; empty
// when every item is fed.
std::string why_unfed(const MeasureFigures& figures, std::int16_t year);

// The variant that stands in for the base where the base cannot be worked out; none: nullptr.
const MeasureVariant* substitute_of(const MeasureChoice& choice);

class Calculator {
 public:
  // Stand-ins (figures of another year or source) are used unless told otherwise.
  Calculator(const Definitions& definitions, LedgerView& view, bool stand_ins = true,
             std::shared_ptr<CompiledFormulas> compiled = std::make_shared<CompiledFormulas>());

  const Definitions& definitions() const { return definitions_; }
  LedgerView& view() { return view_; }
  const std::vector<Place>& axis() const { return view_.axis(); }

  // The error is for a formula whose units do not come out or that names what is not known.
  Result<MeasureFigures> measure(const MeasureChoice& choice);
  // Whether that has a number for any place; false for a formula that is not understood.
  bool has_numbers(const MeasureChoice& choice);
  Result<const Program*> program(const MeasureVariant& variant);

  // Any formula along the axis, its unit not looked at.
  Result<FigureColumn> formula(const Expression& expression);

  // The figures that one reference of a formula asks for.
  const FigureColumn& figures(const Reference& reference);
  // Which of an item's series or formulas gave the figure at a place: its series name, or the
  // formula's number; neither when nothing did.
  struct Source {
    std::string series;
    const Derivation* derivation = nullptr;
    int years_away = 0;
  };
  Source source(const Reference& reference, std::size_t place);

 private:
  struct Known {
    FigureColumn column;
    std::vector<std::uint8_t> sources;  // for each place, one past the source's number; 0: none
    std::vector<Source> list;
  };

  Known& known(const Reference& reference);
  FigureColumn england(Reference reference);
  FigureColumn told(const Reference& reference);
  // One authority alone cannot tell: the nation is asked.
  template <typename Ask>
  auto ask_nation(Ask ask);
  // Nobody in the nation has a figure: not loaded, or not in the files that are. None otherwise.
  std::optional<Missing> unfed(const Reference& reference);
  // How many authorities have each of two variants.
  struct Counts {
    std::size_t base = 0;
    std::size_t other = 0;
    std::size_t asked = 0;
  };
  Counts counts(const Program& base, const Program& other);
  MeasureFigures substituted(MeasureFigures base, const Program& program,
                             const MeasureVariant& other);
  void take_series(Known& known, const Reference& reference, const std::string& series);
  void take_derivation(Known& known, const Reference& reference, const ItemDefinition& item,
                       const Derivation& derivation, const SeriesName& name, int years_away);
  FigureColumn run(const Program& program, int years_back, bool opening);
  // Adds what of the reference no file gives to what the measure lacks.
  void tell_unfed(const Reference& reference, MeasureFigures& result);
  // Likewise of a call that asks something of a group: of what stands inside it.
  void tell_unfed_inside(const Reference& call, MeasureFigures& result);
  MeasureFigures worked_out(const MeasureChoice& choice, const Program& program);

  const Definitions& definitions_;
  LedgerView& view_;
  bool stand_ins_;
  std::map<Reference, Known> known_;
  std::set<Reference> being_made_;
  std::shared_ptr<CompiledFormulas> compiled_;
};

}  // namespace plumbline
