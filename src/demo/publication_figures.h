// The figures of the fictional publications in long form, one function for each theme. Each throws
// for a code that its model does not know.
#pragma once

#include <optional>
#include <string_view>

#include "demo/figure_table.h"

namespace plumbline {

// Children in need and looked after in the year, social workers.
std::optional<DemoFigure> children_figure(const DemoYear& year, std::string_view code);
// Gross spending and weekly costs as a tool for comparison would print them.
std::optional<DemoFigure> spending_tool_figure(const DemoYear& year, std::string_view code);
// Schools, pupils, teachers, results and plans.
std::optional<DemoFigure> school_figure(const DemoYear& year, std::string_view code);
// What people say about adult social care, and what became of them.
std::optional<DemoFigure> adult_outcome(const DemoYear& year, std::string_view code);
// The grant, how healthy residents are, and how many were served.
std::optional<DemoFigure> health_figure(const DemoYear& year, std::string_view code);
// What an authority cannot choose: births, migration, prices, pay.
std::optional<DemoFigure> area_figure(const DemoYear& year, std::string_view code);

}  // namespace plumbline
