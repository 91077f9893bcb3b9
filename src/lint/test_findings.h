// What lint finds in a small pack, for the tests of this module.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "lint/lint.h"

namespace plumbline {

// "line 12: what hint", in order: what the reader refuses, then what lint finds.
inline std::vector<std::string> found_in(const std::vector<std::string>& packs) {
  std::vector<Club> clubs;
  std::vector<Error> all;
  for (const std::string& text : packs) {
    const std::string name = packs.size() == 1 ? "own" : "own" + std::to_string(clubs.size() + 1);
    ClubPack pack = read_club(fmt::format("id = \"{}\"\ntitle = \"Own\"\n{}", name, text),
                              fmt::format("{}.toml", name));
    all.insert(all.end(), pack.errors.begin(), pack.errors.end());
    clubs.push_back(std::move(pack.club));
  }
  for (const Error& error : lint(Definitions(std::move(clubs)))) all.push_back(error);
  put_in_order(all);
  std::vector<std::string> words;
  for (const Error& error : all) {
    words.push_back(error.where + ": " + error.what + (error.hint.empty() ? "" : " " + error.hint));
  }
  return words;
}

inline std::vector<std::string> found_in(const std::string& pack) {
  return found_in(std::vector{pack});
}

// The same as one text, a line for each.
inline std::string told_of(const std::string& pack) { return join(found_in(pack), "\n"); }

// A section of amounts of money OWN_A to OWN_F, and of children OWN_N, whose words and checks a
// test adds. The first line of what is added is line 43.
inline std::string items_and(const std::string& more) {
  std::string pack = "[[section]]\nid = \"A\"\ntitle = \"Money\"\nunit = \"GBP\"\n";
  for (const char letter : {'A', 'B', 'C', 'D', 'E', 'F'}) {
    pack += fmt::format(
        "[[section.item]]\ncode = \"OWN_{0}\"\nlabel = \"{0}\"\n"
        "definition = \"The amount.\"\n\n",
        letter);
  }
  pack +=
      "[[section.item]]\ncode = \"OWN_N\"\nlabel = \"Children\"\ndefinition = \"On 31 March.\"\n"
      "unit = \"child\"\n\n";
  return pack + more;
}

// A check with the words given after its id, in one line of items_and().
inline std::string check(const std::string& id, const std::string& passes,
                         const std::string& words = "") {
  return fmt::format(
      "[[section.check]]\nid = \"{}\"\nmessage = \"It looks wrong.\"\npasses = \"{}\"\n{}", id,
      passes, words);
}

}  // namespace plumbline
