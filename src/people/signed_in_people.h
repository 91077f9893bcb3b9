// Who is signed in to a running server. A request that comes with a known token costs no storage:
// what is kept in memory is held against the store every few seconds, by keep_up().
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "people/people_store.h"
#include "people/throttle.h"

namespace plumbline {

inline constexpr std::chrono::hours longest_idle{12};
inline constexpr std::chrono::hours longest_sign_in{7 * 24};
inline constexpr Seconds touch_every{60};   // how exactly the store knows when somebody was seen
inline constexpr Seconds keep_up_every{2};  // how often keep_up is to be called

// What came of a try to sign in.
struct SignInTry {
  std::string token;           // for the cookie; empty: not signed in
  Seconds wait{0};             // not looked at: it was too soon, and this is how long to wait
  bool closed_to_all = false;  // not looked at: the store may only be read
};

class SignedInPeople {
 public:
  using Now = std::function<Moment()>;
  SignedInPeople(std::unique_ptr<PeopleStore> store, Now now);

  // A new token at every sign-in. An unknown e-mail address, a closed account and a wrong password
  // have one answer, after the same work. An empty sender is not counted.
  SignInTry sign_in(std::string_view email, std::string_view password, std::string_view sender);
  void sign_out(std::string_view token);

  // None for a token that is unknown, too old, or of somebody whose account was closed.
  std::shared_ptr<const Person> find(std::string_view token);

  // Takes over what the store was told by others, such as a closed account, and tells it who was
  // seen. From a thread of its own: the store may be slow.
  void keep_up();

  const PeopleStore& store() const { return *store_; }

 private:
  struct Live {
    std::shared_ptr<const Person> person;
    Moment began, seen, told;  // told: what the store knows of when it was seen
  };
  static bool is_over(const SignIn& sign_in, Moment now);
  Seconds begin_try(const std::string& email, std::string_view sender);
  void end_try(const std::string& email, std::string_view sender);
  void check(const std::string& hash, Moment now);

  std::unique_ptr<PeopleStore> store_;
  Now now_;
  std::string nobody_;  // a hash to hold against where there is none
  std::mutex tries_mutex_;
  Throttle by_email_;
  Throttle by_sender_{sender_rules};
  std::mutex mutex_;
  std::unordered_map<std::string, Live> live_;  // by the hash of the token
  Moment tidied_;
};

}  // namespace plumbline
