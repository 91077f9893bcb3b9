// Other publications that give figures which a file gives too: only one of them is read.
#pragma once

#include <string>
#include <vector>

#include "ledger/figure_store.h"

namespace plumbline {

struct Rival {
  EditionInfo other;
  std::size_t figures = 0;  // that both give
  bool is_read = false;     // the other, not the one that was asked about
};

// In the order of the store. Editions of the same publication are no rivals: they supersede.
std::vector<Rival> rivals(const FigureStore& store, const EditionInfo& info);

// "Edition 1 (a.csv, dated 2013) gives 12 of these figures too. This file is read. …"
std::string words(const Rival& rival, const EditionInfo& info);

}  // namespace plumbline
