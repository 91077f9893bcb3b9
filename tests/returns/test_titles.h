// The titles of the project's tests and the words of its sources, to find what a page names.
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace plumbline {

// Of unit tests, console tests and worked examples.
std::set<std::string> test_titles(const std::filesystem::path& top);

// All that the program can say, tests left out, as one text.
std::string program_words(const std::filesystem::path& top);

}  // namespace plumbline
