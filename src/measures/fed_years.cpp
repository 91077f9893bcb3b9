#include "measures/fed_years.h"

#include <algorithm>

#include "formula/indispensable.h"

namespace plumbline {

FedYears::FedYears(const Definitions& definitions, const Ledger& ledger,
                   std::vector<std::int16_t> years, std::shared_ptr<CompiledFormulas> compiled)
    : definitions_(definitions),
      ledger_(ledger),
      years_(std::move(years)),
      compiled_(std::move(compiled)) {}

std::vector<std::int16_t> FedYears::of(const MeasureVariant& variant) {
  const auto program = compiled_->measure(variant, definitions_);
  std::vector<std::int16_t> fed;
  if (!program) return fed;
  const Marks marks = of(**program, 0, false);
  for (std::size_t i = 0; i < years_.size(); ++i) {
    if (marks[i]) fed.push_back(years_[i]);
  }
  return fed;
}

FedYears::Marks FedYears::of(const Program& program, int years_back, bool opening) {
  Marks all(years_.size(), true);
  for (const std::size_t number : indispensable(program)) {
    Reference reference = program.references()[number];
    reference.years_back += years_back;
    if (opening) reference.moment = Reference::Moment::opening;
    const Marks& one = of(reference);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = all[i] && one[i];
  }
  return all;
}

const FedYears::Marks& FedYears::of(const Reference& reference) {
  const auto known = known_.find(reference);
  if (known != known_.end()) return known->second;
  const bool from_series = reference.kind == Reference::Kind::series &&
                           reference.source != Reference::Source::england &&
                           reference.series != days_series;
  // A formula that comes round to its own item says nothing of it.
  const bool first = being_made_.insert(reference).second;
  Marks marks = from_series && first ? made(reference) : Marks(years_.size(), !from_series);
  if (first) being_made_.erase(reference);
  return known_.insert_or_assign(reference, std::move(marks)).first->second;
}

FedYears::Marks FedYears::made(const Reference& reference) {
  Marks fed(years_.size());
  const SeriesName name = split_series(reference.series);
  const ItemDefinition* item = definitions_.find_item(name.code);
  if (item == nullptr || item->from.empty()) mark_series(text(name), reference, fed);
  if (item == nullptr) return fed;
  for (const std::string& from : item->from) {
    mark_series(with_members(from, name.members), reference, fed);
  }
  for (const Derivation& derivation : item->derivations) {
    mark_derivation(*item, derivation, reference, fed);
  }
  return fed;
}

void FedYears::mark_series(const std::string& name, const Reference& reference, Marks& fed) const {
  const bool opening = reference.moment == Reference::Moment::opening;
  for (const StoredSeries& stored : ledger_.series(name)) {
    const EditionPlaces& places = ledger_.places(stored.edition);
    for (std::size_t i = 0; i < years_.size(); ++i) {
      const Period period =
          period_wanted({.name = {}, .years_back = reference.years_back, .opening = opening},
                        stored.info.kind, years_[i]);
      if (places.has_year(period.year)) fed[i] = true;
    }
  }
}

void FedYears::mark_derivation(const ItemDefinition& item, const Derivation& derivation,
                               const Reference& reference, Marks& fed) {
  const Program* program =
      compiled_->derivation(item, derivation, split_series(reference.series), definitions_);
  if (program == nullptr) return;
  for (int away = -derivation.within_years; away <= derivation.within_years; ++away) {
    const Marks marks =
        of(*program, reference.years_back - away, reference.moment == Reference::Moment::opening);
    for (std::size_t i = 0; i < fed.size(); ++i) fed[i] = fed[i] || marks[i];
  }
}

}  // namespace plumbline
