// What one authority gave to clubs and what is published about it, ready for its statutory returns.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "cli/pack_access.h"
#include "measures/calculator.h"
#include "returns/return_file.h"
#include "statutory/fragment.h"

namespace plumbline {

// Whose returns, of which year, and where they lie: ROUND/YEAR/CLUB/AUTHORITY.csv. The round may be
// left out.
struct StatutoryQuestion {
  std::string authority, year;
  std::filesystem::path round;
  std::string without = {};  // the id of a club whose return of the year is not looked at
};

class StatutoryInputs {
 public:
  static Result<std::unique_ptr<StatutoryInputs>> open(const Places& places,
                                                       const StatutoryQuestion& question,
                                                       const Environment& environment);

  const Statutory& statutory() const { return statutory_; }
  const Definitions& definitions() const { return *packs_.definitions; }
  const ReturnOwner& owner() const { return owner_; }
  Period year() const { return year_; }
  UnifiedFigures& figures() { return *figures_; }
  bool is_fictional() const { return packs_.session && packs_.session->is_fictional(); }
  // What could not be read of the returns.
  const std::vector<Error>& problems() const { return problems_; }
  // Which returns that feed this one have errors.
  std::vector<Error> not_ready(const StatutoryReturn& made) const;

  // The file that a published figure came from: "SSDA903 (…), edition of 2013-12-11". Empty where
  // none did.
  std::string published_in(Reference reference);
  Figure published(Reference reference);

 private:
  StatutoryInputs() = default;
  Status name_owner(const std::string& typed);
  bool is_owner(const std::string& typed) const;
  Status load_round(const StatutoryQuestion& question);
  Status load_return(const Club& club, const std::filesystem::path& file, std::int16_t year,
                     std::map<std::string, Return>& into);
  void open_figures();

  PackAccess packs_;
  Statutory statutory_;
  ReturnOwner owner_;
  std::optional<AuthorityId> authority_;  // in the workspace's register
  Period year_;
  std::map<std::string, CompiledClub> clubs_;  // by prefix
  std::map<std::string, Return> now_, last_;
  std::vector<Error> problems_;
  std::unique_ptr<LedgerView> view_;
  std::unique_ptr<Calculator> calculator_;
  std::unique_ptr<UnifiedFigures> figures_;
};

}  // namespace plumbline
