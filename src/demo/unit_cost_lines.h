// Unit costs of adult social care as an older return numbers them: by client group and service.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "demo/adult_care.h"
#include "demo/figure_table.h"

namespace plumbline {

struct UnitCostLine {
  std::int64_t cost = 0;      // pounds
  std::int64_t activity = 0;  // weeks, hours, people, or meals in a week
  std::int64_t weeks = 1;     // 52 where the cost of a year is divided by people or weekly meals
};

// "2_4", "2_22A". Throws for a line that the model does not know.
UnitCostLine unit_cost_line(const DemoYear& year, const AdultCare& care, std::string_view line);

// In pence; none without activity.
std::optional<DemoFigure> unit_cost(std::int64_t cost, std::int64_t activity,
                                    std::int64_t weeks = 1);

}  // namespace plumbline
