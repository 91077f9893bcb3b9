#include <fmt/format.h>

#include <fstream>

#include "cli/commands.h"
#include "demo/demo_nation.h"
#include "releases/import.h"

namespace plumbline {
namespace {

constexpr const char* shown_year = "2012-13";

Status write_file(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (out) return Done{};
  return Error{.what = "The file cannot be written here.",
               .where = file.string(),
               .hint = "Check that there is room, and that you may write to the folder."};
}

// The register and the published files of the nation, beside the database.
Status write_nation(const DemoNation& nation, const std::filesystem::path& workspace) {
  std::error_code failure;
  std::filesystem::create_directories(workspace / "files", failure);
  std::vector<DemoFile> files = {{"authorities.csv", nation.register_csv},
                                 {"aliases.csv", nation.aliases_csv},
                                 {"districts.csv", nation.districts_csv},
                                 {"neighbours.csv", nation.neighbours_csv}};
  for (const DemoFile& file : nation.files) files.push_back({"files/" + file.name, file.text});
  for (const DemoFile& file : files) {
    const Status written = write_file(workspace / file.name, file.text);
    if (!written) return written;
  }
  return Done{};
}

// A workspace holds one nation: the real one, or that of one seed.
Status check_workspace(const Places& places, const Environment& environment) {
  const auto name = environment.register_of(places.workspace);
  if (!name) return name.error();
  if (!*name || **name == demo_register) return Done{};
  return Error{.what = "This workspace holds real figures.",
               .where = places.workspace.string(),
               .hint =
                   "Fictional figures are never mixed with real ones: choose another folder "
                   "with --workspace."};
}

Result<Session> open_nation(const Places& places, const DemoNation& nation,
                            const Environment& environment) {
  auto authorities = Register::parse(nation.register_csv, nation.aliases_csv, nation.districts_csv);
  if (!authorities) return authorities.error();
  {
    auto store = environment.open_store(places.workspace, *authorities, demo_register);
    if (!store) return store.error();
  }
  return open_session(places, environment);
}

}  // namespace

Outcome make_demo(const Places& places, const DemoWords& words, const Environment& environment) {
  const Status free = check_workspace(places, environment);
  if (!free) return refused(environment, free.error());
  const std::uint64_t seed = words.seed.value_or(demo_seed);
  const DemoNation nation = make_demo_nation(seed);
  const Status written = write_nation(nation, places.workspace);
  if (!written) return refused(environment, written.error());
  const auto session = open_nation(places, nation, environment);
  if (!session) return refused(environment, session.error());
  const std::string made_with = fmt::format("{}", seed);
  const auto known_seed = session->store->fact("seed");
  if (known_seed && *known_seed != made_with) {
    return refused(environment, {.what = fmt::format("This is the nation of seed {}.", *known_seed),
                                 .where = places.workspace.string(),
                                 .hint = "Choose another folder with --workspace."});
  }
  session->store->set_fact("seed", made_with);
  const auto layouts = load_layouts(places);
  if (!layouts) return refused(environment, layouts.error());
  ReadSettings settings;
  settings.options.latest_year = environment.this_year;
  for (const DemoFile& file : nation.files) {
    const ImportOutcome result = import_release(places.workspace / "files" / file.name, *layouts,
                                                *session->authorities, *session->store, settings);
    if (!result.read.errors.empty()) {
      *environment.error << text(result.read.errors);
      return Outcome::refused;
    }
  }
  const std::string authority = nation.truth.authorities.front().name;
  *environment.out << fmt::format(
      "A fictional nation of {} authorities stands in the folder {}: {} files, imported as "
      "published files are.\n\n",
      nation.truth.authorities.size(), places.workspace.string(), nation.files.size());
  ProfileWords profile;
  profile.authority = authority;
  profile.year = shown_year;
  const Outcome shown = show_profile(places, profile, environment);
  *environment.out << fmt::format(
      "\nTry:\n  plumbline table S251_M02 --year {0} --workspace {1}\n"
      "  plumbline explain S251_M02 --authority '{2}' --year {0} --workspace {1}\n",
      shown_year, places.workspace.string(), authority);
  return shown;
}

}  // namespace plumbline
