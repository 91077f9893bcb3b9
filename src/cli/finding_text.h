// What looks wrong in a return, written out.
#pragma once

#include <string>
#include <vector>

#include "returns/finding.h"
#include "returns/return.h"
#include "returns/return_measures.h"

namespace plumbline {

// What was found in one return: what could not be read comes first.
struct CheckedReturn {
  const Club* club = nullptr;
  const Return* made = nullptr;
  std::vector<Error> problems;
  std::vector<ReturnFinding> findings;
};

std::string as_text(const CheckedReturn& checked);
std::string as_csv(const CheckedReturn& checked);
std::string as_json(const CheckedReturn& checked);

// Unit costs and rates of one return.
struct MeasuredReturn {
  const Club* club = nullptr;
  const Return* made = nullptr;
  std::vector<ReturnMeasure> measures;
};

std::string as_text(const MeasuredReturn& measured);
std::string as_csv(const MeasuredReturn& measured);
std::string as_json(const MeasuredReturn& measured);

}  // namespace plumbline
