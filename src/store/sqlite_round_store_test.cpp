#include "store/sqlite_round_store.h"

#include <doctest/doctest.h>

#include "ledger/figure_store.h"
#include "store/test_workspace.h"

namespace plumbline {
namespace {

const Period year{PeriodKind::financial_year, 2014};

Moment after(int seconds) { return Moment(Seconds(seconds)); }

ReturnEvent answered(std::int64_t number, std::string code, std::string words) {
  return {.number = number,
          .at = after(1'384'000'000),
          .person = 7,
          .kind = EventKind::answered,
          .source = EventSource::workbook,
          .series = std::move(code),
          .row = "H-A",
          .words = std::move(words),
          .about = "£"};
}

// A round with one return, and what a test adds to it.
struct OneReturn {
  TestFolder folder;
  std::unique_ptr<RoundStore> store = *open_round_store(folder.path());
  RoundId round = store->open("homes", year, after(5));
  ReturnId id = store->return_of(round, "E06000001");

  void add(std::int64_t number, const std::string& words = "1") {
    store->add(std::vector<NewEvents>{{.of = id, .events = {answered(number, "A", words)}}});
  }
};

}  // namespace

TEST_CASE("rounds, returns and events are there when the workspace is opened again") {
  const TestFolder folder;
  ReturnId id = 0;
  {
    auto store = open_round_store(folder.path());
    REQUIRE(store);
    const RoundId round = (*store)->open("homes", year, after(5));
    CHECK((*store)->open("homes", year, after(6)) == round);
    id = (*store)->return_of(round, "E06000001");
    CHECK((*store)->return_of(round, "E06000001") == id);
    const std::vector<NewEvents> events = {
        {.of = id, .events = {answered(1, "A", "12'; drop table round;--"), answered(2, "B", "")}}};
    (*store)->add(events);
  }
  auto store = open_round_store(folder.path());
  REQUIRE(store);
  REQUIRE((*store)->rounds().size() == 1);
  CHECK((*store)->rounds()[0].club == "homes");
  CHECK((*store)->rounds()[0].opened == after(5));
  const auto events = (*store)->events_of(id);
  REQUIRE(events.size() == 2);
  CHECK(events[0].words == "12'; drop table round;--");
  CHECK(events[0].person == 7);
  CHECK(events[0].source == EventSource::workbook);
  CHECK(events[0].row == "H-A");
  CHECK(events[0].about == "£");
  CHECK((*store)->events_of(id, 2).size() == 1);
}

TEST_CASE("an edition holds every return up to the moment it was published") {
  OneReturn made;
  made.add(1);
  made.store->publish(made.round, RoundState::draft, after(9));
  made.add(2, "2");
  made.store->publish(made.round, RoundState::revised, after(10));
  CHECK(made.store->held_by(made.id, 1) == 1);
  CHECK(made.store->held_by(made.id, 2) == 2);
  CHECK_FALSE(made.store->held_by(made.id, 3));
  CHECK(made.store->rounds()[0].state == RoundState::revised);
  CHECK(made.store->rounds()[0].editions.size() == 2);
}

TEST_CASE("what was added lately and what was put away are one history") {
  OneReturn made;
  const ReturnId other = made.store->return_of(made.round, "E06000002");
  made.store->add(std::vector<NewEvents>{
      {.of = made.id, .events = {answered(1, "A", "1"), answered(2, "A", "2")}},
      {.of = other, .events = {answered(1, "A", "9")}}});
  CHECK(made.store->settle(2));
  CHECK(made.store->events_of(made.id).size() == 2);
  CHECK(made.store->events_of(other).size() == 1);
  made.store->add(std::vector<NewEvents>{{.of = made.id, .events = {answered(3, "B", "3")}}});
  CHECK_FALSE(made.store->settle(10));
  const auto events = made.store->events_of(made.id);
  REQUIRE(events.size() == 3);
  CHECK(events[2].series == "B");
  made.store->publish(made.round, RoundState::draft, after(9));
  CHECK(made.store->held_by(made.id, 1) == 3);
}

TEST_CASE(
    "a number is given to one event, and none is left out, though another program wrote too") {
  OneReturn made;
  made.add(1);
  CHECK_THROWS_AS(made.add(1), EventsRefused);
  CHECK_THROWS_AS(made.add(3), EventsRefused);
  made.add(2);
  made.store->settle(10);
  CHECK_THROWS_AS(made.add(2), EventsRefused);
  CHECK(made.store->events_of(made.id).size() == 2);
  auto another = open_round_store(made.folder.path());
  REQUIRE(another);
  CHECK((*another)->events_of(made.id).size() == 2);
  CHECK_THROWS_AS(
      (*another)->add(std::vector<NewEvents>{{.of = made.id, .events = {answered(3, "A", "1")}}}),
      StoreFailure);
}

TEST_CASE("a round that was made final takes no event, whoever made it so") {
  OneReturn made;
  made.add(1);
  auto command = open_round_store(made.folder.path());
  REQUIRE(command);
  (*command)->publish(made.round, RoundState::final_figures, after(9));
  CHECK_THROWS_AS(made.add(2), EventsRefused);
  CHECK(made.store->events_of(made.id).size() == 1);
}

}  // namespace plumbline
