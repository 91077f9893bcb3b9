// What the members of a club compare: the measures of its rounds, as one edition of each year has
// them.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>

#include "comparison/measure_source.h"
#include "rounds/rounds.h"
#include "workspace/snapshot.h"

namespace plumbline {

// Which edition of each year's round is looked at.
struct ClubYear {
  Round round;
  RoundEdition edition;
};
using ClubYears = std::map<std::int16_t, ClubYear>;

// The newest edition of each round of the club; years without one are left out.
ClubYears newest_editions(const Club& club, const std::vector<Round>& rounds);

// "the draft of 30 October 2026"
std::string name_of(const RoundEdition& edition);
// "Children looked after 2012-13, the draft of 30 October 2026"
std::string name_of(const Club& club, const ClubYear& year);

class ClubFigures final : public MeasureSource {
 public:
  // The snapshot tells who is who. The error is that of reading an edition.
  static Result<std::shared_ptr<const ClubFigures>> read(
      const Club& club, const ClubYears& years, Rounds& rounds,
      const std::shared_ptr<const Snapshot>& snapshot);

  const Club& club() const { return club_; }
  const ClubYears& editions() const { return editions_; }
  bool is_member(const std::string& authority, std::int16_t year) const;
  // Null for a year without an edition.
  const std::shared_ptr<EditionFigures>* figures_of(std::int16_t year) const;
  // The return that an edition holds of an authority; null where it holds none.
  const KeptReturn* kept(AuthorityId id, std::int16_t year) const;
  // Who each figure of a column of figures_of() is of.
  const std::vector<Place>& members(std::int16_t year) const;

  const Definitions& definitions() const override { return definitions_; }
  const Register& authorities() const override { return snapshot_->authorities(); }
  const std::vector<NeighbourSet>& neighbours() const override { return snapshot_->neighbours(); }
  bool is_fictional() const override { return snapshot_->is_fictional(); }
  std::uint64_t number() const override { return number_; }
  const std::vector<std::int16_t>& years() const override { return years_; }
  Result<const NationalMeasure*> measure(const MeasureChoice& choice,
                                         std::int16_t year) const override;
  Result<FigureColumn> figures(const Expression& formula, std::int16_t year) const override;
  const std::vector<std::int16_t>& years_of(const MeasureChoice& choice) const override;
  Result<const FigureStory*> story(const MeasureChoice& choice, std::int16_t year,
                                   std::size_t place) const override;
  const std::vector<AuthorityId>& by_name(std::int16_t year) const override;
  const MeasureSource& context() const override { return *snapshot_; }
  Result<Group> group(const std::string& name, std::optional<AuthorityId> own,
                      Period year) const override;
  std::string version() const override;
  std::string words_on_source(std::int16_t year) const override;
  std::string_view everybody() const override { return "all members"; }

 private:
  // An edition with its members in the order of the register.
  struct Year {
    std::shared_ptr<EditionFigures> figures;
    std::vector<Place> axis;
    std::vector<std::size_t> order;  // for each place, the member of the edition
    std::vector<AuthorityId> by_name;
  };
  template <typename Key, typename Value>
  using Kept = std::map<Key, std::unique_ptr<const Value>>;
  using MeasureKey = std::pair<const MeasureVariant*, std::int16_t>;

  ClubFigures(const Club& club, const ClubYears& editions, const Definitions& definitions,
              std::shared_ptr<const Snapshot> snapshot);
  void add_year(std::int16_t year, std::shared_ptr<EditionFigures> figures);
  Result<NationalMeasure> worked_out(const MeasureChoice& choice, std::int16_t year) const;
  Error nothing_for(std::int16_t year) const;
  FigureColumn in_order(const FigureColumn& of_members, const Year& year) const;

  const Club& club_;
  ClubYears editions_;
  const Definitions& definitions_;
  std::shared_ptr<const Snapshot> snapshot_;
  std::uint64_t number_;
  std::map<std::int16_t, Year> known_;
  std::vector<std::int16_t> years_;
  mutable std::recursive_mutex mutex_;  // of what follows
  mutable Kept<MeasureKey, NationalMeasure> measures_;
  mutable Kept<const MeasureVariant*, std::vector<std::int16_t>> measure_years_;
  mutable Kept<std::tuple<const MeasureVariant*, std::int16_t, std::size_t>, FigureStory> stories_;
};

}  // namespace plumbline
