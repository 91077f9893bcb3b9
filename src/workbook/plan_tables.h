// Tables of cells, and parts that repeat.
#pragma once

#include "units/unit.h"
#include "workbook/workbook_plan.h"

namespace plumbline {

void put_table(const WorkbookPlan& plan, PlannedSheet& sheet, const SectionSheet& layout);
void put_repeating(const WorkbookPlan& plan, PlannedSheet& sheet, const SectionSheet& layout);

// "£ per child per week"
std::string words_of_unit(const Unit& unit);
// One number of this return; none where it is missing.
std::optional<double> number_of_expression(const Expression& expression, const WorkbookPlan& plan);
// What an item is worked out from; a name that nothing has where it cannot be read.
Expression derivation_of(const ItemDefinition& item);

}  // namespace plumbline
