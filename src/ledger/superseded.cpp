#include "ledger/superseded.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace plumbline {
namespace {

class Later {
 public:
  Later(const Ledger& ledger, const EditionInfo& info)
      : ledger_(ledger), info_(info), years_(years_of(info.id)) {}

  Superseded verdict() {
    std::size_t said = 0;
    std::size_t said_again = 0;
    for (const std::string& name : ledger_.names()) {
      for (const StoredSeries& one : ledger_.series(name)) {
        if (one.edition != info_.id) continue;
        said += years_.size();
        said_again += years_again(one.info);
      }
    }
    if (said_again == 0) return Superseded::no;
    return said_again == said ? Superseded::wholly : Superseded::partly;
  }

 private:
  std::set<std::int16_t> years_of(EditionId edition) const {
    std::set<std::int16_t> years;
    for (const Place& place : ledger_.store().places(edition)) years.insert(place.year);
    return years;
  }

  bool is_later(EditionId id) const {
    const EditionInfo* other = ledger_.edition(id);
    return other != nullptr && other->publication == info_.publication && other->date > info_.date;
  }

  // In how many years a later edition has the series.
  std::size_t years_again(const SeriesInfo& series) {
    std::set<std::int16_t> again;
    for (const StoredSeries& other : ledger_.series(series.name)) {
      if (other.info.kind != series.kind || !is_later(other.edition)) continue;
      if (!later_years_.contains(other.edition)) {
        later_years_.emplace(other.edition, years_of(other.edition));
      }
      std::ranges::set_intersection(years_, later_years_.at(other.edition),
                                    std::inserter(again, again.end()));
    }
    return again.size();
  }

  const Ledger& ledger_;
  const EditionInfo& info_;
  std::set<std::int16_t> years_;
  std::map<EditionId, std::set<std::int16_t>> later_years_;
};

}  // namespace

Superseded superseded(const Ledger& ledger, EditionId edition) {
  const EditionInfo* info = ledger.edition(edition);
  return info == nullptr ? Superseded::no : Later(ledger, *info).verdict();
}

}  // namespace plumbline
