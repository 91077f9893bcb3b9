// The commands, each given what was typed after its name.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/environment.h"
#include "cli/refusal.h"

namespace plumbline {

struct ImportWords {
  std::vector<std::filesystem::path> files;
  std::string layout, edition, year;
};
Outcome import_files(const Places& places, const ImportWords& words,
                     const Environment& environment);

struct ReleasesWords {
  std::optional<EditionId> withdraw, restore, restated;
};
Outcome list_releases(const Places& places, const ReleasesWords& words,
                      const Environment& environment);

Outcome list_layouts(const Places& places, const std::string& id, const Environment& environment);
// Of one club, or of all that published files feed.
Outcome list_measures(const Places& places, const std::string& id, const std::string& club,
                      const Environment& environment);

struct TableWords {
  std::string measure, year, group = "all", format = "text";
  std::optional<std::string> authority;
  bool stand_ins = true;
};
Outcome show_table(const Places& places, const TableWords& words, const Environment& environment);

struct ProfileWords {
  std::string authority, year, group = "all", format = "text", profile = "section-251";
  std::filesystem::path output;  // a file; for all authorities, a folder
  bool gross = false;
  bool stand_ins = true;
};
Outcome show_profile(const Places& places, const ProfileWords& words,
                     const Environment& environment);

struct TrendWords {
  std::string measure, authority, group = "all", format = "text";
  bool real_terms = false;
};
Outcome show_trend(const Places& places, const TrendWords& words, const Environment& environment);

struct ExplainWords {
  std::string measure, authority, year, format = "text";
};
Outcome explain_measure(const Places& places, const ExplainWords& words,
                        const Environment& environment);

// A return given as a file.
struct ReturnWords {
  std::filesystem::path file, last, round;
  std::filesystem::path output;  // of a template as a workbook
  std::string club, authority, year, format = "text";
  bool submitting = false;  // asks what is only asked when a return is submitted
  bool prefill = false;     // of a template
};
Outcome check_return_file(const Places& places, const ReturnWords& words,
                          const Environment& environment);
// Of all its measures, or of the one with this id.
Outcome measure_return_file(const Places& places, const ReturnWords& words, const std::string& id,
                            const Environment& environment);
Outcome write_template(const Places& places, const ReturnWords& words,
                       const Environment& environment);
// The same as an Excel workbook, with what is answered already and last year's beside it.
Outcome write_workbook_template(const Places& places, const ReturnWords& words,
                                const Environment& environment);

// A statutory return; none named: all are listed.
struct ExportReturnWords {
  std::string made, authority, year, part, format = "csv";
  std::filesystem::path round, output, cells;
};
Outcome export_return(const Places& places, const ExportReturnWords& words,
                      const Environment& environment);

// What is done with a round: "open", "draft", "revise", "final"; "list" shows them all.
struct RoundWords {
  std::string action = "list", club, year;
};
Outcome move_round(const Places& places, const RoundWords& words, const Environment& environment);

Outcome lint_packs(const std::vector<std::filesystem::path>& packs, const Environment& environment);

struct PersonWords {
  std::string name, email, job, authority;
  std::vector<std::string> roles;
  std::filesystem::path password_file;  // none: asked for, or a line of the standard input
};
Outcome add_person(const Places& places, const PersonWords& words, const Environment& environment);
Outcome list_people(const Places& places, const Environment& environment);
Outcome change_person_password(const Places& places, const PersonWords& words,
                               const Environment& environment);
Outcome close_person(const Places& places, const PersonWords& words,
                     const Environment& environment);

struct ServeWords {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  unsigned threads = 0;
  bool log = true;
  bool any_port = false;  // where the one asked for is taken
  bool secure_cookies = false;
};
Outcome serve_site(const Places& places, const ServeWords& words, const Environment& environment);

struct DemoWords {
  std::optional<std::uint64_t> seed;
  bool serve = false;                 // and then shows it as pages
  bool no_serve = false;              // as it is without a word
  std::string program = "plumbline";  // as it was started
  std::uint16_t port = 8080;
};
Outcome make_demo(const Places& places, const DemoWords& words, const Environment& environment);

}  // namespace plumbline
