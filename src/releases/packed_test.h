// For tests: the layouts and clubs that are compiled in.
#pragma once

#include <vector>

#include "base/embedded.h"
#include "club/club.h"
#include "releases/layout.h"

namespace plumbline {

inline std::vector<Layout> packed_layouts() {
  std::vector<Layout> layouts;
  for (const EmbeddedFile& file : embedded_files("releases/")) {
    layouts.push_back(read_layout(file.text, file.path).layout);
  }
  return layouts;
}

inline std::vector<Club> packed_clubs() {
  std::vector<Club> clubs;
  for (const EmbeddedFile& file : embedded_files("clubs/")) {
    clubs.push_back(read_club(file.text, file.path).club);
  }
  return clubs;
}

}  // namespace plumbline
