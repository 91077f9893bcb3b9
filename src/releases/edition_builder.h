// Puts the stretches of a file together into one edition.
#pragma once

#include "releases/release_reader.h"
#include "releases/stretch.h"

namespace plumbline {

// `stretches` are in the order of the file. Errors and notices go to the outcome.
void build_edition(std::vector<Stretch>& stretches, const Plan& plan, const Headings& headings,
                   const SourceFile& file, const Register& authorities,
                   const ReadSettings& settings, ReadOutcome& outcome);

}  // namespace plumbline
