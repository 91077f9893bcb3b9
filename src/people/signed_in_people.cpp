#include "people/signed_in_people.h"

#include "people/password.h"
#include "people/secrets.h"

namespace plumbline {

SignedInPeople::SignedInPeople(std::unique_ptr<PeopleStore> store, Now now)
    : store_(std::move(store)), now_(std::move(now)), nobody_(hash_password(new_token())) {}

bool SignedInPeople::is_over(const SignIn& sign_in, Moment now) {
  return now - sign_in.began >= longest_sign_in || now - sign_in.last_seen >= longest_idle;
}

Seconds SignedInPeople::begin_try(const std::string& email, std::string_view sender) {
  const Moment now = now_();
  const std::lock_guard lock(tries_mutex_);
  const Seconds of_sender = sender.empty() ? Seconds{0} : by_sender_.wait(sender, now);
  const Seconds wait = std::max(by_email_.wait(email, now), of_sender);
  if (wait > Seconds{0}) return wait;
  by_email_.tried(email, now);
  if (!sender.empty()) by_sender_.tried(sender, now);
  return wait;
}

// It was right: nothing is held against the e-mail address; of the sender, only this try is not.
void SignedInPeople::end_try(const std::string& email, std::string_view sender) {
  const std::lock_guard lock(tries_mutex_);
  by_email_.forget(email);
  if (!sender.empty()) by_sender_.take_back(sender);
}

SignInTry SignedInPeople::sign_in(std::string_view email, std::string_view password,
                                  std::string_view sender) {
  if (store_->is_read_only()) return {.token = {}, .closed_to_all = true};
  const auto read = parse_email(email);
  const std::string address = read ? *read : std::string();
  const Seconds wait = begin_try(address, sender);
  if (wait > Seconds{0}) return {.token = {}, .wait = wait};
  const auto account = store_->find_by_email(address);
  const bool is_known = account && !account->person.closed;
  const bool fits = password.size() <= most_password_bytes &&
                    is_password(password, is_known ? account->password_hash : nobody_);
  if (!is_known || !fits) return {};
  end_try(address, sender);
  std::string token = new_token();
  const Moment now = now_();
  const SignIn sign_in{.token_hash = hash_of_token(token),
                       .person = account->person.id,
                       .began = now,
                       .last_seen = now};
  store_->add_sign_in(sign_in);
  const std::lock_guard lock(mutex_);
  live_[sign_in.token_hash] = {.person = std::make_shared<const Person>(account->person),
                               .began = now,
                               .seen = now,
                               .told = now};
  return {.token = std::move(token)};
}

void SignedInPeople::sign_out(std::string_view token) {
  if (!is_token(token)) return;
  const std::string hash = hash_of_token(token);
  {
    const std::lock_guard lock(mutex_);
    live_.erase(hash);
  }
  store_->remove_sign_in(hash);
}

std::shared_ptr<const Person> SignedInPeople::find(std::string_view token) {
  if (!is_token(token)) return nullptr;
  const std::string hash = hash_of_token(token);
  const Moment now = now_();
  {
    const std::lock_guard lock(mutex_);
    const auto known = live_.find(hash);
    if (known != live_.end()) {
      Live& live = known->second;
      if (is_over({.token_hash = {}, .person = 0, .began = live.began, .last_seen = live.seen},
                  now)) {
        return nullptr;
      }
      live.seen = std::max(live.seen, now);
      return live.person;
    }
  }
  const auto kept = store_->find_sign_in(hash);
  if (!kept || kept->person.closed || is_over(kept->sign_in, now)) return nullptr;
  auto person = std::make_shared<const Person>(kept->person);
  const std::lock_guard lock(mutex_);
  live_[hash] = {
      .person = person, .began = kept->sign_in.began, .seen = now, .told = kept->sign_in.last_seen};
  return person;
}

// One sign-in against the store.
void SignedInPeople::check(const std::string& hash, Moment now) {
  const auto kept = store_->find_sign_in(hash);
  Moment tell{};
  {
    const std::lock_guard lock(mutex_);
    const auto known = live_.find(hash);
    if (known == live_.end()) return;
    Live& live = known->second;
    const SignIn seen{.token_hash = {}, .person = 0, .began = live.began, .last_seen = live.seen};
    if (!kept || kept->person.closed || is_over(seen, now)) {
      live_.erase(known);
      return;
    }
    if (kept->person != *live.person) live.person = std::make_shared<const Person>(kept->person);
    if (live.seen - live.told >= touch_every) tell = live.told = live.seen;
  }
  if (tell != Moment{}) store_->touch(hash, tell);
}

void SignedInPeople::keep_up() {
  constexpr std::chrono::hours often{1};
  const Moment now = now_();
  std::vector<std::string> hashes;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [hash, live] : live_) hashes.push_back(hash);
  }
  for (const std::string& hash : hashes) check(hash, now);
  if (store_->is_read_only() || now - tidied_ < often) return;
  tidied_ = now;
  // Those who were seen are told to the store a minute late.
  store_->remove_old_sign_ins(now - longest_sign_in, now - longest_idle - touch_every);
}

}  // namespace plumbline
