// What an import took and left out, told to the person who asked for it.
#pragma once

#include <string>

#include "releases/import.h"

namespace plumbline {

// Empty for a file that was refused: its errors say why.
std::string import_report(const ImportOutcome& outcome, const std::string& file,
                          const Register& authorities);

// "S251_L_RES[COL=m], Kirklees, 2012-13: 9,490,112 became 9,500,000"
std::string restatement_line(const Restatement& restatement, const Register& authorities);

}  // namespace plumbline
