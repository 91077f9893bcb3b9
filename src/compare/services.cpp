#include <algorithm>
#include <map>

#include "compare/services_chart.h"
#include "reports/profile_rows.h"
#include "statistics/same_scale.h"

namespace plumbline {
namespace {

const ClubTable* table_of(const std::vector<ClubTable>& tables, const std::string& id) {
  const auto found =
      std::ranges::find_if(tables, [&](const ClubTable& one) { return id_of(one.choice) == id; });
  return found == tables.end() ? nullptr : &*found;
}

// The two figures of all who have both, and which of them are one's own.
struct Both {
  std::vector<double> costs, outcomes;
  std::optional<std::size_t> own;
};

Both both_of(const MeasureTable& costs, const MeasureTable& outcomes) {
  std::map<AuthorityId, double> known;
  for (const MeasureRow& row : outcomes.rows) {
    if (row.excluded == Excluded::no) known[row.authority] = row.figure.number;
  }
  Both both;
  for (const MeasureRow& row : costs.rows) {
    const auto outcome = known.find(row.authority);
    if (row.excluded != Excluded::no || outcome == known.end()) continue;
    if (costs.own && costs.own->authority == row.authority) both.own = both.costs.size();
    both.costs.push_back(row.figure.number);
    both.outcomes.push_back(outcome->second);
  }
  return both;
}

}  // namespace

std::vector<Service> services_of(const ComparedClub& compared,
                                 const std::vector<ClubTable>& tables) {
  std::vector<Service> all;
  for (const ClubTable& cost : tables) {
    const std::string& wanted = cost.choice.measure->outcome;
    const ClubTable* outcome = wanted.empty() ? nullptr : table_of(tables, wanted);
    if (outcome == nullptr) continue;
    const Polarity polarity = outcome->choice.measure->polarity;
    const Both both = both_of(cost.table, outcome->table);
    if (polarity == Polarity::none || !both.own || both.costs.size() < same_scale_shown_from) {
      continue;
    }
    const Better better = polarity == Polarity::higher ? Better::high : Better::low;
    all.push_back({.name = topic(cost.table),
                   .link = measure_address(cost.choice, compared.view.words),
                   .against = outcome->choice.variant->label,
                   .cost = midrank_percents(both.costs)[*both.own],
                   .performance = midrank_percents(oriented(both.outcomes, better))[*both.own],
                   .members = both.costs.size()});
  }
  return all;
}

std::string corner_words(const Service& service) {
  if (is_near_middle(service.cost, service.performance)) return "near the middle";
  return std::string(words(quadrant(service.cost, service.performance)));
}

}  // namespace plumbline
