#include "returns/case_clubs.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "base/embedded.h"

namespace plumbline {

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  std::ostringstream all;
  all << stream.rdbuf();
  return all.str();
}

std::vector<Club> case_clubs(const std::vector<std::string>& own) {
  std::vector<Club> clubs;
  const auto add = [&](std::string_view toml, std::string_view name) {
    ClubPack pack = read_club(toml, name);
    for (const Error& error : pack.errors) std::cout << text(error) << "\n";
    if (std::ranges::find(clubs, pack.club.id, &Club::id) == clubs.end()) {
      clubs.push_back(std::move(pack.club));
    }
  };
  for (const std::string& file : own) add(content_of(file), file);
  for (const EmbeddedFile& file : embedded_files("clubs/")) add(file.text, file.path);
  return clubs;
}

}  // namespace plumbline
