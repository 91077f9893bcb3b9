#include "lint/circles.h"

#include <fmt/format.h>

#include <set>

#include "base/text.h"
#include "lint/formulas.h"

namespace plumbline {
namespace {

// Follows what series are made of, and finds the way back to where it began.
class Circle {
 public:
  explicit Circle(Derivations& derivations) : derivations_(derivations) {}

  // The series on the way, the first again at the end; empty when there is no way back.
  std::vector<std::string> from(const ItemDefinition& item) {
    begun_ = text(SeriesName{.code = item.code, .members = first_members(item)});
    met_ = {begun_};
    way_ = {begun_};
    return leads_back(item, begun_) ? way_ : std::vector<std::string>();
  }

 private:
  bool leads_back(const ItemDefinition& item, const std::string& series) {
    for (const Result<Program>& program : derivations_.of(item, series)) {
      if (!program) continue;
      for (const Reference& reference : all_references(*program)) {
        if (follows(reference)) return true;
      }
    }
    return false;
  }

  // Of an earlier year too: each year would ask for one before it, without end.
  bool follows(const Reference& reference) {
    if (reference.kind != Reference::Kind::series) return false;
    const ItemDefinition* item = derivations_.derived_item(reference.series);
    if (item == nullptr) return false;
    const std::string series = text(split_series(reference.series));
    way_.push_back(series);
    if (series == begun_) return true;
    if (met_.insert(series).second && leads_back(*item, series)) return true;
    way_.pop_back();
    return false;
  }

  Derivations& derivations_;
  std::string begun_;
  std::set<std::string> met_;
  std::vector<std::string> way_;
};

}  // namespace

void find_circles(const Club& club, Derivations& derivations, Findings& findings) {
  for (const ItemDefinition& item : club.items) {
    if (item.derivations.empty()) continue;
    const std::vector<std::string> way = Circle(derivations).from(item);
    if (way.empty()) continue;
    findings.add(item.where,
                 fmt::format("{} is made from itself: {}.", item.code, join(way, " is made from ")),
                 item.asked ? "Make one of them from items that are asked for."
                            : "Make one of them from items that are published.");
  }
}

}  // namespace plumbline
