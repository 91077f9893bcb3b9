// For tests: a workspace in memory, with a pack typed beside it.
#pragma once

#include "ledger/memory_figure_store.h"
#include "workspace/snapshot.h"

namespace plumbline {

inline Session session_of(const char* pack, const std::vector<Edition>& editions) {
  Session session{.register_name = real_register,
                  .authorities = std::make_unique<Register>(Register::built_in()),
                  .neighbours = {},
                  .store = std::make_unique<MemoryFigureStore>(),
                  .definitions = std::make_unique<Definitions>(
                      std::vector<Club>{read_club(pack, "own.toml").club}),
                  .ledger = {}};
  for (const Edition& edition : editions) session.store->add(edition);
  session.ledger = std::make_unique<Ledger>(*session.store, *session.authorities);
  session.definitions->know(*session.ledger);
  return session;
}

}  // namespace plumbline
