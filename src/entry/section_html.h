// The parts of a section's page.
#pragma once

#include <map>
#include <string>

#include "entry/cell_html.h"
#include "entry/remarks_html.h"

namespace plumbline {

struct SectionPlace {
  RemarksPlace remarks;
  Period year;
  std::map<AnswerKey, TypedCell> typed;  // what is shown in place of what is kept
};

// Money beside activity, unit cost and strip: the rows of the pack's grid.
void add_costs(const SectionView& view, const SectionPlace& place, Html& html);
// Other numbers: last year, this year, change.
void add_figures(const SectionView& view, const SectionPlace& place, Html& html);
void add_tables(const SectionView& view, const SectionPlace& place, Html& html);
// What looks wrong about unit costs that stand in no grid.
void add_other_costs(const SectionView& view, const SectionPlace& place, Html& html);
// Questions with what was answered, each a link to its page.
void add_questions(const SectionView& view, const SectionPlace& place, Html& html);

}  // namespace plumbline
