#include "workspace/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "base/mapped_file.h"
#include "workspace/kept_figure_store.h"
#include "workspace/pack_files.h"

namespace plumbline {
namespace {

Result<std::unique_ptr<Register>> load_register(const std::filesystem::path& workspace,
                                                const std::string& name) {
  if (name == real_register) return std::make_unique<Register>(Register::built_in());
  std::vector<std::string> texts;
  for (const char* file : {"authorities.csv", "aliases.csv", "districts.csv"}) {
    const auto bytes = MappedFile::open(workspace / file);
    if (!bytes) return bytes.error();
    texts.emplace_back(bytes->bytes());
  }
  auto parsed = Register::parse(texts[0], texts[1], texts[2], Nation::fictional);
  if (!parsed) return parsed.error();
  return std::make_unique<Register>(*std::move(parsed));
}

Result<std::vector<NeighbourSet>> load_neighbours(const std::filesystem::path& workspace,
                                                  const Session& session) {
  if (!session.is_fictional()) return built_in_neighbours(*session.authorities);
  std::vector<NeighbourSet> sets;
  const std::filesystem::path file = workspace / "neighbours.csv";
  if (!std::filesystem::exists(file)) return sets;
  const auto bytes = MappedFile::open(file);
  if (!bytes) return bytes.error();
  auto set =
      NeighbourSet::parse("neighbours", bytes->bytes(), "neighbours.csv", *session.authorities);
  if (!set) return set.error();
  sets.push_back(*std::move(set));
  return sets;
}

}  // namespace

Result<std::vector<Layout>> load_layouts(const Places& places) {
  const auto packs = packs_with_built_in(places.layouts, "releases/");
  if (!packs) return packs.error();
  std::vector<Layout> layouts;
  for (const PackText& pack : *packs) {
    LayoutPack read = read_layout(pack.text, pack.name);
    if (!read.errors.empty()) return read.errors.front();
    const bool replaced = std::ranges::find(layouts, read.layout.id, &Layout::id) != layouts.end();
    if (!replaced) layouts.push_back(std::move(read.layout));
  }
  return layouts;
}

Result<std::vector<Club>> load_clubs(const Places& places) {
  const auto packs = packs_with_built_in(places.packs, "clubs/");
  if (!packs) return packs.error();
  // Each by itself, on as many processors as there are.
  std::vector<std::future<ClubPack>> reading;
  for (const PackText& pack : *packs) {
    reading.push_back(
        std::async(std::launch::async, [&pack] { return read_club(pack.text, pack.name); }));
  }
  std::vector<Club> clubs;
  for (std::future<ClubPack>& one : reading) {
    ClubPack read = one.get();
    if (!read.errors.empty()) return read.errors.front();
    const bool replaced = std::ranges::find(clubs, read.club.id, &Club::id) != clubs.end();
    if (!replaced) clubs.push_back(std::move(read.club));
  }
  return clubs;
}

Result<Session> open_session(const Places& places, const StoreAccess& access, bool create) {
  const auto name = access.register_of(places.workspace);
  if (!name) return name.error();
  if (!*name && !create) {
    return Error{.what = "There is no workspace here yet.",
                 .where = places.workspace.string(),
                 .hint = "Import a file first, or say where the workspace is with --workspace."};
  }
  Session session{.register_name = name->value_or(real_register),
                  .authorities = {},
                  .neighbours = {},
                  .store = {},
                  .definitions = {},
                  .ledger = {}};
  auto authorities = load_register(places.workspace, session.register_name);
  if (!authorities) return authorities.error();
  session.authorities = *std::move(authorities);
  auto neighbours = load_neighbours(places.workspace, session);
  if (!neighbours) return neighbours.error();
  session.neighbours = *std::move(neighbours);
  auto store = access.open_store(places.workspace, *session.authorities, session.register_name);
  if (!store) return store.error();
  session.store = std::make_unique<KeptFigureStore>(*std::move(store));
  auto clubs = load_clubs(places);
  if (!clubs) return clubs.error();
  session.definitions = std::make_unique<Definitions>(*std::move(clubs));
  session.ledger = std::make_unique<Ledger>(*session.store, *session.authorities);
  session.definitions->know(*session.ledger);
  return session;
}

}  // namespace plumbline
