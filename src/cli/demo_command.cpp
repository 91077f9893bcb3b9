#include <fmt/format.h>

#include <algorithm>

#include "base/mapped_file.h"
#include "base/write_file.h"
#include "cli/commands.h"
#include "cli/demo_people.h"
#include "cli/demo_returns.h"
#include "demo/demo_nation.h"
#include "demo/people.h"
#include "demo/rounds.h"
#include "releases/import.h"

namespace plumbline {
namespace {

constexpr const char* shown_year = "2012-13";
constexpr const char* seed_file = "seed";
constexpr const char* round_folder = "round";

// The register and the published files of the nation, beside the database.
Status write_nation(const DemoNation& nation, const std::string& seed,
                    const std::filesystem::path& workspace) {
  std::error_code failure;
  std::filesystem::create_directories(workspace / "files", failure);
  std::vector<DemoFile> files = {{"authorities.csv", nation.register_csv},
                                 {"aliases.csv", nation.aliases_csv},
                                 {"districts.csv", nation.districts_csv},
                                 {"neighbours.csv", nation.neighbours_csv},
                                 {seed_file, seed}};
  for (const DemoFile& file : nation.files) files.push_back({"files/" + file.name, file.text});
  for (const DemoFile& file : files) {
    const Status written = write_file(workspace / file.name, file.text);
    if (!written) return written;
  }
  return Done{};
}

// A workspace holds one nation: the real one, or that of one seed.
Status check_workspace(const Places& places, const Environment& environment,
                       const std::string& seed) {
  const auto name = environment.register_of(places.workspace);
  if (!name) return name.error();
  if (!*name) return Done{};
  if (**name == demo_register) {
    const auto made_with = MappedFile::open(places.workspace / seed_file);
    if (made_with && made_with->bytes() == seed) return Done{};
    return Error{.what = "The nation in this folder was made from another seed.",
                 .where = places.workspace.string(),
                 .hint = "Choose another folder with --workspace, or remove this one."};
  }
  return Error{.what = "This workspace holds real figures.",
               .where = places.workspace.string(),
               .hint =
                   "Fictional figures are never mixed with real ones: choose another folder "
                   "with --workspace."};
}

Result<Session> open_nation(const Places& places, const DemoNation& nation,
                            const Environment& environment) {
  auto authorities = Register::parse(nation.register_csv, nation.aliases_csv, nation.districts_csv,
                                     Nation::fictional);
  if (!authorities) return authorities.error();
  {
    auto store = environment.open_store(places.workspace, *authorities, demo_register);
    if (!store) return store.error();
  }
  return open_session(places, environment);
}

// Takes every file in as published files are taken in.
Status import_nation(const Places& places, const DemoNation& nation, const Session& session,
                     const Environment& environment) {
  const auto layouts = load_layouts(places);
  if (!layouts) return layouts.error();
  ReadSettings settings;
  settings.options.latest_year = environment.this_year;
  for (const DemoFile& file : nation.files) {
    const ImportOutcome result = import_release(places.workspace / "files" / file.name, *layouts,
                                                *session.authorities, *session.store, settings);
    if (!result.read.errors.empty()) return result.read.errors.front();
  }
  return Done{};
}

// YEAR/CLUB/AUTHORITY.csv, as --round of check takes it.
Status write_rounds(const DemoRounds& rounds, const std::filesystem::path& workspace) {
  for (const DemoFile& file : rounds.files) {
    const std::filesystem::path path = workspace / round_folder / file.name;
    std::error_code failure;
    std::filesystem::create_directories(path.parent_path(), failure);
    const Status written = write_file(path, file.text);
    if (!written) return written;
  }
  return Done{};
}

// A return to look at: one in which two digits changed places.
std::string words_on_rounds(const DemoRounds& rounds, const DemoTruth& truth, const Places& places,
                            const std::string& program) {
  const auto slip = std::ranges::find(rounds.slips, "two digits changed places", &AnswerSlip::kind);
  if (slip == rounds.slips.end()) return {};  // a pack of one's own took that questionnaire's place
  const auto whose = std::ranges::find(truth.authorities, slip->authority, &DemoAuthority::number);
  const std::string folder = (places.workspace / round_folder).string();
  return fmt::format(
      "\nTheir answers to questionnaires of two years stand in {0}, {1} returns, {7} of them with "
      "a slip.\nTry:\n  {2} check --club {3} --return {0}/{4}/{3}/{5}.csv --round {0} --workspace "
      "{6}\n",
      folder, rounds.files.size(), program, slip->club,
      text(Period{PeriodKind::financial_year, slip->year}), whose->dfe_number,
      places.workspace.string(), rounds.slips.size());
}

// The authority whose wrong age band a check of its profile finds, so that the demo shows one.
const DemoAuthority& shown_authority(const DemoTruth& truth) {
  const auto slip = std::ranges::find(truth.slips, "S251_P04", &DemoSlip::item);
  const auto whose = std::ranges::find_if(truth.authorities, [&](const DemoAuthority& one) {
    return slip != truth.slips.end() && one.dfe_number == slip->dfe_number;
  });
  return whose == truth.authorities.end() ? truth.authorities.front() : *whose;
}

// Another one: that of the return with changed digits where it is, so that there is something to
// see.
const DemoAuthority& second_authority(const DemoRounds& rounds, const DemoTruth& truth) {
  const DemoAuthority& first = shown_authority(truth);
  const auto slip = std::ranges::find(rounds.slips, "two digits changed places", &AnswerSlip::kind);
  const auto fits = [&](const DemoAuthority& one) {
    return one.number != first.number &&
           (slip == rounds.slips.end() || one.number == slip->authority);
  };
  const auto found = std::ranges::find_if(truth.authorities, fits);
  return found == truth.authorities.end() ? truth.authorities.back() : *found;
}

std::vector<Person> people_of(const DemoRounds& rounds, const DemoTruth& truth) {
  return demo_people(truth.authorities, shown_authority(truth), second_authority(rounds, truth));
}

// What stands there, with a profile to look at.
Outcome show_nation(const Places& places, const DemoNation& nation, const std::string& program,
                    const Environment& environment) {
  const std::string& authority = shown_authority(nation.truth).name;
  *environment.out << fmt::format(
      "A fictional nation of {} authorities stands in the folder {}: {} files, imported as "
      "published files are.\n\n",
      nation.truth.authorities.size(), places.workspace.string(), nation.files.size());
  ProfileWords profile;
  profile.authority = authority;
  profile.year = shown_year;
  const Outcome shown = show_profile(places, profile, environment);
  *environment.out << fmt::format(
      "\nWhat does not add up was put there on purpose: nine classic slips stand in these files.\n"
      "docs/demo-nation.md lists them.\n"
      "\nTry:\n  {3} table S251_M02 --year {0} --workspace {1}\n"
      "  {3} explain S251_M02 --authority '{2}' --year {0} --workspace {1}\n",
      shown_year, places.workspace.string(), authority, program);
  return shown;
}

}  // namespace

Outcome make_demo(const Places& places, const DemoWords& words, const Environment& environment) {
  const std::uint64_t seed = words.seed.value_or(demo_seed);
  const std::string seed_text = fmt::format("{}", seed);
  const Status free = check_workspace(places, environment, seed_text);
  if (!free) return refused(environment, free.error());
  const DemoNation nation = make_demo_nation(seed);
  const Status written = write_nation(nation, seed_text, places.workspace);
  if (!written) return refused(environment, written.error());
  const auto session = open_nation(places, nation, environment);
  if (!session) return refused(environment, session.error());
  const Status imported = import_nation(places, nation, *session, environment);
  if (!imported) return refused(environment, imported.error());
  const DemoRounds rounds = make_demo_rounds(seed, *session->definitions);
  const Status answered = write_rounds(rounds, places.workspace);
  if (!answered) return refused(environment, answered.error());
  const std::vector<Person> people = people_of(rounds, nation.truth);
  const Status peopled = add_demo_people(people, places.workspace, environment);
  if (!peopled) return refused(environment, peopled.error());
  const Status kept = keep_demo_rounds(rounds, shown_authority(nation.truth).dfe_number, *session,
                                       places.workspace, environment);
  if (!kept) return refused(environment, kept.error());
  const Outcome shown = show_nation(places, nation, words.program, environment);
  *environment.out << words_on_rounds(rounds, nation.truth, places, words.program);
  *environment.out << words_on_people(people, *session->authorities, places.workspace,
                                      words.program);
  if (shown != Outcome::done || !words.serve) return shown;
  *environment.out << "\nTo look at it, open the address below in a browser; Ctrl+C ends it.\n";
  ServeWords serve;
  serve.port = words.port;
  serve.any_port = true;
  serve.log = false;
  return serve_site(places, serve, environment);
}

}  // namespace plumbline
