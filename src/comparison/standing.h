// Where figures stand among others: averages, quarters and ranks, each with its name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/figure.h"
#include "statistics/bounds.h"
#include "statistics/quantiles.h"

namespace plumbline {

// Why a member of a group takes no part in its averages.
enum class Excluded : std::uint8_t {
  no,
  missing,     // no number; the figure says why
  structural,  // City of London, Isles of Scilly
  nil,         // no spending, in a cost per user of a service
  negative,    // income above spending, in a cost per user of a service
  unreliable,  // [u]
};
std::string_view words(Excluded why);

struct Summary {
  std::size_t n = 0;           // figures in the averages
  std::size_t judged = 0;      // those of them in the median, the quartiles and the bounds
  std::size_t asked = 0;       // members of the group
  std::size_t zeros = 0;       // figures of exactly zero, counted in or out
  double coverage = 0;         // percent of those to whom it applies: M30
  std::optional<double> mean;  // of authorities, unweighted
  std::optional<double> median;
  std::optional<double> ratio_of_totals;  // all money over all activity
  std::optional<double> least, greatest;
  std::optional<QuartileCuts> quartiles;  // from eight figures upwards
  // M07, from eight figures upwards: outside the first a figure is worth a question, outside the
  // second it is far out. None where no figure is above zero.
  std::optional<Bounds> usual, not_far_out;
  std::map<Excluded, std::vector<std::size_t>> left_out;  // positions in the group
  std::vector<std::string> notes;                         // what must be said beside the averages
  std::vector<double> sorted;                             // the figures counted, the lowest first
};

// Less activity than this behind a figure (SMALL_N of M01), and it is shown and ranked but taken
// for no quantile or bound, as long as enough others are left.
struct Fewest {
  double activity = 0;    // 0: any is enough
  std::string_view what;  // "users", "weeks of care"
};
inline constexpr Fewest fewest_users = {10, "users"};
inline constexpr Fewest fewest_weeks = {520, "weeks of care"};
inline constexpr Fewest fewest_days = {7 * fewest_weeks.activity, "days of care"};

// Who of `figures` takes part. `structural` marks members that averages always leave out.
std::vector<Excluded> exclusions(const FigureColumn& figures, const std::vector<bool>& structural,
                                 bool zero_counts);

// `numerators` and `denominators` are empty where the measure is no ratio.
struct Totals {
  FigureColumn numerators;
  FigureColumn denominators;
  double factor = 1;
  Fewest fewest;  // of the denominators
};
Summary summarise(const FigureColumn& figures, const std::vector<Excluded>& excluded,
                  const std::optional<Totals>& totals);

struct Standing {
  std::size_t n = 0;
  std::uint32_t from_top = 0;     // 1: the highest; 0: not one of those that are ranked
  std::uint32_t from_bottom = 0;  // 1: the lowest
  std::uint32_t sharing = 1;      // how many have this same value
  double percentile = 0;          // mid-rank: M06
  std::optional<double> percent_from_mean;
  std::optional<double> percent_from_median;
};

// A figure among the members that take part; it need not be one of them.
std::optional<Standing> standing(double value, const Summary& summary);

// Whether a figure is worth a question beside the others: never whether it is wrong.
enum class Unusual : std::uint8_t { no, below, far_below, above, far_above };
Unusual unusual(double value, const Summary& summary);
std::string_view words(Unusual unusual);  // "well above", "far below"; empty for no

// Fewer than this, and a group has no average.
inline constexpr std::size_t smallest_group = 5;

}  // namespace plumbline
