// What every PeopleStore promises, held against both; and what the one in SQLite promises beside.
#include <doctest/doctest.h>

#include <thread>

#include "people/memory_people_store.h"
#include "store/sqlite_figure_store.h"
#include "store/sqlite_people_store.h"
#include "store/test_workspace.h"
#include "store/workspace_stamp.h"

namespace plumbline {
namespace {

using namespace std::chrono_literals;

std::unique_ptr<PeopleStore> opened(const TestFolder& folder) {
  auto store = open_people_store(folder.path());
  REQUIRE(store);
  return *std::move(store);
}

template <typename Promise>
void each_store(Promise promise) {
  {
    INFO("in memory");
    MemoryPeopleStore store;
    promise(store);
  }
  INFO("in SQLite");
  const TestFolder folder;
  promise(*opened(folder));
}

Account account(const std::string& email) {
  Account account;
  account.person.name = "Zoë O'Neill";
  account.person.email = email;
  account.person.job = "Finance manager";
  account.person.authority = "E08000034";
  account.person.roles = {PersonRole::completer, PersonRole::reader};
  account.password_hash = "$argon2id$" + email;
  return account;
}

SignIn sign_in(const std::string& hash, PersonId person, Moment began = Moment(1000s)) {
  return {.token_hash = hash, .person = person, .began = began, .last_seen = began};
}

}  // namespace

TEST_CASE("a person is found as it was added") {
  each_store([](PeopleStore& store) {
    const auto id = store.add(account("zoe@example.org"));
    REQUIRE(id);
    Person wanted = account("zoe@example.org").person;
    wanted.id = *id;
    CHECK(store.find(*id) == wanted);
    CHECK(store.find_by_email("zoe@example.org")->person == wanted);
    CHECK(store.find_by_email("zoe@example.org")->password_hash == "$argon2id$zoe@example.org");
    CHECK(store.all() == std::vector{wanted});
    CHECK_FALSE(store.find(*id + 1));
    CHECK_FALSE(store.find_by_email("Zoe@example.org"));
  });
}

TEST_CASE("an e-mail address is one person's, and of many to add all are or none") {
  each_store([](PeopleStore& store) {
    REQUIRE(store.add(account("a@example.org")));
    const auto refused = store.add_all({account("b@example.org"), account("a@example.org")});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what == "Somebody signs in with 'a@example.org' already.");
    CHECK(store.all().size() == 1);
    const auto added = store.add_all({account("b@example.org"), account("c@example.org")});
    REQUIRE(added);
    CHECK(store.find(added->at(1))->email == "c@example.org");
  });
}

TEST_CASE("closing an account, or changing its password, ends its sign-ins and no other's") {
  each_store([](PeopleStore& store) {
    const auto ids = store.add_all({account("a@example.org"), account("b@example.org")});
    REQUIRE(ids);
    const PersonId first = ids->at(0);
    const PersonId second = ids->at(1);
    store.add_sign_in(sign_in("one", first));
    store.add_sign_in(sign_in("two", second));
    store.change_password(first, "another");
    CHECK(store.find_by_email("a@example.org")->password_hash == "another");
    CHECK_FALSE(store.find_sign_in("one"));
    CHECK(store.find_sign_in("two")->person.email == "b@example.org");
    store.close(second);
    CHECK(store.find(second)->closed);
    CHECK_FALSE(store.find_sign_in("two"));
    CHECK_THROWS_AS(store.close(99), std::out_of_range);
    CHECK_THROWS_AS(store.change_password(99, "x"), std::out_of_range);
  });
}

TEST_CASE("sign-ins are found by their hash, touched, and removed when they are old") {
  each_store([](PeopleStore& store) {
    const auto person = store.add(account("a@example.org"));
    REQUIRE(person);
    for (const char* hash : {"one", "two", "three", "four"}) {
      store.add_sign_in(sign_in(hash, *person));
    }
    store.touch("two", Moment(5000s));
    CHECK(store.find_sign_in("two")->sign_in.last_seen == Moment(5000s));
    CHECK(store.find_sign_in("two")->sign_in.began == Moment(1000s));
    store.remove_sign_in("one");
    CHECK_FALSE(store.find_sign_in("one"));
    store.remove_old_sign_ins(Moment(1000s), Moment(1001s));
    CHECK_FALSE(store.find_sign_in("three"));
    CHECK(store.find_sign_in("two"));
    store.remove_old_sign_ins(Moment(1001s), Moment(1001s));
    CHECK_FALSE(store.find_sign_in("two"));
    store.add_sign_in(sign_in("five", *person));
    store.remove_sign_ins_of(*person);
    CHECK_FALSE(store.find_sign_in("five"));
  });
}

TEST_CASE("what another connection changes is seen at once") {
  const TestFolder folder;
  const auto server = opened(folder);
  const auto command = opened(folder);
  const auto person = command->add(account("a@example.org"));
  REQUIRE(person);
  server->add_sign_in(sign_in("one", *person));
  CHECK(server->find_sign_in("one")->person.closed == false);
  command->close(*person);
  CHECK_FALSE(server->find_sign_in("one"));
}

TEST_CASE("many threads may use it at once") {
  const TestFolder folder;
  const auto store = opened(folder);
  const auto person = store->add(account("a@example.org"));
  REQUIRE(person);
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&store, &person, i] {
        for (int j = 0; j < 20; ++j) {
          const std::string hash = std::to_string(i) + "/" + std::to_string(j);
          store->add_sign_in(sign_in(hash, *person));
          if (!store->find_sign_in(hash)) std::abort();
        }
      });
    }
  }
  CHECK(store->find_sign_in("3/19"));
}

TEST_CASE("a workspace that is put in the place of another is seen") {
  const TestFolder folder;
  const auto store = opened(folder);
  REQUIRE(store->add(account("a@example.org")));
  for (const char* ending : {"", "-wal", "-shm"}) {
    std::filesystem::remove(folder.database() += ending);
  }
  REQUIRE(opened(folder)->add(account("b@example.org")));
  CHECK_FALSE(store->find_by_email("a@example.org"));
  CHECK(store->find_by_email("b@example.org"));
}

TEST_CASE("the stamp of a workspace tells of figures, and not of people") {
  const TestFolder folder;
  const WorkspaceStamp stamp;
  CHECK(stamp(folder.path()).empty());
  auto figures = open_figure_store(folder.path(), england(), "England");
  REQUIRE(figures);
  const std::string none = stamp(folder.path());
  const auto people = opened(folder);
  REQUIRE(people->add(account("a@example.org")));
  CHECK(stamp(folder.path()) == none);
  const EditionId edition = (*figures)->add(looked_after());
  const std::string one = stamp(folder.path());
  CHECK(one != none);
  people->add_sign_in(sign_in("one", 1));
  CHECK(stamp(folder.path()) == one);
  (*figures)->set_withdrawn(edition, true);
  CHECK(stamp(folder.path()) != one);
}

}  // namespace plumbline
