#include "cli/demo_people.h"

#include <fmt/format.h>

#include <algorithm>

#include "demo/people.h"
#include "people/password.h"
#include "reports/words.h"

namespace plumbline {

Status add_demo_people(const std::vector<Person>& people, const std::filesystem::path& workspace,
                       const Environment& environment) {
  const auto store = environment.open_people(workspace);
  if (!store) return store.error();
  const std::vector<Person> there = (*store)->all();
  std::vector<Account> accounts;
  for (const Person& one : people) {
    if (std::ranges::find(there, one.email, &Person::email) == there.end()) {
      accounts.push_back({.person = one, .password_hash = {}});
    }
  }
  if (accounts.empty()) return Done{};
  const std::string hash = hash_password(demo_password);
  for (Account& one : accounts) one.password_hash = hash;
  const auto added = (*store)->add_all(accounts);
  if (!added) return added.error();
  return Done{};
}

std::string words_on_people(const std::vector<Person>& people, const Register& authorities,
                            const std::filesystem::path& workspace, const std::string& program) {
  TextTable table{
      .headings = {"Signs in with", "Name", "Job", "Role", "Authority"}, .rows = {}, .left = 5};
  for (std::size_t i = 0; i < std::min(main_demo_people, people.size()); ++i) {
    const Person& one = people[i];
    const auto id = authorities.by_code(CodeSystem::ons, one.authority);
    table.rows.push_back({one.email, one.name, one.job, words_on_roles(one),
                          id ? authorities.at(*id).name : one.authority});
  }
  return fmt::format(
      "\nIts people sign in with the password '{0}':\n\n{1}\nEvery other authority has a "
      "completer, "
      "{2} of them: X14's signs in with x14{3}.\n'{4} people list --workspace {5}' lists all; the "
      "page /sign-in steps into each.\n",
      demo_password, as_text(table), people.size() - std::min(main_demo_people, people.size()),
      demo_email_ending, program, workspace.string());
}

}  // namespace plumbline
