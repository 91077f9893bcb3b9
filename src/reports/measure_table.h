// One measure for a group: every member's figure and rank, and the averages under their names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "comparison/group.h"
#include "comparison/standing.h"
#include "measures/totals.h"

namespace plumbline {

struct MeasureRow {
  AuthorityId authority = 0;
  Figure figure;
  Excluded excluded = Excluded::no;
  std::optional<Standing> standing;  // of those that take part
};

struct MeasureTable {
  MeasureFigures measure;
  std::int16_t year = 0;
  Group group;
  std::vector<MeasureRow> rows;  // of the group, the highest figure first
  Summary summary;
  std::optional<MeasureRow> own;  // the authority compared, in the group or not
};

// `calculator` runs along all authorities of the year.
Result<MeasureTable> measure_table(Calculator& calculator, const MeasureChoice& choice,
                                   const Group& group, std::optional<AuthorityId> own);

// The same from figures that are worked out already; its measure's column is left empty.
MeasureTable measure_table(const NationalMeasure& measure, const Group& group,
                           std::optional<AuthorityId> own, const Register& authorities);

// What is too little activity behind a figure of this measure: of a cost per user, for a population
// is never so small, and of hours the method says nothing.
Fewest fewest_behind(const MeasureVariant& variant);

// Whether a figure is worth a question beside those that are counted (M07). Asked of costs alone: a
// share or a rate has no "twice as much".
Unusual question(const MeasureTable& table, const MeasureRow& row);

// The letter A to D of a figure (M04): only where the pack says which way is better, and from eight
// figures. A cost has none.
std::optional<char> band(const MeasureTable& table, const MeasureRow& row);

// The averages under their names, those that there are.
std::vector<std::pair<std::string, double>> averages_of(const MeasureTable& table);

std::string usual_words(const MeasureTable& table);  // "outside £1,851 to £4,085"

// What must be known beside the figures: stand-ins, substitutions, and who is left out of the
// averages. What is to be known of the group stands with the group.
std::vector<std::string> figure_notes(const MeasureTable& table, const Register& authorities);

// "Not loaded for 2012-13: … It is published as …"; empty when every item is loaded.
std::string not_loaded(const MeasureTable& table);

std::string as_text(const MeasureTable& table, const Register& authorities);
std::string as_csv(const MeasureTable& table, const Register& authorities);
std::string as_json(const MeasureTable& table, const Register& authorities);

}  // namespace plumbline
