// One authority's benchmarking profile for a year: what it spends, what a child costs, where that
// stands, and what does not add up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "comparison/group.h"
#include "reports/measure_table.h"

namespace plumbline {

struct ProfileOptions {
  bool gross = false;  // on gross instead of net current expenditure
};

// A measure as the profile shows it. Its table holds the own figure, averages and standing.
struct ProfileFigure {
  MeasureTable table;
  std::string numerator;             // what was divided, in words: "£29,468,828"
  std::vector<std::int16_t> breaks;  // years from which it means something else
  std::string denominator;           // what it was divided by: "640 children looked after …"
};

struct ProfileMoney {
  std::string label;
  std::string item;
  Figure spending;
  ProfileFigure per_head;
};

struct ProfilePanel {
  std::string title;
  std::vector<ProfileFigure> figures;
};

struct ProfileFinding {
  std::string id;
  std::string message;
  std::string hint;
  std::string worked;  // the figures that it goes by, in words; empty where there are none to name
};

struct Profile {
  std::string title;
  AuthorityId authority = 0;
  std::int16_t year = 0;
  Group group;
  bool gross = false;
  std::vector<ProfileMoney> money;
  std::vector<ProfilePanel> panels;
  std::vector<ProfileFinding> findings;  // what does not add up
  std::vector<std::string> notes;        // what some years count otherwise
  std::vector<std::string> sources;      // editions that were read, in words
};

Result<Profile> make_profile(Calculator& calculator, const ProfileDefinition& definition,
                             AuthorityId authority, const Group& group,
                             const ProfileOptions& options);

// "; net current expenditure": empty for a profile that has no lines of spending to be either.
std::string expenditure_words(const Profile& profile);

// The sentence that a profile opens with.
std::string headline(const Profile& profile, const std::string& name);

std::string as_text(const Profile& profile, const Register& authorities);
std::string as_csv(const Profile& profile, const Register& authorities);
std::string as_json(const Profile& profile, const Register& authorities);

}  // namespace plumbline
