#include "store/sqlite_people_store.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <map>
#include <mutex>

#include "store/database.h"
#include "store/guarded.h"

namespace plumbline {
namespace {

using soci::into;
using soci::use;

// A connection for many threads, one at a time. Where another database was put in the place of
// its file, it opens that.
class Line {
 public:
  Line(std::filesystem::path file, std::unique_ptr<soci::session> session)
      : file_(std::move(file)), session_(std::move(session)), inode_(inode()) {}

  template <typename Work>
  auto operator()(Work work) {
    const std::lock_guard lock(mutex_);
    if (const auto now = inode(); now != 0 && now != inode_) {
      auto opened = open_database(file_);
      if (opened) session_ = *std::move(opened);
      inode_ = now;
    }
    return guarded(file_, *session_, work);
  }

 private:
  ino_t inode() const {
    struct stat found {};
    return ::stat(file_.c_str(), &found) == 0 ? found.st_ino : 0;
  }

  std::filesystem::path file_;
  std::mutex mutex_;
  std::unique_ptr<soci::session> session_;
  ino_t inode_;
};

// What it changed is kept when the work ends, and undone when it throws.
template <typename Work>
auto whole(soci::session& session, Work work) {
  session << "begin immediate";
  try {
    auto result = work();
    session << "commit";
    return result;
  } catch (...) {
    session << "rollback";
    throw;
  }
}

long long seconds(Moment moment) { return moment.time_since_epoch().count(); }
Moment moment(long long seconds) { return Moment(Seconds(seconds)); }

struct PersonRow {
  long long id = 0;
  int closed = 0;
  Account account;
};
constexpr const char* person_columns =
    "person.id, name, email, job, authority, password_hash, closed";

void bind(soci::statement& select, PersonRow& row) {
  Person& person = row.account.person;
  select.exchange(into(row.id));
  select.exchange(into(person.name));
  select.exchange(into(person.email));
  select.exchange(into(person.job));
  select.exchange(into(person.authority));
  select.exchange(into(row.account.password_hash));
  select.exchange(into(row.closed));
}

void prepare(soci::statement& statement, const std::string& sql) {
  statement.alloc();
  statement.prepare(sql);
  statement.define_and_bind();
}

PersonRole role_in(const std::string& word) {
  const auto role = parse_role(word);
  if (!role) throw DamagedBlob("a role that is not known: " + word);
  return *role;
}

std::vector<PersonRole> roles_of(soci::session& session, long long person) {
  std::vector<PersonRole> roles;
  std::string word;
  soci::statement all = (session.prepare << "select role from person_role where person = :person",
                         use(person), into(word));
  all.execute();
  while (all.fetch()) roles.push_back(role_in(word));
  std::ranges::sort(roles);
  return roles;
}

Account account_of(soci::session& session, PersonRow row) {
  row.account.person.id = row.id;
  row.account.person.closed = row.closed != 0;
  row.account.person.roles = roles_of(session, row.id);
  return std::move(row.account);
}

bool is_taken(soci::session& session, const std::string& email) {
  int found = 0;
  session << "select count(*) from person where email = :email", use(email), into(found);
  return found != 0;
}

PersonId insert(soci::session& session, const Account& account) {
  const Person& person = account.person;
  const int closed = person.closed ? 1 : 0;
  long long id = 0;
  session << "insert into person (name, email, job, authority, password_hash, closed) values "
             "(:name, :email, :job, :authority, :hash, :closed) returning id",
      use(person.name), use(person.email), use(person.job), use(person.authority),
      use(account.password_hash), use(closed), into(id);
  for (const PersonRole role : person.roles) {
    const std::string word(word_of(role));
    session << "insert or ignore into person_role (person, role) values (:person, :role)", use(id),
        use(word);
  }
  return id;
}

class SqlitePeopleStore final : public PeopleStore {
 public:
  SqlitePeopleStore(const std::filesystem::path& file, std::unique_ptr<soci::session> reading,
                    std::unique_ptr<soci::session> writing)
      : file_(file), reading_(file, std::move(reading)), writing_(file, std::move(writing)) {}

  bool is_read_only() const override { return !may_change(file_); }
  Result<std::vector<PersonId>> add_all(const std::vector<Account>& accounts) override;
  void change_password(PersonId person, const std::string& hash) override {
    change(person, "password_hash = :value", hash);
  }
  void close(PersonId person) override { change(person, "closed = :value", "1"); }
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
  void change(PersonId person, const std::string& what, const std::string& value);

  std::filesystem::path file_;
  mutable Line reading_;
  Line writing_;
};

Result<std::vector<PersonId>> SqlitePeopleStore::add_all(const std::vector<Account>& accounts) {
  struct Taken {
    std::string email;
  };
  try {
    return writing_([&](soci::session& session) {
      return whole(session, [&] {
        std::vector<PersonId> ids;
        for (const Account& account : accounts) {
          if (is_taken(session, account.person.email)) throw Taken{account.person.email};
          ids.push_back(insert(session, account));
        }
        return ids;
      });
    });
  } catch (const Taken& taken) {
    return email_taken(taken.email);
  }
}

void SqlitePeopleStore::change(PersonId person, const std::string& what, const std::string& value) {
  writing_([&](soci::session& session) {
    return whole(session, [&] {
      const long long id = person;
      soci::statement update =
          (session.prepare << "update person set " << what << " where id = :id", use(value),
           use(id));
      update.execute(true);
      if (update.get_affected_rows() != 1) {
        throw std::out_of_range(fmt::format("no person {} in this workspace", person));
      }
      session << "delete from sign_in where person = :person", use(id);
      return Done{};
    });
  });
}

std::optional<Account> SqlitePeopleStore::find_by_email(const std::string& email) const {
  return reading_([&](soci::session& session) -> std::optional<Account> {
    PersonRow row;
    soci::statement one(session);
    bind(one, row);
    one.exchange(use(email));
    prepare(one, fmt::format("select {} from person where email = :email", person_columns));
    if (!one.execute(true)) return std::nullopt;
    return account_of(session, std::move(row));
  });
}

std::optional<Person> SqlitePeopleStore::find(PersonId person) const {
  return reading_([&](soci::session& session) -> std::optional<Person> {
    const long long id = person;
    PersonRow row;
    soci::statement one(session);
    bind(one, row);
    one.exchange(use(id));
    prepare(one, fmt::format("select {} from person where id = :id", person_columns));
    if (!one.execute(true)) return std::nullopt;
    return account_of(session, std::move(row)).person;
  });
}

std::vector<Person> SqlitePeopleStore::all() const {
  return reading_([&](soci::session& session) {
    std::vector<Person> people;
    PersonRow row;
    soci::statement all(session);
    bind(all, row);
    prepare(all, fmt::format("select {} from person order by id", person_columns));
    all.execute();
    while (all.fetch()) {
      people.push_back(row.account.person);
      people.back().id = row.id;
      people.back().closed = row.closed != 0;
    }
    for (Person& person : people) person.roles = roles_of(session, person.id);
    return people;
  });
}

void SqlitePeopleStore::add_sign_in(const SignIn& sign_in) {
  writing_([&](soci::session& session) {
    const long long person = sign_in.person;
    const long long began = seconds(sign_in.began);
    const long long seen = seconds(sign_in.last_seen);
    session << "insert into sign_in (token_hash, person, began, last_seen) values (:hash, "
               ":person, :began, :seen)",
        use(sign_in.token_hash), use(person), use(began), use(seen);
  });
}

std::optional<PeopleStore::SignedIn> SqlitePeopleStore::find_sign_in(
    const std::string& token_hash) const {
  return reading_([&](soci::session& session) -> std::optional<SignedIn> {
    PersonRow row;
    long long began = 0, seen = 0;
    soci::statement one(session);
    bind(one, row);
    one.exchange(into(began));
    one.exchange(into(seen));
    one.exchange(use(token_hash));
    prepare(one, fmt::format("select {}, began, last_seen from sign_in join person on person.id = "
                             "sign_in.person where token_hash = :hash",
                             person_columns));
    if (!one.execute(true)) return std::nullopt;
    const PersonId id = row.id;
    return SignedIn{.sign_in = {.token_hash = token_hash,
                                .person = id,
                                .began = moment(began),
                                .last_seen = moment(seen)},
                    .person = account_of(session, std::move(row)).person};
  });
}

void SqlitePeopleStore::touch(const std::string& token_hash, Moment seen) {
  writing_([&](soci::session& session) {
    const long long at = seconds(seen);
    session << "update sign_in set last_seen = :seen where token_hash = :hash", use(at),
        use(token_hash);
  });
}

void SqlitePeopleStore::remove_sign_in(const std::string& token_hash) {
  writing_([&](soci::session& session) {
    session << "delete from sign_in where token_hash = :hash", use(token_hash);
  });
}

void SqlitePeopleStore::remove_sign_ins_of(PersonId person) {
  writing_([&](soci::session& session) {
    const long long id = person;
    session << "delete from sign_in where person = :person", use(id);
  });
}

void SqlitePeopleStore::remove_old_sign_ins(Moment began, Moment seen) {
  writing_([&](soci::session& session) {
    const long long first = seconds(began);
    const long long last = seconds(seen);
    session << "delete from sign_in where began < :began or last_seen < :seen", use(first),
        use(last);
  });
}

}  // namespace

Result<std::unique_ptr<PeopleStore>> open_people_store(const std::filesystem::path& workspace) {
  const std::filesystem::path file = database_file(workspace);
  auto reading = open_database(file);
  if (!reading) return reading.error();
  auto writing = open_database(file);
  if (!writing) return writing.error();
  return std::unique_ptr<PeopleStore>(
      std::make_unique<SqlitePeopleStore>(file, *std::move(reading), *std::move(writing)));
}

}  // namespace plumbline
