// Mistakes planted into worked returns, and whether they are caught.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "returns/case_return.h"
#include "returns/check_return.h"

namespace plumbline {

// One mistake: what it changes in its club's return, the finding that must appear, and the errors
// that follow from it.
struct Planted {
  std::string club, check;
  std::vector<std::string> also;
  std::vector<CaseLine> lines;
};

// A file of cases/traps or cases/exhibits holds one for each club and check.
std::vector<Planted> planted_in(const std::filesystem::path& file);

// "A | B" as two names.
std::vector<std::string> names_in(std::string_view text);

// Whether this is how a finding is called, and not the title of a test: "CLA_C04_W1", "slip
// CLA_C06", "mixed units".
bool is_finding_name(std::string_view name);

// The clubs, each with its worked return.
class WorkedReturns {
 public:
  WorkedReturns(const Definitions& definitions, std::filesystem::path cases);

  // What is not as the case says: a finding that does not appear, an error that it does not name.
  std::vector<std::string> wrong_with(const Planted& planted);
  // Whether the check says in its pack that it catches this trap. Rules of the program need not.
  bool says_that_it_catches(const std::string& check, const std::string& trap) const;
  // Whether a check of some pack, or a rule of the program about some item, is called so.
  bool knows(const std::string& name) const;

 private:
  struct Worked {
    std::vector<CaseLine> lines;
    CompiledClub compiled;
  };

  Worked* worked(const std::string& club);
  // Their names, and whether each is an error.
  std::map<std::string, bool> findings(const Worked& worked, const Planted& planted) const;

  const Definitions& definitions_;
  std::filesystem::path cases_;
  std::map<std::string, std::unique_ptr<Worked>> worked_;
};

}  // namespace plumbline
