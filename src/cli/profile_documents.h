// Profiles as documents: HTML and PDF, on the output or into files.
#pragma once

#include "cli/commands.h"

namespace plumbline {

// Whether every authority is asked for, not one by its name or code.
bool asks_for_all(const ProfileWords& words);

bool is_document(const std::string& format);

// One authority's profile, or with --authority all one file for each into the folder --output.
Outcome write_profile_documents(const Places& places, const ProfileWords& words,
                                const Environment& environment);

}  // namespace plumbline
