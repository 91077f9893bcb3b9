// A club's measures, each beside those of the members: what the pages of a club are made of.
#pragma once

#include <optional>
#include <vector>

#include "compare/compared.h"
#include "compare/own_findings.h"
#include "reports/measure_table.h"

namespace plumbline {

struct ClubTable {
  MeasureChoice choice;
  const NationalMeasure* measure = nullptr;  // lives as long as the club's figures
  MeasureTable table;
};

// Of the pack's order, without those that nobody has a figure of. Variants have pages of their own.
std::vector<ClubTable> club_tables(const ComparedClub& compared);

// The own figure where it is money over activity and counts among the members'; a cost per resident
// is none.
std::optional<UnitCost> unit_cost(const ClubTable& one);
bool is_unit_cost(const ClubTable& one);

// "£1,023.40", "12.3%": in the unit of the measure.
std::string in_full(double value, const MeasureTable& table);
// The own figure, or why there is none.
std::string own_words(const MeasureTable& table);

// Whether the section 151 officer has signed the return of the authority that is looked at; none
// without a return.
std::optional<bool> is_own_signed(const ComparedClub& compared);

}  // namespace plumbline
