// Who may sign in.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/password_input.h"
#include "comparison/group.h"
#include "people/password.h"
#include "reports/words.h"

namespace plumbline {
namespace {

std::string name_of_authority(const Session& session, const std::string& ons_code) {
  const auto id = session.authorities->by_code(CodeSystem::ons, ons_code);
  return id ? name_of(session.authorities->at(*id)) : ons_code;
}

Result<std::vector<PersonRole>> roles_typed(const std::vector<std::string>& words) {
  std::vector<PersonRole> roles;
  for (const std::string& word : words) {
    const auto role = parse_role(word);
    if (!role) return role.error();
    if (std::ranges::find(roles, *role) == roles.end()) roles.push_back(*role);
  }
  std::ranges::sort(roles);
  return roles;
}

// All but the password, checked.
Result<Person> person_typed(const PersonWords& words, const Session& session, int this_year) {
  Person person;
  if (const Status named = fit_name(words.name); !named) return named.error();
  person.name = fold_space(words.name);
  if (!words.job.empty()) {
    if (const Status fits = fit_name(words.job); !fits) return fits.error();
    person.job = fold_space(words.job);
  }
  auto email = parse_email(words.email);
  if (!email) return email.error();
  person.email = *std::move(email);
  const Period now{PeriodKind::calendar_year, static_cast<std::int16_t>(this_year)};
  const auto authority = find_authority(words.authority, now, *session.authorities);
  if (!authority) return authority.error();
  person.authority = session.authorities->at(*authority).ons_code;
  auto roles = roles_typed(words.roles);
  if (!roles) return roles.error();
  person.roles = *std::move(roles);
  return person;
}

Result<std::string> hash_typed(const PersonWords& words, const Person& person,
                               const Environment& environment) {
  const auto password = password_typed(words.password_file, environment);
  if (!password) return password.error();
  const Status fits = fit_password(*password, person.email, person.name);
  if (!fits) return fits.error();
  return hash_password(*password);
}

// The store of a workspace that is there, and whom the e-mail address names.
struct Named {
  std::unique_ptr<PeopleStore> store;
  Person person;
};

Status may_change(const PeopleStore& store, const std::filesystem::path& workspace) {
  if (!store.is_read_only()) return Done{};
  return Error{.what = "The workspace may be read and not written to.",
               .where = workspace.string(),
               .hint = "Ask for the right to write to the folder."};
}

Result<std::unique_ptr<PeopleStore>> people_of(const Places& places,
                                               const Environment& environment) {
  const auto name = environment.register_of(places.workspace);
  if (!name) return name.error();
  if (*name) return environment.open_people(places.workspace);
  return Error{.what = "There is no workspace here yet.",
               .where = places.workspace.string(),
               .hint = "Add somebody first, or say where the workspace is with --workspace."};
}

Result<Named> named(const Places& places, const PersonWords& words,
                    const Environment& environment) {
  auto store = people_of(places, environment);
  if (!store) return store.error();
  if (const Status free = may_change(**store, places.workspace); !free) return free.error();
  const auto email = parse_email(words.email);
  if (!email) return email.error();
  const auto account = (*store)->find_by_email(*email);
  if (account) return Named{.store = *std::move(store), .person = account->person};
  std::vector<std::string> known;
  for (const Person& one : (*store)->all()) known.push_back(one.email);
  const auto meant = nearest(*email, known);
  return Error{.what = fmt::format("Nobody signs in with {}.", in_quotes(*email)),
               .where = {},
               .hint = meant ? fmt::format("The nearest is {}.", *meant)
                             : "'plumbline people list' lists everybody."};
}

}  // namespace

Outcome add_person(const Places& places, const PersonWords& words, const Environment& environment) {
  const auto session = open_session(places, environment, true);
  if (!session) return refused(environment, session.error());
  if (const Status free = may_change(*session, places.workspace); !free) {
    return refused(environment, free.error());
  }
  auto person = person_typed(words, *session, environment.this_year);
  if (!person) return refused(environment, person.error());
  const auto store = environment.open_people(places.workspace);
  if (!store) return refused(environment, store.error());
  if ((*store)->find_by_email(person->email)) {
    return refused(environment, email_taken(person->email));
  }
  const auto hash = hash_typed(words, *person, environment);
  if (!hash) return refused(environment, hash.error());
  const auto added = (*store)->add({.person = *person, .password_hash = *hash});
  if (!added) return refused(environment, added.error());
  *environment.out << fmt::format("{} signs in with {}: {} of {}.\n", person->name, person->email,
                                  words_on_roles(*person),
                                  name_of_authority(*session, person->authority));
  return Outcome::done;
}

Outcome list_people(const Places& places, const Environment& environment) {
  const auto session = open_session(places, environment);
  if (!session) return refused(environment, session.error());
  const auto store = environment.open_people(places.workspace);
  if (!store) return refused(environment, store.error());
  TextTable table{
      .headings = {"E-mail", "Name", "Job", "Authority", "Roles", ""}, .rows = {}, .left = 6};
  for (const Person& one : (*store)->all()) {
    table.rows.push_back({one.email, one.name, one.job, name_of_authority(*session, one.authority),
                          words_on_roles(one), one.closed ? "closed" : ""});
  }
  if (table.rows.empty()) {
    *environment.out << "Nobody has an account yet. 'plumbline people add' makes one.\n";
  } else {
    *environment.out << as_text(table);
  }
  return Outcome::done;
}

Outcome change_person_password(const Places& places, const PersonWords& words,
                               const Environment& environment) {
  const auto found = named(places, words, environment);
  if (!found) return refused(environment, found.error());
  const auto hash = hash_typed(words, found->person, environment);
  if (!hash) return refused(environment, hash.error());
  found->store->change_password(found->person.id, *hash);
  *environment.out << fmt::format(
      "{} has a new password. Whoever was signed in with the old one is signed out.\n",
      found->person.name);
  return Outcome::done;
}

Outcome close_person(const Places& places, const PersonWords& words,
                     const Environment& environment) {
  const auto found = named(places, words, environment);
  if (!found) return refused(environment, found.error());
  if (found->person.closed) {
    *environment.out << fmt::format("The account of {} was closed before.\n", found->person.name);
    return Outcome::done;
  }
  found->store->close(found->person.id);
  *environment.out << fmt::format("The account of {} is closed. What they did keeps their name.\n",
                                  found->person.name);
  return Outcome::done;
}

}  // namespace plumbline
