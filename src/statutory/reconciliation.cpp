#include "statutory/reconciliation.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace plumbline {
namespace {

constexpr double next_to_nothing = 0.005;  // half a penny
constexpr std::size_t most_scopes = 8;     // of one pair, so that every choice of them can be tried

bool is_equal(double left, double right) { return std::abs(left - right) < next_to_nothing; }

// What a figure stands for: itself, or all that rounds to it.
Interval stands_for(const Figure& figure, double rounded_to) {
  if (figure.interval) return *figure.interval;
  const double half = rounded_to / 2;
  return {figure.number - half, figure.number + half};
}

class Comparing {
 public:
  Comparing(const SourcePair& pair, double ours, const Figure& theirs, UnifiedFigures& figures)
      : pair_(pair), ours_(ours), theirs_(theirs.number), figures_(figures) {
    const bool rounds = pair.rounded_until == 0 || figures.sources().year <= pair.rounded_until;
    theirs_stands_for_ = stands_for(theirs, rounds ? pair.rounded_to : 0);
  }

  std::vector<Difference> parts() {
    if (is_equal(ours_, theirs_)) return {};
    if (auto found = explained_by({})) return *found;
    if (auto found = of_another_date()) return *found;
    if (auto found = of_another_scope()) return *found;
    return {{DifferenceKind::unexplained, theirs_ - ours_, {}}};
  }

 private:
  // The named parts and, for what they leave, rounding; none where more is left than that.
  std::optional<std::vector<Difference>> explained_by(std::vector<Difference> named) const {
    double reached = ours_;
    for (const Difference& one : named) reached += one.amount;
    const bool inside = reached >= theirs_stands_for_.low - next_to_nothing &&
                        reached <= theirs_stands_for_.high + next_to_nothing;
    if (!inside) return std::nullopt;
    if (!is_equal(reached, theirs_)) {
      named.push_back({DifferenceKind::rounding, theirs_ - reached, {}});
    }
    return named;
  }

  std::optional<std::vector<Difference>> of_another_date() {
    for (const KnownDifference& one : pair_.timing) {
      const Figure figure = figures_.figure(one.expression);
      if (!figure.cell.is_number()) continue;
      auto found = explained_by({{DifferenceKind::timing, figure.number - ours_, one.why}});
      if (found && !is_equal(figure.number, ours_)) return found;
    }
    return std::nullopt;
  }

  // The fewest of the known differences that explain it.
  std::optional<std::vector<Difference>> of_another_scope() {
    std::vector<Difference> known;
    for (const KnownDifference& one : pair_.scope) {
      const Figure figure = figures_.figure(one.expression);
      const bool matters = figure.cell.is_number() && !is_equal(figure.number, 0);
      if (matters && known.size() < most_scopes) {
        known.push_back({DifferenceKind::scope, figure.number, one.why});
      }
    }
    std::optional<std::vector<Difference>> best;
    for (unsigned chosen = 1; chosen < (1U << known.size()); ++chosen) {
      std::vector<Difference> named;
      for (std::size_t i = 0; i < known.size(); ++i) {
        if ((chosen >> i & 1U) != 0) named.push_back(known[i]);
      }
      auto found = explained_by(std::move(named));
      if (found && (!best || found->size() < best->size())) best = std::move(found);
    }
    return best;
  }

  const SourcePair& pair_;
  double ours_, theirs_;
  UnifiedFigures& figures_;
  Interval theirs_stands_for_;
};

}  // namespace

std::string_view words(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::timing:
      return "timing";
    case DifferenceKind::scope:
      return "scope";
    case DifferenceKind::rounding:
      return "rounding";
    default:
      return "unexplained";
  }
}

Compared compared(const SourcePair& pair, const Figure& ours, const Figure& theirs,
                  UnifiedFigures& figures) {
  return {.pair = &pair,
          .ours = ours.number,
          .theirs = theirs.number,
          .parts = Comparing(pair, ours.number, theirs, figures).parts()};
}

namespace {

std::optional<Compared> compared_if_known(const SourcePair& pair, UnifiedFigures& figures) {
  const Figure ours = figures.figure(pair.ours_expression);
  const Figure theirs = figures.figure(pair.theirs_expression);
  if (!ours.cell.is_number() || !theirs.cell.is_number()) return std::nullopt;
  return compared(pair, ours, theirs, figures);
}

std::vector<std::string> of_club(const std::set<std::string>& codes, const std::string& prefix) {
  std::vector<std::string> own;
  std::ranges::copy_if(codes, std::back_inserter(own),
                       [&](const std::string& code) { return code.starts_with(prefix + "_"); });
  return own;
}

}  // namespace

std::vector<Compared> reconciled(const StatutoryReturn& made, UnifiedFigures& figures) {
  const Statutory& statutory = *figures.sources().statutory;
  const std::set<std::string> items = codes_of(made, statutory.unified);
  std::vector<Compared> all;
  for (const SourcePair& pair : statutory.pairs) {
    if (!items.contains(split_series(pair.item).code)) continue;
    if (auto known = compared_if_known(pair, figures)) all.push_back(*std::move(known));
  }
  return all;
}

std::vector<ComparedHere> reconciled_with(const std::string& prefix, UnifiedFigures& figures) {
  const Statutory& statutory = *figures.sources().statutory;
  const std::int16_t year = figures.sources().year;
  std::vector<ComparedHere> all;
  for (const SourcePair& pair : statutory.pairs) {
    auto items = of_club(codes_behind(pair.ours_expression, statutory.unified, year), prefix);
    if (items.empty()) {
      items = of_club(codes_behind(pair.theirs_expression, statutory.unified, year), prefix);
    }
    if (items.empty()) continue;
    if (auto known = compared_if_known(pair, figures)) {
      all.push_back({.compared = *std::move(known), .items = std::move(items)});
    }
  }
  return all;
}

}  // namespace plumbline
