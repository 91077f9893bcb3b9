// What a file that travels alone says of itself.
#pragma once

#include <string>
#include <vector>

namespace plumbline {

struct FileFacts {
  std::vector<std::string> sources;  // of every year: "Section 251 outturn (…), edition of 2013"
  std::string dataset_version;
  std::string fictional;  // empty of real figures
};

inline constexpr const char* fictional_words =
    "Fictional figures: every authority and every figure here is invented.";

}  // namespace plumbline
