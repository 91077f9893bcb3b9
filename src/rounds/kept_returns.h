// Returns as the store has them, for who reads them beside another: each is read once, and read on
// from there when the queue has stored more of it.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "measures/definitions.h"
#include "rounds/kept_return.h"
#include "rounds/round.h"
#include "rounds/round_store.h"
#include "rounds/save_queue.h"

namespace plumbline {

class KeptReturns {
 public:
  // The store is read under `reading`; all must outlive this.
  KeptReturns(const RoundStore& store, std::mutex& reading, const SaveQueue& queue,
              const Definitions& definitions);

  // As it stands now, as far as only the queue writes. The same value is given until it changes.
  // Null where the authority has no return in the round, has answered nothing yet, or no pack asks
  // the round's questionnaire.
  std::shared_ptr<const KeptReturn> find(const Round& round, const std::string& authority);

  // The club whose questionnaire a round asks; null where no pack does.
  const Club* club_of(const Round& round) const;

 private:
  struct Known {
    ReturnId id = 0;
    std::shared_ptr<const KeptReturn> kept;  // null until it was read
  };

  std::optional<ReturnId> id_of(const Round& round, const std::string& authority) const;
  std::shared_ptr<const KeptReturn> read_on(ReturnId id, KeptReturn known) const;

  const RoundStore& store_;
  std::mutex& reading_;
  const SaveQueue& queue_;
  const Definitions& definitions_;
  std::mutex mutex_;  // of what follows
  std::map<std::pair<RoundId, std::string>, Known> known_;
};

}  // namespace plumbline
