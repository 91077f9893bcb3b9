// The demo nation's people in its workspace.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/environment.h"
#include "people/person.h"

namespace plumbline {

// Adds those who are not there yet; one hash of the one password stands for all of them.
Status add_demo_people(const std::vector<Person>& people, const std::filesystem::path& workspace,
                       const Environment& environment);

// Who they are, what they sign in with, and where.
std::string words_on_people(const std::vector<Person>& people, const Register& authorities,
                            const std::filesystem::path& workspace, const std::string& program);

}  // namespace plumbline
