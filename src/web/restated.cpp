#include "web/restated.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/number.h"
#include "charts/dumbbell.h"
#include "reports/series_words.h"
#include "reports/words.h"

namespace plumbline {
namespace {

constexpr std::size_t most_drawn = 12;

std::string who(const Snapshot& snapshot, const Restatement& one) {
  const Area* area = find_area(one.place.authority);
  return area != nullptr ? std::string(area->name)
                         : name_of(snapshot.session().authorities->at(one.place.authority));
}

std::string when(const Restatement& one) { return text(Period{one.kind, one.place.year}); }

bool has_both(const Restatement& one) {
  return one.earlier.cell.is_number() && one.later.cell.is_number();
}

double share_of_change(const Restatement& one) {
  const double from = std::abs(one.earlier.number);
  const double change = std::abs(one.later.number - one.earlier.number);
  return from > 0 ? change / from : change;
}

// Those of the series with the most figures in both editions, the largest change first.
std::vector<const Restatement*> most_changed(const std::vector<Restatement>& restated) {
  std::map<std::string_view, std::vector<const Restatement*>> by_series;
  for (const Restatement& one : restated) {
    if (has_both(one)) by_series[one.series].push_back(&one);
  }
  std::vector<const Restatement*> chosen;
  for (auto& [series, members] : by_series) {
    if (members.size() > chosen.size()) chosen = members;
  }
  std::ranges::stable_sort(chosen, std::greater<>(),
                           [](const Restatement* one) { return share_of_change(*one); });
  return chosen;
}

std::string in_words(const Figure& figure) { return shown(figure, "", 0); }

}  // namespace

Table restated_table(const Snapshot& snapshot, const std::vector<Restatement>& restated,
                     std::size_t most) {
  Table table{.caption = "Figures restated",
              .columns = {{"Authority"}, {"Period"}, {"Series"}, {"Earlier", true}, {"Now", true}},
              .rows = {},
              .caption_hidden = true};
  for (std::size_t i = 0; i < std::min(restated.size(), most); ++i) {
    const Restatement& one = restated[i];
    table.rows.push_back({.cells = {{.text = who(snapshot, one)},
                                    {.text = when(one)},
                                    {.text = one.series},
                                    {.text = in_words(one.earlier)},
                                    {.text = in_words(one.later)}}});
  }
  return table;
}

std::optional<Chart> restated_chart(const Snapshot& snapshot,
                                    const std::vector<Restatement>& restated) {
  const std::vector<const Restatement*> all = most_changed(restated);
  if (all.size() < 2) return std::nullopt;
  const std::size_t count = std::min(all.size(), most_drawn);
  DumbbellInput input{
      .words = {.title =
                    fmt::format("{}: restated for {} places",
                                series_words(all.front()->series, *snapshot.session().definitions,
                                             *snapshot.session().ledger),
                                all.size()),
                .subtitle =
                    fmt::format("Earlier edition and now, the {} largest changes by share.", count),
                .description =
                    fmt::format("The largest is {}, {}: {} became {}.", who(snapshot, *all.front()),
                                when(*all.front()), in_words(all.front()->earlier),
                                in_words(all.front()->later)),
                .coverage = fmt::format("{} of {} restated figures are of this series.", all.size(),
                                        restated.size()),
                .source = "Source: the editions named on this page."},
      .table = {},
      .rows = {},
      .before_label = "Earlier edition",
      .after_label = "Now",
      .axis_text = [](double value) { return with_commas(value, 0); }};
  std::vector<Restatement> drawn;
  for (std::size_t i = 0; i < count; ++i) {
    const Restatement& one = *all[i];
    drawn.push_back(one);
    input.rows.push_back(
        {.name = fmt::format("{}, {}", who(snapshot, one), when(one)),
         .before = one.earlier.number,
         .after = one.later.number,
         .shown = fmt::format("{} to {}", in_words(one.earlier), in_words(one.later)),
         .own = false});
  }
  input.table = restated_table(snapshot, drawn, drawn.size());
  input.table.caption = "The largest changes";
  input.table.caption_hidden = false;
  return dumbbell_chart(std::move(input));
}

}  // namespace plumbline
