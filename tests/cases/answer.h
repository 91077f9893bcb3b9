// How an answer is held against what is written: word for word, and its numbers as exactly as they
// are written.
#pragma once

#include <string>
#include <string_view>

namespace plumbline {

// "58,704.68" agrees with "58704.683"; so does "58,705 to 60,000" with "58704.9 to 60000.2". With a
// tolerance, numbers may differ by so much.
bool agrees(std::string_view written, std::string_view worked_out, double within);

// The answer as it is to be written: thousands separated, and as many decimals as the old answer
// has, or two for a number that is not whole.
std::string written_like(std::string_view old, std::string_view worked_out);

}  // namespace plumbline
