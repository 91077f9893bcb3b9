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
  const TestFolder folder;
  auto store = open_round_store(folder.path());
  REQUIRE(store);
  const RoundId round = (*store)->open("homes", year, after(5));
  const ReturnId id = (*store)->return_of(round, "E06000001");
  (*store)->add(std::vector<NewEvents>{{.of = id, .events = {answered(1, "A", "1")}}});
  (*store)->publish(round, RoundState::draft, after(9));
  (*store)->add(std::vector<NewEvents>{{.of = id, .events = {answered(2, "A", "2")}}});
  (*store)->publish(round, RoundState::revised, after(10));
  CHECK((*store)->held_by(id, 1) == 1);
  CHECK((*store)->held_by(id, 2) == 2);
  CHECK_FALSE((*store)->held_by(id, 3));
  CHECK((*store)->rounds()[0].state == RoundState::revised);
  CHECK((*store)->rounds()[0].editions.size() == 2);
}

TEST_CASE("what was added lately and what was put away are one history") {
  const TestFolder folder;
  auto store = open_round_store(folder.path());
  REQUIRE(store);
  const RoundId round = (*store)->open("homes", year, after(5));
  const ReturnId id = (*store)->return_of(round, "E06000001");
  const ReturnId other = (*store)->return_of(round, "E06000002");
  (*store)->add(
      std::vector<NewEvents>{{.of = id, .events = {answered(1, "A", "1"), answered(2, "A", "2")}},
                             {.of = other, .events = {answered(1, "A", "9")}}});
  CHECK((*store)->settle(2));
  CHECK((*store)->events_of(id).size() == 2);
  CHECK((*store)->events_of(other).size() == 1);
  (*store)->add(std::vector<NewEvents>{{.of = id, .events = {answered(3, "B", "3")}}});
  CHECK_FALSE((*store)->settle(10));
  const auto events = (*store)->events_of(id);
  REQUIRE(events.size() == 3);
  CHECK(events[2].series == "B");
  (*store)->publish(round, RoundState::draft, after(9));
  CHECK((*store)->held_by(id, 1) == 3);
}

TEST_CASE(
    "a number is given to one event, and none is left out, though another program wrote too") {
  const TestFolder folder;
  auto store = open_round_store(folder.path());
  REQUIRE(store);
  const ReturnId id = (*store)->return_of((*store)->open("homes", year, after(5)), "E06000001");
  const auto add = [&](std::int64_t number) {
    (*store)->add(std::vector<NewEvents>{{.of = id, .events = {answered(number, "A", "1")}}});
  };
  add(1);
  CHECK_THROWS_AS(add(1), EventsRefused);
  CHECK_THROWS_AS(add(3), EventsRefused);
  add(2);
  (*store)->settle(10);
  CHECK_THROWS_AS(add(2), EventsRefused);
  CHECK((*store)->events_of(id).size() == 2);
  auto another = open_round_store(folder.path());
  REQUIRE(another);
  CHECK((*another)->events_of(id).size() == 2);
  CHECK_THROWS_AS(
      (*another)->add(std::vector<NewEvents>{{.of = id, .events = {answered(3, "A", "1")}}}),
      StoreFailure);
}

TEST_CASE("a round that was made final takes no event, whoever made it so") {
  const TestFolder folder;
  auto store = open_round_store(folder.path());
  REQUIRE(store);
  const RoundId round = (*store)->open("homes", year, after(5));
  const ReturnId id = (*store)->return_of(round, "E06000001");
  const auto add = [&](std::int64_t number) {
    (*store)->add(std::vector<NewEvents>{{.of = id, .events = {answered(number, "A", "1")}}});
  };
  add(1);
  auto command = open_round_store(folder.path());
  REQUIRE(command);
  (*command)->publish(round, RoundState::final_figures, after(9));
  CHECK_THROWS_AS(add(2), EventsRefused);
  CHECK((*store)->events_of(id).size() == 1);
}

}  // namespace plumbline
