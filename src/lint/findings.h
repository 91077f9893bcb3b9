// Gathers what is found in packs.
#pragma once

#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/result.h"

namespace plumbline {

class Findings {
 public:
  // `where` is the place of a definition: "own.toml, line 12".
  void add(const std::string& where, std::string what, std::string hint = {});
  // About a definition, whose id begins the sentence. What a family says alike of all its members
  // is told of the first.
  void add_about(const std::string& id, const std::string& where, const std::string& what,
                 const std::string& hint = {});
  // An error whose own place is inside the definition: "character 7".
  void add_inside(const std::string& id, const std::string& where, const Error& error);

  std::vector<Error> take() { return std::move(all_); }

 private:
  std::vector<Error> all_;
  std::set<std::tuple<std::string, std::string, std::string>> told_;
};

}  // namespace plumbline
