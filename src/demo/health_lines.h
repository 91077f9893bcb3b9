// What a fictional authority spends on public health, line by line.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "demo/demo_year.h"

namespace plumbline {

struct HealthLine {
  std::string_view code;
  std::int64_t spending, income;  // pounds
  std::int64_t employees;         // of spending, in thousandths
};
std::vector<HealthLine> health_lines(const DemoYear& year);

}  // namespace plumbline
