// What pages and reports read: a workspace as it was when it was opened, for many threads at once.
// Each measure of a year is worked out once, when it is first asked for; after that nobody waits.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <vector>

#include "comparison/measure_source.h"
#include "ledger/superseded.h"
#include "measures/calculator.h"
#include "measures/explanation.h"
#include "measures/fed_years.h"
#include "measures/totals.h"
#include "releases/import.h"
#include "workspace/session.h"

namespace plumbline {

class Snapshot final : public MeasureSource {
 public:
  // Stand-ins (figures of another year or source) are used unless told otherwise.
  explicit Snapshot(Session session, bool stand_ins = true);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot() override;

  const Session& session() const { return session_; }
  const Definitions& definitions() const override { return *session_.definitions; }
  const Register& authorities() const override { return *session_.authorities; }
  const std::vector<NeighbourSet>& neighbours() const override { return session_.neighbours; }
  bool is_fictional() const override { return session_.is_fictional(); }
  std::uint64_t number() const override { return number_; }
  std::string version() const override;

  // Financial years that some edition may say something about, the newest first.
  const std::vector<std::int16_t>& years() const override { return years_; }
  // The error is that of the calculator.
  Result<const NationalMeasure*> measure(const MeasureChoice& choice,
                                         std::int16_t year) const override;
  Result<FigureColumn> figures(const Expression& formula, std::int16_t year) const override;
  const std::vector<std::int16_t>& years_of(const MeasureChoice& choice) const override;
  // The first and last of them, found without looking at those between; none: not loaded.
  struct Span {
    std::int16_t oldest = 0, newest = 0;
  };
  std::optional<Span> span_of(const MeasureChoice& choice) const;
  Result<const FigureStory*> story(const MeasureChoice& choice, std::int16_t year,
                                   std::size_t place) const override;

  const std::vector<AuthorityId>& by_name(std::int16_t year) const override;

  // What the edition says otherwise than others of its publication, earlier and later.
  const std::vector<Restatement>& restatements_of(EditionId edition) const;

  // Whether later editions say again what this one says.
  Superseded superseded(EditionId edition) const;

  // For what only a calculator can do: one caller at a time.
  void calculate(std::int16_t year, const std::function<void(Calculator&)>& work) const;

 private:
  struct Year;
  using MeasureKey = std::pair<const MeasureVariant*, std::int16_t>;
  using StoryKey = std::tuple<const MeasureVariant*, std::int16_t, std::size_t>;

  Year& year(std::int16_t year) const;
  bool has_numbers(const MeasureChoice& choice, std::int16_t year) const;
  // The years for which that is worth finding out, the newest first.
  const std::vector<std::int16_t>& fed_years(const MeasureChoice& choice) const;
  template <typename Value, typename Key, typename Make>
  Result<const Value*> once(std::map<Key, std::unique_ptr<const Value>>& kept, const Key& key,
                            const Make& make) const;

  Session session_;
  std::uint64_t number_;
  bool stand_ins_ = true;
  std::vector<std::int16_t> years_;
  std::shared_ptr<CompiledFormulas> compiled_ = std::make_shared<CompiledFormulas>();
  mutable std::recursive_mutex work_;  // the store and the calculators
  mutable std::shared_mutex reading_;  // what is kept below
  mutable std::map<std::int16_t, std::unique_ptr<Year>> calculators_;
  mutable std::map<MeasureKey, std::unique_ptr<const NationalMeasure>> measures_;
  mutable std::map<MeasureKey, std::unique_ptr<const bool>> with_numbers_;
  mutable FedYears fed_;
  mutable std::map<const MeasureVariant*, std::unique_ptr<const std::vector<std::int16_t>>>
      fed_years_;
  mutable std::map<StoryKey, std::unique_ptr<const FigureStory>> stories_;
  mutable std::map<EditionId, std::unique_ptr<const std::vector<Restatement>>> restated_;
  mutable std::map<EditionId, std::unique_ptr<const Superseded>> superseded_;
  mutable std::map<std::int16_t, std::unique_ptr<const std::vector<AuthorityId>>> by_name_;
  mutable std::map<const MeasureVariant*, std::unique_ptr<const std::vector<std::int16_t>>>
      measure_years_;
};

}  // namespace plumbline
