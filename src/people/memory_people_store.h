// People kept in memory, for tests.
#pragma once

#include <map>
#include <mutex>

#include "people/people_store.h"

namespace plumbline {

class MemoryPeopleStore : public PeopleStore {
 public:
  Result<std::vector<PersonId>> add_all(const std::vector<Account>& accounts) override;
  void change_password(PersonId person, const std::string& hash) override;
  void close(PersonId person) override;
  std::optional<Account> find_by_email(const std::string& email) const override;
  std::optional<Person> find(PersonId person) const override;
  std::vector<Person> all() const override;
  void add_sign_in(const SignIn& sign_in) override;
  std::optional<SignedIn> find_sign_in(const std::string& token_hash) const override;
  void touch(const std::string& token_hash, Moment seen) override;
  void remove_sign_in(const std::string& token_hash) override;
  void remove_sign_ins_of(PersonId person) override;
  void remove_old_sign_ins(Moment began, Moment seen) override;

 private:
  void end_sign_ins_of(PersonId person);

  mutable std::mutex mutex_;
  std::map<PersonId, Account> accounts_;
  std::map<std::string, SignIn> sign_ins_;
};

}  // namespace plumbline
