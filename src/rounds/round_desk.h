// A round at work: every member's return in memory, read from the store once.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <string>
#include <vector>

#include "returns/group_figures.h"
#include "returns/return_file.h"
#include "rounds/kept_returns.h"
#include "rounds/return_desk.h"
#include "rounds/surroundings.h"

namespace plumbline {

class RoundDesk {
 public:
  // The error is that of a pack that is not there.
  static Result<std::unique_ptr<RoundDesk>> open(const Round& round, const RoundSources& sources);

  const Club& club() const { return *compiled_.club; }
  const CompiledClub& compiled() const { return compiled_; }
  Period year() const { return year_; }

  // The return of an authority, made and filled in with what is known where it has none yet: who
  // it is has been asked before.
  std::shared_ptr<ReturnDesk> member(const std::string& authority);
  // The return that an authority has already; null where it has none.
  std::shared_ptr<ReturnDesk> find(const std::string& authority);
  std::vector<std::string> members() const;
  // What the others make of a measure, sorted, of those who have a figure.
  std::vector<double> others(std::size_t place, const std::string& but) const;
  // Every check, with the group, last year and all other sources as they are at this moment.
  // Submitting asks more.
  std::vector<ReturnFinding> check(ReturnDesk& member, bool submitting = false);

 private:
  RoundDesk(const Round& round, const RoundSources& sources);

  std::shared_ptr<ReturnDesk> load(const KeptReturnHead& head);
  std::shared_ptr<ReturnDesk> put(const KeptReturnHead& head);
  ReturnId begin(const std::string& authority);
  KeptReturn read(const KeptReturnHead& head, const Club& club, const Period& year) const;
  Surroundings around(const std::string& authority) const;
  GroupFigures group_without(const std::string& authority);

  RoundSources sources_;
  RoundId id_ = 0;
  Period year_;
  std::set<std::string> foreign_;  // the prefixes of other clubs whose items this one asks for
  CompiledClub compiled_;
  std::unique_ptr<AnswerScopes> scopes_;
  RoundRules rules_;
  std::mutex beginning_;             // of a member's first look
  mutable std::shared_mutex mutex_;  // of the list
  std::vector<std::shared_ptr<ReturnDesk>> members_;
};

}  // namespace plumbline
