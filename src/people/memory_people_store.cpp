#include "people/memory_people_store.h"

#include <algorithm>

namespace plumbline {

Result<std::vector<PersonId>> MemoryPeopleStore::add_all(const std::vector<Account>& accounts) {
  const std::lock_guard lock(mutex_);
  std::map<PersonId, Account> all = accounts_;
  std::vector<PersonId> ids;
  for (const Account& account : accounts) {
    for (const auto& [id, one] : all) {
      if (one.person.email == account.person.email) return email_taken(account.person.email);
    }
    ids.push_back(all.empty() ? 1 : all.rbegin()->first + 1);
    Account& added = all[ids.back()] = account;
    added.person.id = ids.back();
    std::ranges::sort(added.person.roles);
  }
  accounts_ = std::move(all);
  return ids;
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
