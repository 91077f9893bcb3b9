// What the key words of one line mean together.
#pragma once

#include "releases/stretch.h"

namespace plumbline {

struct LineMeaning {
  bool leave_out = false;
  Captures parts;  // each key's code
  std::optional<PeriodKind> kind;
  std::string unit;
  double scale = 1;
  std::optional<double> rounded_to, least, most;
  std::string words;                 // as the file has them
  std::optional<std::int16_t> year;  // where each line has its own
};

// Words that are not known, or stand beside another line number than theirs, become faults.
LineMeaning meaning_of(const LineTable& lines, std::uint32_t line, const Plan& plan,
                       const Headings& headings, std::vector<Finding>& faults);

}  // namespace plumbline
