// What an edition of a round says: every member's measures, and what they are made of. For many
// threads at once.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "measures/explanation.h"
#include "measures/totals.h"
#include "returns/round_statistics.h"
#include "rounds/surroundings.h"

namespace plumbline {

class EditionFigures {
 public:
  // The error is that of a pack that is not there, or does not come out.
  static Result<std::shared_ptr<EditionFigures>> read(const Round& round, int edition,
                                                      const RoundSources& sources);
  EditionFigures(const EditionFigures&) = delete;
  EditionFigures& operator=(const EditionFigures&) = delete;

  const Club& club() const { return *compiled_.club; }
  const RoundEdition& edition() const { return edition_; }
  // ONS codes, in the order in which all columns have their figures.
  const std::vector<std::string>& members() const { return members_; }
  const KeptReturn& kept(std::size_t member) const { return *kept_.at(member); }

  // Of a formula of the club's: one figure for each member.
  Result<FigureColumn> figures(const Expression& formula);
  std::optional<RatioParts> parts(const MeasureVariant& variant);
  FigureStory story(const MeasureChoice& choice, std::size_t member);

 private:
  EditionFigures(CompiledClub compiled, const RoundEdition& edition);
  void add_member(const KeptReturnHead& head, const Round& round, const RoundSources& sources);
  void settle();

  CompiledClub compiled_;
  RoundEdition edition_;
  std::set<std::string> foreign_;
  std::vector<std::string> members_;
  std::vector<std::unique_ptr<const KeptReturn>> kept_;
  std::vector<Surroundings> around_;
  std::mutex mutex_;  // of what follows
  std::unique_ptr<RoundStatistics> all_;
};

}  // namespace plumbline
