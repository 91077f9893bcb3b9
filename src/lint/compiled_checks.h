// The checks of a pack that compile.
#pragma once

#include <vector>

#include "club/club.h"
#include "formula/program.h"

namespace plumbline {

struct LintedCheck {
  const CheckDefinition* check = nullptr;
  Program program;
};

using LintedChecks = std::vector<LintedCheck>;

}  // namespace plumbline
