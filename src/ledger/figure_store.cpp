#include "ledger/figure_store.h"

#include <set>

namespace plumbline {

Series FigureStore::series(SeriesId series) const {
  Series copy;
  read(series, [&](const Series& kept) { copy = kept; });
  return copy;
}

std::vector<StoredSeries> FigureStore::namesakes(EditionId edition) const {
  std::vector<StoredSeries> all = index();
  std::set<std::pair<std::string, PeriodKind>> names;
  for (const StoredSeries& one : all) {
    if (one.edition == edition) names.emplace(one.info.name, one.info.kind);
  }
  std::erase_if(all, [&](const StoredSeries& one) {
    return !names.contains({one.info.name, one.info.kind});
  });
  return all;
}

}  // namespace plumbline
