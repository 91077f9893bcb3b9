#include "store/sqlite_round_store.h"

#include <fmt/format.h>

#include <set>
#include <unordered_map>
#include <utility>

#include "store/database.h"
#include "store/file_lock.h"
#include "store/guarded.h"

namespace plumbline {
namespace {

using soci::into;
using soci::use;

Moment moment(long long seconds) { return Moment(Seconds(seconds)); }

// Writes events, its statement prepared once.
class EventWriter {
 public:
  explicit EventWriter(soci::session& session)
      : statement_(
            (session.prepare
                 << "insert into recent_event (kept_return, number, at, person, kind, source, "
                    "series, in_row, words, about) values (:of, :number, :at, :person, :kind, "
                    ":source, :series, :in_row, :words, :about)",
             use(of_), use(number_), use(at_), use(person_), use(kind_), use(source_), use(series_),
             use(row_), use(words_), use(about_))) {}

  void write(ReturnId of, const ReturnEvent& event) {
    of_ = of;
    number_ = event.number;
    at_ = event.at.time_since_epoch().count();
    person_ = event.person;
    kind_ = words(event.kind);
    source_ = words(event.source);
    series_ = event.series;
    row_ = event.row;
    words_ = event.words;
    about_ = event.about;
    statement_.execute(true);
  }

 private:
  long long of_ = 0, number_ = 0, at_ = 0, person_ = 0;
  std::string kind_, source_, series_, row_, words_, about_;
  soci::statement statement_;  // last: it uses the others
};

class SqliteRoundStore final : public RoundStore {
 public:
  SqliteRoundStore(std::filesystem::path file, std::unique_ptr<soci::session> session)
      : file_(std::move(file)), session_(std::move(session)) {}

  std::vector<Round> rounds() const override;
  RoundId open(const std::string& club, const Period& year, Moment at) override;
  void publish(RoundId round, RoundState state, Moment at) override;
  std::vector<KeptReturnHead> returns_of(RoundId round) const override;
  ReturnId return_of(RoundId round, const std::string& authority) override;
  std::vector<ReturnEvent> events_of(ReturnId one, std::int64_t from) const override;
  std::optional<std::int64_t> held_by(ReturnId one, int edition) const override;
  void add(std::span<const NewEvents> events) override;
  bool settle(std::size_t most) override;

 private:
  template <typename Work>
  auto guarded(Work work) const {
    return plumbline::guarded(file_, *session_, work);
  }

  std::int64_t last_number(soci::session& session, ReturnId one) const;
  void follow_on(soci::session& session, const NewEvents& more,
                 std::unordered_map<ReturnId, std::int64_t>& last) const;
  void refuse_final(soci::session& session, std::span<const NewEvents> events);

  std::filesystem::path file_;
  std::unique_ptr<soci::session> session_;
  std::unique_ptr<EventWriter> writer_;  // made when it is first needed
  std::optional<FileLock> lock_;         // likewise: who writes events is alone
  // Of returns that were written: the number of the last event, and the round.
  std::unordered_map<ReturnId, std::int64_t> last_;
  std::unordered_map<ReturnId, RoundId> round_of_;
};

std::vector<RoundEdition> editions_of(soci::session& session, long long round) {
  std::vector<RoundEdition> all;
  int number = 0;
  long long at = 0;
  std::string state;
  soci::statement rows =
      (session.prepare
           << "select number, state, at from round_edition where round = :round order by number",
       use(round), into(number), into(state), into(at));
  rows.execute();
  while (rows.fetch()) {
    all.push_back({.number = number,
                   .state = parse_round_state(state).value_or(RoundState::draft),
                   .at = moment(at)});
  }
  return all;
}

std::vector<Round> SqliteRoundStore::rounds() const {
  return guarded([](soci::session& session) {
    std::vector<Round> all;
    long long id = 0, opened = 0;
    int year = 0;
    std::string club, state;
    soci::statement rows =
        (session.prepare << "select id, club, year, state, opened from round order by year, club",
         into(id), into(club), into(year), into(state), into(opened));
    rows.execute();
    while (rows.fetch()) {
      all.push_back({.id = id,
                     .club = club,
                     .year = {PeriodKind::financial_year, static_cast<std::int16_t>(year)},
                     .state = parse_round_state(state).value_or(RoundState::final_figures),
                     .opened = moment(opened),
                     .editions = {}});
    }
    for (Round& round : all) round.editions = editions_of(session, round.id);
    return all;
  });
}

RoundId SqliteRoundStore::open(const std::string& club, const Period& year, Moment at) {
  return guarded([&](soci::session& session) {
    const long long year_number = year.year, opened = at.time_since_epoch().count();
    long long id = 0;
    session << "insert into round (club, year, state, opened) values (:club, :year, 'collecting', "
               ":opened) on conflict (club, year) do nothing",
        use(club), use(year_number), use(opened);
    session << "select id from round where club = :club and year = :year", use(club),
        use(year_number), into(id);
    return static_cast<RoundId>(id);
  });
}

void SqliteRoundStore::publish(RoundId round, RoundState state, Moment at) {
  guarded([&](soci::session& session) {
    const long long id = round, moment = at.time_since_epoch().count();
    const std::string said(words(state));
    long long number = 0;
    soci::transaction transaction(session);
    session << "update round set state = :state where id = :id", use(said), use(id);
    session << "select coalesce(max(number), 0) + 1 from round_edition where round = :id", use(id),
        into(number);
    session << "insert into round_edition (round, number, state, at) values (:id, :number, :state, "
               ":at)",
        use(id), use(number), use(said), use(moment);
    session << "insert into edition_return (round, edition, kept_return, last_event) select "
               "kept_return.round, :number, kept_return.id, max(every_event.number) from "
               "kept_return join every_event on every_event.kept_return = kept_return.id where "
               "kept_return.round = :id group by kept_return.id",
        use(number), use(id);
    transaction.commit();
  });
}

std::vector<KeptReturnHead> SqliteRoundStore::returns_of(RoundId round) const {
  return guarded([&](soci::session& session) {
    const long long id = round;
    std::vector<KeptReturnHead> all;
    long long number = 0;
    std::string authority;
    soci::statement rows =
        (session.prepare
             << "select id, authority from kept_return where round = :round order by id",
         use(id), into(number), into(authority));
    rows.execute();
    while (rows.fetch()) all.push_back({.id = number, .authority = authority});
    return all;
  });
}

ReturnId SqliteRoundStore::return_of(RoundId round, const std::string& authority) {
  return guarded([&](soci::session& session) {
    const long long in_round = round;
    long long id = 0;
    session << "insert into kept_return (round, authority) values (:round, :authority) on conflict "
               "(round, authority) do nothing",
        use(in_round), use(authority);
    session << "select id from kept_return where round = :round and authority = :authority",
        use(in_round), use(authority), into(id);
    return static_cast<ReturnId>(id);
  });
}

std::vector<ReturnEvent> SqliteRoundStore::events_of(ReturnId one, std::int64_t from) const {
  return guarded([&](soci::session& session) {
    const long long id = one, first = from;
    std::vector<ReturnEvent> all;
    ReturnEvent event;
    long long number = 0, at = 0, person = 0;
    std::string kind, source;
    soci::statement rows =
        (session.prepare << "select number, at, person, kind, source, series, in_row, words, about "
                            "from every_event where kept_return = :id and number >= :first order "
                            "by number",
         use(id), use(first), into(number), into(at), into(person), into(kind), into(source),
         into(event.series), into(event.row), into(event.words), into(event.about));
    rows.execute();
    while (rows.fetch()) {
      event.number = number;
      event.at = moment(at);
      event.person = person;
      event.kind = parse_event_kind(kind).value_or(EventKind::offered);
      event.source = parse_event_source(source).value_or(EventSource::program);
      all.push_back(event);
    }
    return all;
  });
}

std::optional<std::int64_t> SqliteRoundStore::held_by(ReturnId one, int edition) const {
  return guarded([&](soci::session& session) -> std::optional<std::int64_t> {
    const long long id = one, number = edition;
    long long last = 0;
    session << "select last_event from edition_return where kept_return = :id and edition = "
               ":number",
        use(id), use(number), into(last);
    if (!session.got_data()) return std::nullopt;
    return last;
  });
}

void SqliteRoundStore::add(std::span<const NewEvents> events) {
  if (!lock_) lock_.emplace(std::filesystem::path(file_).replace_extension(".lock"));
  std::unordered_map<ReturnId, std::int64_t> last;
  guarded([&](soci::session& session) {
    if (!writer_) writer_ = std::make_unique<EventWriter>(session);
    soci::transaction transaction(session);
    for (const NewEvents& one : events) {
      follow_on(session, one, last);
      for (const ReturnEvent& event : one.events) writer_->write(one.of, event);
    }
    refuse_final(session, events);
    transaction.commit();
  });
  for (const auto& [one, number] : last) last_[one] = number;
}

std::int64_t SqliteRoundStore::last_number(soci::session& session, ReturnId one) const {
  const long long id = one;
  long long number = 0;
  session << "select coalesce(max(number), 0) from every_event where kept_return = :id", use(id),
      into(number);
  return number;
}

// An event whose number is taken was made of a return that has changed since.
void SqliteRoundStore::follow_on(soci::session& session, const NewEvents& more,
                                 std::unordered_map<ReturnId, std::int64_t>& last) const {
  const auto [place, fresh] = last.try_emplace(more.of);
  if (fresh) {
    const auto known = last_.find(more.of);
    place->second = known == last_.end() ? last_number(session, more.of) : known->second;
  }
  for (const ReturnEvent& event : more.events) {
    if (event.number != place->second + 1) throw EventsRefused(could_not_save());
    place->second = event.number;
  }
}

// Asked inside the transaction: whoever makes a round final meanwhile waits for it.
void SqliteRoundStore::refuse_final(soci::session& session, std::span<const NewEvents> events) {
  std::set<RoundId> closed;
  long long round = 0;
  soci::statement rows =
      (session.prepare << "select id from round where state = 'final'", into(round));
  rows.execute();
  while (rows.fetch()) closed.insert(round);
  if (closed.empty()) return;
  for (const NewEvents& one : events) {
    const auto [place, fresh] = round_of_.try_emplace(one.of);
    if (fresh) {
      const long long id = one.of;
      session << "select round from kept_return where id = :id", use(id), into(round);
      place->second = round;
    }
    if (closed.contains(place->second)) throw EventsRefused(round_is_final());
  }
}

bool SqliteRoundStore::settle(std::size_t most) {
  return guarded([&](soci::session& session) {
    long long last = 0, left = 0;
    const auto limit = static_cast<long long>(most);
    soci::transaction transaction(session);
    session << "select coalesce(max(id), 0) from (select id from recent_event order by id limit "
               ":most)",
        use(limit), into(last);
    session
        << "insert into return_event (kept_return, number, at, person, kind, source, series, "
           "in_row, words, about) select kept_return, number, at, person, kind, source, series, "
           "in_row, words, about from recent_event where id <= :last",
        use(last);
    session << "delete from recent_event where id <= :last", use(last);
    session << "select count(*) from recent_event", into(left);
    transaction.commit();
    return left > 0;
  });
}

}  // namespace

namespace {

// A store that another program is using is settled by it.
void settle_if_free(RoundStore& store, std::size_t most) {
  try {
    store.settle(most);
  } catch (const StoreFailure&) {
    return;
  }
}

}  // namespace

std::filesystem::path rounds_file(const std::filesystem::path& workspace) {
  return workspace / "rounds.sqlite";
}

Result<std::unique_ptr<RoundStore>> open_round_store(const std::filesystem::path& workspace) {
  const std::filesystem::path file = rounds_file(workspace);
  const std::vector<Migration> changes = round_migrations();
  auto session = open_database(file, changes);
  if (!session) return session.error();
  auto store = std::make_unique<SqliteRoundStore>(file, *std::move(session));
  // What was left when the last program ended.
  constexpr std::size_t all = 1'000'000'000;
  if (may_change(file)) settle_if_free(*store, all);
  return std::unique_ptr<RoundStore>(std::move(store));
}

}  // namespace plumbline
