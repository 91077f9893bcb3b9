// What a figure amounts to, in a sentence and in a few facts.
#pragma once

#include <optional>
#include <string>

#include "measures/totals.h"
#include "reports/measure_table.h"

namespace plumbline {

// The heading of a page: "Kirklees spends less per child than 63% of authorities". Says what is
// measured when there is no authority, or none to compare with.
std::string finding(const MeasureTable& table, const Register& authorities);

// How many of the others lie below (or above) the own figure, in percent of them: M06's plain
// count.
struct Beyond {
  int percent = 0;
  bool above_them = false;   // the own figure is higher than theirs
  bool all_of_them = false;  // exactly, not as rounded
};
std::optional<Beyond> beyond(const MeasureTable& table);

// "=21", or "=21st of 150": the place from the highest, with "=" where others have the same figure.
std::string rank_number(const Standing& standing);
std::string rank_of_all(const Standing& standing);

// Whether the group falls into quarters: not where so many have the same figure that cuts coincide.
bool has_quarters(const Summary& summary);

// Which quarter the own figure stands in, 1 the lowest to 4; none for groups without quarters.
std::optional<int> quarter(const MeasureTable& table);

// "in the highest quarter"; empty for groups without quarters.
std::string quarter_words(const MeasureTable& table);

// What the gap from the median comes to over a year at the authority's own activity, in £. None for
// measures that are not money over something.
std::optional<double> yearly_gap(const MeasureTable& table, const RatioParts* parts,
                                 std::size_t own_place);

// "£3.9m", "£12,300": three figures, for prose.
std::string money_in_prose(double pounds);

// M31: whether the authority counts in the averages of its group.
std::string own_counts_words(const MeasureTable& table, const Register& authorities);

// What the group is called in a sentence: "authorities", "its neighbours", "the others".
std::string group_in_sentence(const Group& group);

// What a measure was divided by: "640 children looked after on 31 March", "4,171.43 weeks: children
// in children's homes".
std::string activity_words(const Figure& activity, const MeasureVariant& variant,
                           bool is_money = false);

// What was divided, in words: "£29,468,828", "1,860"; pounds and whole numbers without pence.
std::string amount_words(const Figure& amount, bool is_money);

// What a measure of all members together is called: "All spending over all activity", or "All
// together" where it is not spending per something.
std::string totals_words(const MeasureVariant& variant);

// "per child per week" of "GBP/child/week"; empty when it is not money over something.
std::string per_words(const std::string& unit);

}  // namespace plumbline
