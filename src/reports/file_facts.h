// What a file that travels alone says of itself.
#pragma once

#include <string>
#include <vector>

#include "ledger/ledger.h"

namespace plumbline {

struct FileFacts {
  std::vector<std::string> sources;  // of every year: "Section 251 outturn (…), edition of 2013"
  std::string dataset_version;
  std::string fictional;  // empty of real figures
};

// "2013-5f3a90c1": the newest edition's date, and what another set of editions would not give. The
// same files give the same one, in whatever order they were imported.
std::string dataset_version(const std::vector<EditionInfo>& editions);

inline constexpr const char* fictional_words =
    "Fictional figures: every authority and every figure here is invented.";

}  // namespace plumbline
