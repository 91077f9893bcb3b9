// A return that was named on the command line, with everything it is held against.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "cli/pack_access.h"
#include "measures/calculator.h"
#include "returns/check_return.h"
#include "returns/return_file.h"
#include "returns/round_statistics.h"

namespace plumbline {

// A folder of a round holds YEAR/CLUB/AUTHORITY.csv: 2025-26/children-looked-after/701.csv.
class ReturnInputs {
 public:
  static Result<std::unique_ptr<ReturnInputs>> open(const Places& places, const ReturnWords& words,
                                                    const Environment& environment);

  const Club& club() const { return *compiled_.club; }
  const ReadReturn& read() const { return read_; }
  ReturnSources sources() const;
  // Null where there is no round.
  const GroupFigures* group() const { return group_.get(); }
  const std::optional<Session>& session() const { return packs_.session; }

 private:
  ReturnInputs() = default;
  Status find_published();
  Figure published(Reference reference) const;
  Status load_round(const std::filesystem::path& round);
  Status load_last(const std::filesystem::path& file);
  Result<ReadReturn> another(const std::filesystem::path& file, const Club& club,
                             const ReturnIdentity& expected) const;
  std::optional<Return> whole(const std::filesystem::path& file, const Club& club,
                              const ReturnIdentity& expected);
  bool is_same_authority(const std::string& one, const std::string& other) const;
  Period last_year() const;
  void compare_with_others();

  PackAccess packs_;
  CompiledClub compiled_;
  ReadReturn read_;
  std::optional<Return> last_;
  std::map<std::string, Return> other_clubs_;  // by prefix
  std::vector<Return> others_, others_last_;
  std::unique_ptr<GroupFigures> group_;
  std::unique_ptr<RoundStatistics> statistics_;  // the member of this return stands last
  bool submitting_ = false;
  std::vector<std::string> notes_;  // on files it is held against, told beside the answer
  std::unique_ptr<LedgerView> view_;
  std::unique_ptr<Calculator> calculator_;
};

// By its id, or by the prefix of its codes. Only clubs that are asked something. The error lists
// them.
Result<const Club*> club_typed(const Definitions& definitions, const std::string& typed);

}  // namespace plumbline
