#include <doctest/doctest.h>

#include "people/memory_people_store.h"
#include "people/password.h"
#include "people/secrets.h"
#include "people/signed_in_people.h"

namespace plumbline {
namespace {

using namespace std::chrono_literals;

constexpr HashingCost cheap{.passes = 1, .memory = std::size_t{8} * 1024};
constexpr const char* phrase = "four quiet brown kettles";

Person jo() {
  Person person;
  person.name = "Jo Bloggs";
  person.email = "jo@example.org";
  person.authority = "E08000034";
  person.roles = {PersonRole::completer};
  return person;
}

// A door with Jo behind it, and a clock that is set by hand.
struct Door {
  Moment now{1'000'000s};
  MemoryPeopleStore* store = nullptr;
  std::unique_ptr<SignedInPeople> people;

  Door() {
    auto made = std::make_unique<MemoryPeopleStore>();
    store = made.get();
    CHECK(store->add({.person = jo(), .password_hash = hash_password(phrase, cheap)}));
    open(std::move(made));
  }
  void open(std::unique_ptr<PeopleStore> made) {
    people = std::make_unique<SignedInPeople>(std::move(made), [this] { return now; });
  }
  SignInTry try_with(std::string_view password, std::string_view email = "Jo@example.org",
                     std::string_view sender = "192.0.2.1") {
    return people->sign_in(email, password, sender);
  }
  std::string in() { return try_with(phrase).token; }
};

}  // namespace

TEST_CASE("a password is long enough, and not what everybody tries first") {
  const auto said = [](std::string_view password) {
    const Status status = fit_password(password, "jo.bloggs@example.org", "Joanna Bloggs");
    return status ? std::string() : status.error().what;
  };
  CHECK(said(phrase).empty());
  CHECK(said("zwölf Öfen übrig").empty());
  CHECK(said("éééééééééééé") == "The password is the same few letters again and again.");
  CHECK(said("eleven char") == "The password is too short: it needs at least 12 letters.");
  CHECK(said(std::string(1001, 'a')) == "The password is too long.");
  CHECK(said("aaaaaaaaaaaaaaaa") == "The password is the same few letters again and again.");
  for (const char* own :
       {"jo.bloggs@example.org", "Jo.Bloggs@Example.org!", "joanna bloggs", "jobloggsjobloggs"}) {
    CHECK(said(own) == "The password is the person's own name or e-mail address.");
  }
  for (const char* known : {"password1234", "Qwerty-123456", "Correct horse battery staple"}) {
    CHECK(said(known) == "The password is one of those that everybody tries first.");
  }
}

TEST_CASE("a hash tells its password from others, and is another each time") {
  const std::string hash = hash_password(phrase, cheap);
  CHECK(hash.starts_with("$argon2id$v=19$m=8,t=1,p=1$"));
  CHECK(is_password(phrase, hash));
  CHECK_FALSE(is_password("four quiet brown kettle", hash));
  CHECK_FALSE(is_password("", hash));
  CHECK_FALSE(is_password(phrase, "no hash"));
  CHECK(hash_password(phrase, cheap) != hash);
  CHECK(hash_password(phrase).starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
}

TEST_CASE("tokens are long, all different, and told by their form") {
  const std::string token = new_token();
  CHECK(is_token(token));
  CHECK(token != new_token());
  CHECK_FALSE(is_token(token + "a"));
  CHECK_FALSE(is_token(token.substr(1)));
  CHECK_FALSE(is_token(std::string(43, '=')));
  CHECK(hash_of_token(token) != csrf_of_token(token));
  CHECK(hash_of_token(token) != token);
  CHECK(hash_of_token(token) == hash_of_token(token));
  CHECK(same_secret(token, std::string(token)));
  CHECK_FALSE(same_secret(token, token.substr(1)));
  CHECK_FALSE(same_secret(token, new_token()));
}

TEST_CASE("five wrong tries are free; then each makes the next wait twice as long") {
  Throttle throttle;
  Moment now{1'000'000s};
  const auto tried = [&] {
    throttle.tried("jo", now);
    return throttle.wait("jo", now);
  };
  for (int i = 0; i < 4; ++i) CHECK(tried() == 0s);
  CHECK(tried() == 30s);
  now += 30s;
  CHECK(throttle.wait("jo", now) == 0s);
  CHECK(tried() == 60s);
  CHECK(tried() == 120s);
  for (int i = 0; i < 20; ++i) tried();
  CHECK(throttle.wait("jo", now) == 900s);
  CHECK(throttle.wait("another", now) == 0s);
  now += 1h;
  CHECK(throttle.wait("jo", now) == 0s);
  CHECK(tried() == 0s);
}

TEST_CASE("what strangers make up takes no more memory than is allowed") {
  Throttle throttle({.most_keys = 10});
  const Moment now{1'000'000s};
  for (int i = 0; i < 5; ++i) throttle.tried("jo", now);
  for (int i = 0; i < 100; ++i) throttle.tried(std::to_string(i), now);
  CHECK(throttle.size() <= 10);
  CHECK(throttle.wait("jo", now) == 30s);
}

TEST_CASE("a wait is said in words") {
  CHECK(words_on_wait(1s) == "1 second");
  CHECK(words_on_wait(90s) == "90 seconds");
  CHECK(words_on_wait(120s) == "2 minutes");
  CHECK(words_on_wait(841s) == "15 minutes");
}

TEST_CASE("who has the password is signed in, under a new token each time") {
  Door door;
  const std::string token = door.in();
  REQUIRE(is_token(token));
  CHECK(door.people->find(token)->name == "Jo Bloggs");
  CHECK(door.in() != token);
  CHECK(door.people->find(new_token()) == nullptr);
  CHECK(door.people->find("") == nullptr);
  door.people->sign_out(token);
  CHECK(door.people->find(token) == nullptr);
}

TEST_CASE("unknown, closed and wrong are one answer") {
  Door door;
  CHECK(door.try_with("wrong").token.empty());
  CHECK(door.try_with(phrase, "nobody@example.org").token.empty());
  CHECK(door.try_with(phrase, "").token.empty());
  CHECK(door.try_with(std::string(2000, 'a')).token.empty());
  door.store->close(1);
  CHECK(door.try_with(phrase).token.empty());
}

TEST_CASE("after five wrong tries the right password has to wait too, known e-mail or not") {
  for (const char* email : {"jo@example.org", "nobody@example.org"}) {
    Door door;
    for (int i = 0; i < 5; ++i) CHECK(door.try_with("wrong", email).wait == 0s);
    CHECK(door.try_with(phrase, email).wait == 30s);
    CHECK(door.try_with(phrase, email, "198.51.100.7").wait == 30s);
    door.now += 30s;
    CHECK(door.try_with(phrase, email).wait == 0s);
  }
}

TEST_CASE("a right try clears the e-mail, and a sender's wrong ones stay counted") {
  Door door;
  for (int i = 0; i < 4; ++i) door.try_with("wrong");
  CHECK(is_token(door.in()));
  for (int i = 0; i < 4; ++i) CHECK(door.try_with("wrong").wait == 0s);
  for (int i = 0; i < 22; ++i) door.try_with("wrong", std::to_string(i) + "@example.org");
  CHECK(door.try_with(phrase).wait == 30s);
  CHECK(is_token(door.try_with(phrase, "jo@example.org", "198.51.100.7").token));
  CHECK(is_token(door.try_with(phrase, "jo@example.org", "").token));
}

TEST_CASE("a sign-in ends after twelve hours unseen, and after a week at the latest") {
  Door door;
  const std::string token = door.in();
  door.now += 12h - 1s;
  CHECK(door.people->find(token));
  door.now += 12h;
  CHECK_FALSE(door.people->find(token));
  const std::string busy = door.in();
  for (int i = 0; i < 27; ++i) {
    door.now += 6h;
    door.people->keep_up();
    CHECK(door.people->find(busy));
  }
  door.now += 6h;
  CHECK_FALSE(door.people->find(busy));
  door.now += 2h;
  door.people->keep_up();
  CHECK_FALSE(door.store->find_sign_in(hash_of_token(busy)));
}

TEST_CASE("a sign-in outlives the server, and the store is told once a minute who was seen") {
  Door door;
  const std::string token = door.in();
  const auto told = [&] {
    return door.store->find_sign_in(hash_of_token(token))->sign_in.last_seen;
  };
  const Moment began = door.now;
  door.now += 59s;
  CHECK(door.people->find(token));
  door.people->keep_up();
  CHECK(told() == began);
  door.now += 1s;
  CHECK(door.people->find(token));
  door.people->keep_up();
  CHECK(told() == door.now);
  auto copy = std::make_unique<MemoryPeopleStore>();
  CHECK(copy->add(*door.store->find_by_email("jo@example.org")));
  copy->add_sign_in(door.store->find_sign_in(hash_of_token(token))->sign_in);
  door.open(std::move(copy));
  CHECK(door.people->find(token)->name == "Jo Bloggs");
}

TEST_CASE("a password or account that a command changes ends what is signed in") {
  Door door;
  const std::string first = door.in();
  door.store->change_password(1, hash_password("another four word phrase", cheap));
  door.people->keep_up();
  CHECK_FALSE(door.people->find(first));
  const std::string second = door.try_with("another four word phrase").token;
  CHECK(door.people->find(second));
  door.store->close(1);
  door.people->keep_up();
  CHECK_FALSE(door.people->find(second));
}

}  // namespace plumbline
