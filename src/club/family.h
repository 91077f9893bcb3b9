// One definition for many measures: every line of a return per head, each of many unit costs.
#pragma once

#include <string>
#include <vector>

#include "base/toml.h"
#include "club/club.h"

namespace plumbline {

// {code} and {label} stand for an item's own.
struct Family {
  std::string id;
  std::string items;  // a glob on item codes
  std::vector<std::string> except;
  std::string label;
  std::string group;
  std::string unit;
  std::string formula;
  std::string base;
  std::vector<std::pair<std::string, std::string>> alternatives;  // name and formula
  bool zero_counts = true;
};

Family read_family(TomlReader& reader);

// Mistakes are told to the reader of the family's own table.
std::vector<MeasureDefinition> measures_of(const Family& family,
                                           const std::vector<ItemDefinition>& items,
                                           TomlReader& reader);

}  // namespace plumbline
