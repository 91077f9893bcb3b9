#include "ledger/figure_store.h"

namespace plumbline {

Series FigureStore::series(SeriesId series) const {
  Series copy;
  read(series, [&](const Series& kept) { copy = kept; });
  return copy;
}

}  // namespace plumbline
