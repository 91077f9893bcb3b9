#include "workspace/snapshot.h"

#include <algorithm>
#include <set>

#include "ledger/dataset_version.h"

namespace plumbline {

struct Snapshot::Year {
  LedgerView view;
  Calculator calculator;

  Year(const Session& session, std::int16_t year, bool stand_ins,
       std::shared_ptr<CompiledFormulas> compiled)
      : view(*session.ledger, national_axis(*session.authorities, year)),
        calculator(*session.definitions, view, stand_ins, std::move(compiled)) {}
};

namespace {

// A place's year belongs to the financial year that it ends, or to the one that it starts. Years
// that only the nation has figures of, such as those of a deflator, are nobody's to look at.
std::vector<std::int16_t> years_in(const Session& session) {
  std::set<std::int16_t, std::greater<>> years;
  for (const EditionInfo& edition : session.ledger->editions()) {
    if (edition.withdrawn) continue;
    for (const Place& place : session.store->places(edition.id)) {
      if (find_area(place.authority) != nullptr) continue;
      years.insert(place.year);
      years.insert(static_cast<std::int16_t>(place.year + 1));
    }
  }
  return {years.begin(), years.end()};
}

}  // namespace

Snapshot::Snapshot(Session session, bool stand_ins)
    : session_(std::move(session)),
      number_(next_source_number()),
      stand_ins_(stand_ins),
      years_(years_in(session_)),
      fed_(*session_.definitions, *session_.ledger, years_, compiled_) {}

Snapshot::~Snapshot() = default;

Snapshot::Year& Snapshot::year(std::int16_t year) const {
  std::unique_ptr<Year>& kept = calculators_[year];
  if (!kept) kept = std::make_unique<Year>(session_, year, stand_ins_, compiled_);
  return *kept;
}

// What is kept is read under a shared lock, and made by one thread at a time.
template <typename Value, typename Key, typename Make>
Result<const Value*> Snapshot::once(std::map<Key, std::unique_ptr<const Value>>& kept,
                                    const Key& key, const Make& make) const {
  const auto find = [&]() -> const Value* {
    const std::shared_lock reading(reading_);
    const auto found = kept.find(key);
    return found == kept.end() ? nullptr : found->second.get();
  };
  if (const Value* found = find()) return found;
  const std::lock_guard working(work_);
  if (const Value* found = find()) return found;
  Result<Value> made = make();
  if (!made) return made.error();
  const std::unique_lock writing(reading_);
  return kept.emplace(key, std::make_unique<const Value>(*std::move(made))).first->second.get();
}

Result<const NationalMeasure*> Snapshot::measure(const MeasureChoice& choice,
                                                 std::int16_t of_year) const {
  return once(measures_, MeasureKey(choice.variant, of_year),
              [&] { return national_measure(year(of_year).calculator, choice); });
}

std::string Snapshot::version() const { return dataset_version(session_.ledger->editions()); }

Result<FigureColumn> Snapshot::figures(const Expression& formula, std::int16_t of_year) const {
  const std::lock_guard working(work_);
  return year(of_year).calculator.formula(formula);
}

bool Snapshot::has_numbers(const MeasureChoice& choice, std::int16_t of_year) const {
  const auto found =
      once(with_numbers_, MeasureKey(choice.variant, of_year),
           [&]() -> Result<bool> { return year(of_year).calculator.has_numbers(choice); });
  return **found;
}

const std::vector<std::int16_t>& Snapshot::fed_years(const MeasureChoice& choice) const {
  const auto found = once(fed_years_, choice.variant, [&]() -> Result<std::vector<std::int16_t>> {
    std::vector<std::int16_t> all = fed_.of(*choice.variant);
    if (const MeasureVariant* other = substitute_of(choice)) {
      for (const std::int16_t one : fed_.of(*other)) all.push_back(one);
      std::ranges::sort(all, std::ranges::greater());
      all.erase(std::ranges::unique(all).begin(), all.end());
    }
    return all;
  });
  return **found;
}

std::optional<Snapshot::Span> Snapshot::span_of(const MeasureChoice& choice) const {
  const std::vector<std::int16_t>& years = fed_years(choice);
  const auto holds = [&](std::int16_t one) { return has_numbers(choice, one); };
  const auto newest = std::ranges::find_if(years, holds);
  if (newest == years.end()) return std::nullopt;
  const auto oldest = std::find_if(years.rbegin(), years.rend(), holds);
  return Span{.oldest = *oldest, .newest = *newest};
}

const std::vector<std::int16_t>& Snapshot::years_of(const MeasureChoice& choice) const {
  const auto found =
      once(measure_years_, choice.variant, [&]() -> Result<std::vector<std::int16_t>> {
        std::vector<std::int16_t> with;
        for (const std::int16_t one : fed_years(choice)) {
          if (has_numbers(choice, one)) with.push_back(one);
        }
        return with;
      });
  return **found;
}

Result<const FigureStory*> Snapshot::story(const MeasureChoice& choice, std::int16_t of_year,
                                           std::size_t place) const {
  return once(stories_, StoryKey(choice.variant, of_year, place),
              [&] { return plumbline::story(year(of_year).calculator, choice, place); });
}

const std::vector<AuthorityId>& Snapshot::by_name(std::int16_t of_year) const {
  const auto found = once(by_name_, of_year, [&]() -> Result<std::vector<AuthorityId>> {
    const Register& authorities = *session_.authorities;
    std::vector<AuthorityId> all = authorities.in_year({PeriodKind::financial_year, of_year});
    std::ranges::sort(all, {}, [&](AuthorityId id) { return name_of(authorities.at(id)); });
    return all;
  });
  return **found;
}

const std::vector<Restatement>& Snapshot::restatements_of(EditionId edition) const {
  const auto found = once(restated_, edition, [&]() -> Result<std::vector<Restatement>> {
    return restatements(*session_.store, edition);
  });
  return **found;
}

Superseded Snapshot::superseded(EditionId edition) const {
  const auto found = once(superseded_, edition, [&]() -> Result<Superseded> {
    return plumbline::superseded(*session_.ledger, edition);
  });
  return **found;
}

void Snapshot::calculate(std::int16_t of_year, const std::function<void(Calculator&)>& work) const {
  const std::lock_guard working(work_);
  work(year(of_year).calculator);
}

}  // namespace plumbline
