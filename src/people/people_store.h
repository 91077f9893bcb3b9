// Where people and their sign-ins are kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "people/person.h"
#include "people/throttle.h"

namespace plumbline {

struct Account {
  Person person;
  std::string password_hash;
};

struct SignIn {
  std::string token_hash;  // people/secrets.h
  PersonId person = 0;
  Moment began;
  Moment last_seen;
};

// For many threads at once. Each call is done whole or not at all; a broken storage throws what the
// storage throws.
class PeopleStore {
 public:
  virtual ~PeopleStore() = default;

  // Asked before a change: one that may only be read throws at it.
  virtual bool is_read_only() const { return false; }

  // The persons' own ids are ignored; those given are returned. The error: an e-mail is taken, and
  // nobody was added.
  virtual Result<std::vector<PersonId>> add_all(const std::vector<Account>& accounts) = 0;
  Result<PersonId> add(const Account& account);
  // These two end every sign-in of the person. An id that no store gave throws.
  virtual void change_password(PersonId person, const std::string& hash) = 0;
  virtual void close(PersonId person) = 0;

  // By the e-mail address as parse_email gives it; closed accounts too.
  virtual std::optional<Account> find_by_email(const std::string& email) const = 0;
  virtual std::optional<Person> find(PersonId person) const = 0;
  // In the order they were added.
  virtual std::vector<Person> all() const = 0;

  virtual void add_sign_in(const SignIn& sign_in) = 0;
  struct SignedIn {
    SignIn sign_in;
    Person person;
  };
  virtual std::optional<SignedIn> find_sign_in(const std::string& token_hash) const = 0;
  virtual void touch(const std::string& token_hash, Moment seen) = 0;
  virtual void remove_sign_in(const std::string& token_hash) = 0;
  virtual void remove_sign_ins_of(PersonId person) = 0;
  // Those that began, or were seen last, before these times.
  virtual void remove_old_sign_ins(Moment began, Moment seen) = 0;
};

// What every store answers where the e-mail is taken.
Error email_taken(const std::string& email);

}  // namespace plumbline
