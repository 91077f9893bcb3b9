// Every round of a workspace, those that are being worked on in memory.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "rounds/edition_figures.h"
#include "rounds/round_desk.h"

namespace plumbline {

class Rounds {
 public:
  struct Stores {
    std::unique_ptr<RoundStore> to_read, to_write;
  };
  struct Outside {
    std::function<Moment()> now;
    std::function<Figure(const std::string& authority, const Period& year, const Reference&)>
        published;
    std::function<std::string()> published_as_of = {};  // another one whenever that changes
    std::function<FilledAnswers(const Club& club, const std::string& authority, const Period& year)>
        prefill = {};
    SaveQueue::Failed failed = {};  // who runs the server is told why something cannot be saved
  };

  // The definitions must outlive it.
  Rounds(Stores stores, const Definitions& definitions, Outside outside);

  const Definitions& definitions() const { return definitions_; }
  Moment now() const { return outside_.now(); }

  // As the store has them, a moment ago at most: commands move rounds while the site is served.
  std::vector<Round> all();
  std::optional<Round> find(const std::string& club, const Period& year);

  // Made when it is first asked for. The error is that of opening it.
  Result<RoundDesk*> desk(const Round& round);

  // What was published of a round: read when it is first asked for, and kept.
  Result<std::shared_ptr<EditionFigures>> edition(const Round& round, int number);

  std::vector<ReturnEvent> history(ReturnId one);

  // What an authority answered in a round, without opening it; null where that is nothing.
  std::shared_ptr<const KeptReturn> kept(const Round& round, const std::string& authority);

  // What an authority told clubs in a year, by the prefix of their codes.
  std::map<std::string, std::shared_ptr<const KeptReturn>> given(const std::string& authority,
                                                                 const Period& year);

 private:
  struct OpenedDesk {
    std::mutex mutex;
    std::unique_ptr<RoundDesk> desk;
  };

  struct ReadEdition {
    std::mutex mutex;
    std::shared_ptr<EditionFigures> figures;
  };

  const std::vector<Round>& read_lately();

  const Definitions& definitions_;
  Outside outside_;
  Stores stores_;
  std::mutex reading_;  // of the store to read
  SaveQueue queue_;
  KeptReturns kept_;
  RoundSources sources_;
  std::mutex mutex_;  // of what follows
  std::vector<Round> rounds_;
  std::optional<Moment> read_at_;
  std::map<RoundId, std::unique_ptr<OpenedDesk>> desks_;
  std::map<std::pair<RoundId, int>, std::unique_ptr<ReadEdition>> editions_;
};

}  // namespace plumbline
