// For tests: the places that each published file names, read as its layout has them.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "authorities/register.h"

namespace plumbline {

struct Place {
  std::array<std::string, 2> codes;
  std::string name;
  Period when;
  CodeSystem system = CodeSystem::any;

  friend auto operator<=>(const Place&, const Place&) = default;
};
using Places = std::set<Place>;

// Where the published files lie, when they lie beside the checkout.
const std::filesystem::path& shared_data();

Places places_of_mid_2014();

// By path, each place with the period that the file or its row is for.
std::map<std::string, Places> dated_files();
// Files that are for one year, or for the places of one year.
std::map<std::string, Places> one_year_files();

}  // namespace plumbline
