// What one member's return gives to the figures that the others are held against.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "returns/return_figures.h"

namespace plumbline {

class MemberFigures {
 public:
  // An amount of this year, and of last where it meant the same.
  struct Amount {
    double now = 0;
    std::optional<double> last;
  };

  // Both with what their returns are held against; `last` may be null. The club must outlive it.
  MemberFigures(const ReturnSources& now, const ReturnSources* last);

  // By its place among the club's: of unit costs without alternatives what is above nothing, and
  // shares of overheads. None of others.
  const std::optional<double>& measure(std::size_t place) const { return measures_[place]; }
  // Of an item of the club. Null where there is none.
  const Amount* amount(const ItemDefinition& item) const {
    const auto& amount = items_[place_of(item)];
    return amount ? &*amount : nullptr;
  }
  // Of an item, or of a cell of a table.
  const Amount* amount(const std::string& series) const;

 private:
  void add_measures(const CompiledClub& club, ReturnFigures& figures);
  void add_amounts(const CompiledClub& club, ReturnFigures& now, ReturnFigures* last);
  void add_cells(const ItemDefinition& item, const Return& made, const Return* comparable);

  std::size_t place_of(const ItemDefinition& item) const {
    return static_cast<std::size_t>(&item - club_->club->items.data());
  }

  const CompiledClub* club_;
  std::vector<std::optional<double>> measures_;
  std::vector<std::optional<Amount>> items_;  // by the item's place in the club
  std::map<std::string, Amount> cells_;
};

// Whether the others are judged by it: unit costs without alternatives, and shares of overheads.
bool is_judged(const CompiledMeasure& measure, const Club& club);

// How an alternative of a cost counts overheads otherwise than the cost itself: "with overheads",
// "without overheads"; empty where that is not what it is about.
std::string_view overheads_words(const MeasureVariant& variant);

// The measure of one member as the others are held against it; none where it has none, or spent
// nothing.
std::optional<double> judged_figure(const CompiledMeasure& measure, ReturnFigures& figures);

}  // namespace plumbline
