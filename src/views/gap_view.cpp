#include "views/gap_view.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr std::string_view with_overheads = "with_overheads";

std::optional<std::size_t> place_of(const std::vector<Place>& axis, AuthorityId id) {
  const auto found = std::ranges::find(axis, id, &Place::authority);
  if (found == axis.end()) return std::nullopt;
  return static_cast<std::size_t>(found - axis.begin());
}

std::vector<std::size_t> others_in(const View& view, const std::vector<Place>& axis,
                                   const Register& authorities) {
  std::vector<std::size_t> all;
  for (const AuthorityId id : view.group.members) {
    const auto place = place_of(axis, id);
    if (place && id != view.own && !authorities.at(id).structural_exclusion) all.push_back(*place);
  }
  return all;
}

std::optional<std::vector<KindFigures>> kinds_of(const MeasureSource& source,
                                                 const MeasureDefinition& measure,
                                                 std::int16_t year) {
  std::vector<KindFigures> all;
  for (const MeasureKind& kind : measure.kinds) {
    auto cost = source.figures(kind.cost, year);
    auto activity = source.figures(kind.activity, year);
    if (!cost || !activity) return std::nullopt;
    all.push_back({kind.label, *std::move(cost), *std::move(activity)});
  }
  return all;
}

// Of the alternative with overheads, what it holds beyond the kinds: own less others.
std::optional<double> overheads_of(const MeasureSource& source, const NationalMeasure& measure,
                                   const std::vector<std::size_t>& others, std::size_t own) {
  const MeasureDefinition& definition = *measure.figures.used.measure;
  const auto without =
      source.measure({&definition, &definition.variants.front()}, measure.axis->front().year);
  if (!without || !(*without)->parts || !measure.parts) return std::nullopt;
  const OverheadFigures figures{.with = measure.parts->numerators,
                                .without = (*without)->parts->numerators,
                                .activity = measure.parts->denominators};
  const auto own_part = overheads_per_unit(figures, {own});
  const auto others_part = overheads_per_unit(figures, others);
  if (!own_part || !others_part) return std::nullopt;
  return *own_part - *others_part;
}

}  // namespace

std::unique_ptr<const Gap> gap_of_view(const MeasureSource& source, const NationalMeasure& measure,
                                       const View& view) {
  const MeasureChoice& used = measure.figures.used;
  const bool holds_overheads = used.variant->name == with_overheads;
  const bool is_split = used.variant->name.empty() || holds_overheads;
  if (used.measure->kinds.empty() || !is_split || !view.own || measure.axis->empty()) {
    return nullptr;
  }
  const auto own = place_of(*measure.axis, *view.own);
  const auto kinds = kinds_of(source, *used.measure, view.year.year);
  if (!own || !kinds) return nullptr;
  const auto others = others_in(view, *measure.axis, source.authorities());
  auto gap = gap_of(*kinds, others, *own, least_activity(used.variant->unit));
  if (!gap) return nullptr;
  if (holds_overheads) {
    gap->overheads = overheads_of(source, measure, others, *own);
    if (!gap->overheads) return nullptr;
  }
  return std::make_unique<const Gap>(*std::move(gap));
}

}  // namespace plumbline
