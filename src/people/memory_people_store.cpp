#include "people/memory_people_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace plumbline {

Error email_taken(const std::string& email) {
  return {.what = fmt::format("Somebody signs in with {} already.", in_quotes(email)),
          .where = {},
          .hint = "'plumbline people list' lists everybody."};
}

Result<PersonId> MemoryPeopleStore::add(const Account& account) {
  const std::lock_guard lock(mutex_);
  for (const auto& [id, one] : accounts_) {
    if (one.person.email == account.person.email) return email_taken(account.person.email);
  }
  const PersonId id = accounts_.empty() ? 1 : accounts_.rbegin()->first + 1;
  accounts_[id] = account;
  accounts_[id].person.id = id;
  std::ranges::sort(accounts_[id].person.roles);
  return id;
}

void MemoryPeopleStore::change_password(PersonId person, const std::string& hash) {
  const std::lock_guard lock(mutex_);
  accounts_.at(person).password_hash = hash;
  end_sign_ins_of(person);
}

void MemoryPeopleStore::close(PersonId person) {
  const std::lock_guard lock(mutex_);
  accounts_.at(person).person.closed = true;
  end_sign_ins_of(person);
}

std::optional<Account> MemoryPeopleStore::find_by_email(const std::string& email) const {
  const std::lock_guard lock(mutex_);
  for (const auto& [id, one] : accounts_) {
    if (one.person.email == email) return one;
  }
  return std::nullopt;
}

std::optional<Person> MemoryPeopleStore::find(PersonId person) const {
  const std::lock_guard lock(mutex_);
  const auto found = accounts_.find(person);
  if (found == accounts_.end()) return std::nullopt;
  return found->second.person;
}

std::vector<Person> MemoryPeopleStore::all() const {
  const std::lock_guard lock(mutex_);
  std::vector<Person> all;
  for (const auto& [id, one] : accounts_) all.push_back(one.person);
  return all;
}

void MemoryPeopleStore::add_sign_in(const SignIn& sign_in) {
  const std::lock_guard lock(mutex_);
  sign_ins_[sign_in.token_hash] = sign_in;
}

std::optional<PeopleStore::SignedIn> MemoryPeopleStore::find_sign_in(
    const std::string& token_hash) const {
  const std::lock_guard lock(mutex_);
  const auto found = sign_ins_.find(token_hash);
  if (found == sign_ins_.end()) return std::nullopt;
  return SignedIn{.sign_in = found->second, .person = accounts_.at(found->second.person).person};
}

void MemoryPeopleStore::touch(const std::string& token_hash, Moment seen) {
  const std::lock_guard lock(mutex_);
  const auto found = sign_ins_.find(token_hash);
  if (found != sign_ins_.end()) found->second.last_seen = seen;
}

void MemoryPeopleStore::remove_sign_in(const std::string& token_hash) {
  const std::lock_guard lock(mutex_);
  sign_ins_.erase(token_hash);
}

void MemoryPeopleStore::remove_sign_ins_of(PersonId person) {
  const std::lock_guard lock(mutex_);
  end_sign_ins_of(person);
}

void MemoryPeopleStore::remove_old_sign_ins(Moment began, Moment seen) {
  const std::lock_guard lock(mutex_);
  std::erase_if(sign_ins_, [&](const auto& one) {
    return one.second.began < began || one.second.last_seen < seen;
  });
}

void MemoryPeopleStore::end_sign_ins_of(PersonId person) {
  std::erase_if(sign_ins_, [&](const auto& one) { return one.second.person == person; });
}

}  // namespace plumbline
