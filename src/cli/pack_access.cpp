#include "cli/pack_access.h"

#include "base/mapped_file.h"

namespace plumbline {

Result<PackAccess> open_packs(const Places& places, const Environment& environment) {
  PackAccess made;
  const auto name = environment.register_of(places.workspace);
  if (name && *name) {
    auto session = open_session(places, environment);
    if (!session) return session.error();
    made.session = *std::move(session);
    made.definitions = made.session->definitions.get();
    return made;
  }
  auto clubs = load_clubs(places);
  if (!clubs) return clubs.error();
  made.own_definitions = std::make_unique<Definitions>(*std::move(clubs));
  made.definitions = made.own_definitions.get();
  return made;
}

Result<ReadReturn> read_return_file(const std::filesystem::path& file, const Club& club,
                                    const ReturnIdentity& unless_said) {
  constexpr std::size_t largest_return = 32'000'000;  // bytes
  const auto mapped = MappedFile::open(file);
  if (!mapped) return mapped.error();
  if (mapped->bytes().size() > largest_return) {
    return Error{.what = "This file is too large to be a return.",
                 .where = file.string(),
                 .hint = "A return is a few hundred lines."};
  }
  return read_return(mapped->bytes(), file.string(), club, unless_said);
}

}  // namespace plumbline
