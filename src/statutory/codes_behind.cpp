// What a formula over unified items is fed from.
#include <algorithm>

#include "statutory/statutory.h"

namespace plumbline {
namespace {

// Whether a cell is one of those that a name asks for: "U_FIN[LINE=RES]" asks for every cell of the
// line.
bool is_asked_for(const UnifiedCell& cell, const Expression& name) {
  const SeriesName parts = split_series(cell.series);
  return std::ranges::all_of(name.selections, [&](const Selection& one) {
    if (one.members.empty()) return true;
    return std::ranges::any_of(one.members, [&](const std::string& member) {
      return std::ranges::find(parts.members, std::pair(one.dimension, member)) !=
             parts.members.end();
    });
  });
}

class Behind {
 public:
  Behind(const UnifiedItems& unified, std::int16_t year) : unified_(unified), year_(year) {}

  void collect(const Expression& formula) {
    if (formula.kind == Expression::Kind::name) collect_name(formula);
    for (const Expression& part : formula.parts) collect(part);
  }
  std::set<std::string> codes() && { return std::move(codes_); }

 private:
  void collect_name(const Expression& name) {
    codes_.insert(name.word);
    const UnifiedItem* item = unified_.find(name.word);
    if (item == nullptr) return;
    for (const UnifiedCell& cell : item->cells) {
      const bool fresh = stands_in(cell.since, cell.until, year_) && is_asked_for(cell, name) &&
                         seen_.insert(&cell).second;
      if (!fresh) continue;
      for (const Way& way : cell.ways) collect(way.expression);
    }
  }

  const UnifiedItems& unified_;
  std::int16_t year_;
  std::set<const UnifiedCell*> seen_;
  std::set<std::string> codes_;
};

}  // namespace

std::set<std::string> codes_behind(const Expression& formula, const UnifiedItems& unified,
                                   std::int16_t year) {
  Behind behind(unified, year);
  behind.collect(formula);
  return std::move(behind).codes();
}

}  // namespace plumbline
