#include "views/profile_view.h"

#include "views/measure_view.h"

namespace plumbline {
namespace {

constexpr const char* the_profile = "section-251";

Result<Profile> profile_of(const Snapshot& snapshot, const View& asked,
                           const ProfileDefinition& definition) {
  Result<Profile> made = Error{.what = "The profile was not made."};
  snapshot.calculate(asked.year.year, [&](Calculator& calculator) {
    made = make_profile(calculator, definition, *asked.own, asked.group,
                        {.gross = asked.words.spending == "gross"});
  });
  return made;
}

std::optional<MeasureTable> beside_neighbours(const Snapshot& snapshot, const MeasureChoice& choice,
                                              const View& asked) {
  if (asked.group.name.starts_with("neighbours")) return std::nullopt;
  const Session& session = snapshot.session();
  const std::string set = neighbours_for(*asked.own, asked.year, snapshot);
  if (set.empty()) return std::nullopt;
  const auto group =
      make_group(set, asked.own, asked.year, *session.authorities, session.neighbours);
  const auto measure = snapshot.measure(choice, asked.year.year);
  if (!group || !measure) return std::nullopt;
  return measure_table(**measure, *group, asked.own, *session.authorities);
}

}  // namespace

std::vector<std::int16_t> profile_years(const Snapshot& snapshot) {
  const Definitions& definitions = *snapshot.session().definitions;
  const ProfileDefinition* definition = definitions.find_profile(the_profile);
  if (definition == nullptr) return {};
  const auto first = definitions.find_measure(definition->lines.front().measure);
  return first ? snapshot.years_of(*first) : std::vector<std::int16_t>{};
}

Result<MadeProfile> make_profile_view(const Snapshot& snapshot, const Asked& words) {
  const Session& session = snapshot.session();
  const ProfileDefinition* definition = session.definitions->find_profile(the_profile);
  if (definition == nullptr) return Error{.what = "There is no profile in the packs."};
  std::vector<std::int16_t> years = profile_years(snapshot);
  if (years.empty()) {
    return Error{.what = "No file that the profile is made from is loaded yet.",
                 .where = {},
                 .hint = "It is made from Section 251 outturn files."};
  }
  auto asked = view_of(words, snapshot, years);
  if (!asked) return asked.error();
  if (!asked->own) {
    return Error{
        .what = "No authority was chosen.", .where = {}, .hint = "Choose one from the list."};
  }
  auto profile = profile_of(snapshot, *asked, *definition);
  if (!profile) return profile.error();
  MadeProfile made{.asked = *std::move(asked),
                   .years = std::move(years),
                   .profile = std::make_unique<const Profile>(*std::move(profile)),
                   .view = {}};
  made.view = {
      .profile = made.profile.get(),
      .authorities = session.authorities.get(),
      .words = made.asked.words,
      .fictional = session.is_fictional(),
      .years = [&snapshot, view = made.asked](
                   const MeasureChoice& choice) { return years_of_view(snapshot, choice, view); },
      .beside_neighbours =
          [&snapshot, view = made.asked](const MeasureChoice& choice) {
            return beside_neighbours(snapshot, choice, view);
          }};
  return made;
}

}  // namespace plumbline
