#include "rounds/round_desk.h"

#include <doctest/doctest.h>

#include "rounds/test_rounds.h"

namespace plumbline {
namespace {

bool tells(const LiveAnswer& told, const std::string& check) {
  return std::ranges::find(told.findings, check, &ReturnFinding::check) != told.findings.end();
}

std::size_t events_kept(TestRound& round) {
  return round.rounds().history(round.own().id()).size();
}

}  // namespace

TEST_CASE("a saved answer is told its unit cost and where that lies among the others") {
  TestRound round;
  round.saved("HOM_A01", "£1,234,000");
  round.saved("HOM_A02", "0");
  const LiveAnswer told = round.saved("HOM_A05", "7,000");
  REQUIRE(told.measures.size() == 1);
  CHECK(id_of(told.measures[0].choice) == "HOM_M01");
  CHECK(told.measures[0].now.number == doctest::Approx(1234));
  REQUIRE(told.measures[0].strip);
  CHECK(told.measures[0].strip->others.size() == 6);
  CHECK(place_words(*told.measures[0].strip, 1234) == "Higher than 50% of the group");
  CHECK(told.shown == "7,000");
}

TEST_CASE("the sums an answer goes into are told") {
  TestRound round;
  round.saved("HOM_A01", "900");
  const LiveAnswer told = round.saved("HOM_A02", "100");
  REQUIRE(told.sums.size() == 1);
  CHECK(told.sums[0].item->code == "HOM_A03");
  CHECK(told.sums[0].figure.number == 1000);
}

TEST_CASE("weeks typed for days are asked about at once, with the days they would be") {
  TestRound round;
  round.saved("HOM_A06", "16");
  const LiveAnswer told = round.saved("HOM_A05", "834");
  REQUIRE(tells(told, "HOM_A05_W1"));
  const auto found = std::ranges::find(told.findings, "HOM_A05_W1", &ReturnFinding::check);
  REQUIRE_FALSE(found->repairs.empty());
  CHECK(found->repairs.front().to == 5838);
  CHECK_FALSE(tells(round.saved("HOM_A05", "5838"), "HOM_A05_W1"));
}

TEST_CASE("only what an answer goes into is told") {
  TestRound round;
  CHECK(round.saved("HOM_A06", "16").measures.empty());
}

TEST_CASE("of two who answer one cell the second is told, and both answers are kept") {
  TestRound round;
  const LiveAnswer first = round.saved("HOM_A01", "12,706", 0, 1);
  const SaveOutcome second = round.save("HOM_A01", "12,760", 0, 2);
  REQUIRE(std::holds_alternative<Conflict>(second));
  const Conflict& met = std::get<Conflict>(second);
  CHECK(met.theirs == "12,706");
  CHECK(met.yours == "12,760");
  CHECK(met.person == 1);
  CHECK(met.version == first.version);
  const auto history = round.rounds().history(round.own().id());
  CHECK(history.back().kind == EventKind::offered);
  CHECK(history.back().words == "12,760");
  CHECK(round.saved("HOM_A01", "12,760", met.version, 2).shown == "12,760");
}

TEST_CASE("who types what stands there already meets nobody") {
  TestRound round;
  round.saved("HOM_A01", "12,706", 0, 1);
  CHECK(round.saved("HOM_A01", "12,706", 0, 2).shown == "12,706");
}

TEST_CASE("what is no number is refused in words, and nothing is kept of it") {
  TestRound round;
  const SaveOutcome outcome = round.save("HOM_A05", "about forty");
  REQUIRE(std::holds_alternative<NotSaved>(outcome));
  CHECK(std::get<NotSaved>(outcome).why.what.starts_with("Days of care: "));
  CHECK(events_kept(round) == 0);
  CHECK(std::holds_alternative<NotSaved>(round.save("HOM_A99", "1")));
  CHECK(std::holds_alternative<NotSaved>(round.save("HOM_H02", "1")));
}

TEST_CASE("what was saved is there after a restart") {
  TestRound round;
  round.saved("HOM_A01", "900");
  round.open_again();
  std::string shown;
  round.own().read(
      [&](const KeptReturn& kept, ReturnFigures&) { shown = kept.shown({"HOM_A01"}); });
  CHECK(shown == "900");
}

TEST_CASE("an answer that cannot be stored is not said to be saved, and does not stand") {
  TestRound round;
  round.saved("HOM_A01", "900");
  round.kept().is_full = true;
  const SaveOutcome outcome = round.save("HOM_A01", "1,000");
  REQUIRE(std::holds_alternative<NotSaved>(outcome));
  CHECK(std::get<NotSaved>(outcome).why.what == "We could not save your last change.");
  CHECK_FALSE(std::get<NotSaved>(outcome).is_wrong);
  CHECK(round.failures() == std::vector<std::string>{"Returns cannot be saved. the disk is full"});
  round.kept().is_full = false;
  std::string shown;
  round.own().read(
      [&](const KeptReturn& kept, ReturnFigures&) { shown = kept.shown({"HOM_A01"}); });
  CHECK(shown == "900");
}

TEST_CASE("an explanation counts while the answer is the one it explains") {
  TestRound round;
  round.saved("HOM_A06", "16");
  round.saved("HOM_A05", "3,000");
  REQUIRE_FALSE(round.own().save({{.person = 1,
                                   .kind = EventKind::explained,
                                   .series = "HOM_A05",
                                   .words = "The second home opened in September",
                                   .about = "3,000"}}));
  const auto stands = [&] {
    bool is_told = false;
    round.own().read(
        [&](const KeptReturn& kept, ReturnFigures&) { is_told = kept.stands({"HOM_A05"}); });
    return is_told;
  };
  CHECK(stands());
  round.saved("HOM_A05", "3,001");
  CHECK_FALSE(stands());
  round.saved("HOM_A05", "3,000");
  CHECK(stands());
}

TEST_CASE("one number is one answer, however it is spelled") {
  TestRound round;
  const LiveAnswer first = round.saved("HOM_A01", "1200.5", 0, 1);
  CHECK(first.shown == "1,200.5");
  CHECK(round.saved("HOM_A01", "£1,200.50", 0, 2).shown == "1,200.5");
  REQUIRE_FALSE(round.own().save({{.person = 1,
                                   .kind = EventKind::explained,
                                   .series = "HOM_A01",
                                   .words = "Pay was settled late, in March",
                                   .about = "1,200.5"}}));
  round.saved("HOM_A01", " £1,200.50 ");
  bool stands = false;
  round.own().read(
      [&](const KeptReturn& kept, ReturnFigures&) { stands = kept.stands({"HOM_A01"}); });
  CHECK(stands);
  CHECK(round.rounds().history(round.own().id()).front().words == "1200.5");
}

TEST_CASE("a return that is signed off takes no answers until that is withdrawn") {
  TestRound round;
  round.saved("HOM_A01", "900");
  REQUIRE_FALSE(round.own().save(
      {{.person = 2, .kind = EventKind::signed_off, .series = "service", .words = "A. Lead"}}));
  const SaveOutcome outcome = round.save("HOM_A01", "1,000");
  REQUIRE(std::holds_alternative<NotSaved>(outcome));
  CHECK(std::get<NotSaved>(outcome).why.what ==
        "This return is signed off, so its answers cannot be changed.");
  CHECK(round.own().save({{.person = 1,
                           .kind = EventKind::explained,
                           .series = "HOM_A01",
                           .words = "The third home opened in June",
                           .about = "900"}}));
  CHECK_FALSE(round.own().save({{.person = 1,
                                 .kind = EventKind::noted,
                                 .series = "HOM_A01",
                                 .words = "Did we count June?"}}));
  REQUIRE_FALSE(round.own().save({{.person = 2,
                                   .kind = EventKind::withdrawn,
                                   .series = "service",
                                   .words = "one more figure"}}));
  CHECK(round.saved("HOM_A01", "1,000").shown == "1,000");
}

TEST_CASE("the full check holds a return against the group as it is now") {
  TestRound round;
  round.saved("HOM_A01", "900");
  const auto found = round.desk().check(round.own());
  CHECK(std::ranges::find(found, "required HOM_A07", &ReturnFinding::check) != found.end());
}

TEST_CASE("a check is held against last year's return as it is now") {
  TestRound round;
  round.answer_last_year("HOM_A06", "20");
  const auto change = [&] { return round.saved("HOM_A06", "22").change; };
  CHECK(change() == "+10.0%");
  round.answer_last_year("HOM_A06", "11");
  round.desk().check(round.own());
  CHECK(change() == "+100.0%");
}

TEST_CASE("nobody's return is made by looking for it") {
  TestRound round;
  CHECK(round.desk().find("own") == nullptr);
  CHECK(round.desk().members().size() == 6);
  CHECK(round.desk().find("other 1") != nullptr);
  round.own();
  CHECK(round.desk().find("own") != nullptr);
}

TEST_CASE("rows come and go with their answers") {
  TestRound round;
  const auto row = [](EventKind kind) {
    return ReturnEvent{.person = 1, .kind = kind, .series = "HOM_H", .row = "1"};
  };
  REQUIRE_FALSE(round.own().save({row(EventKind::row_added)}));
  const SaveOutcome outcome =
      round.own().answer_now({.person = 1, .key = {"HOM_H02", "1"}, .typed = "6"});
  CHECK(std::holds_alternative<LiveAnswer>(outcome));
  REQUIRE_FALSE(round.own().save({row(EventKind::row_removed)}));
  round.own().read([&](const KeptReturn& kept, ReturnFigures&) {
    CHECK(kept.made().rows.at("HOM_H").empty());
    CHECK(kept.shown({"HOM_H02", "1"}).empty());
  });
}

TEST_CASE("a row has a key that none had before it") {
  TestRound round;
  const auto one_more = [](const KeptReturn& kept, ReturnFigures&) {
    return std::vector<ReturnEvent>{{.person = 1,
                                     .kind = EventKind::row_added,
                                     .series = "HOM_H",
                                     .row = kept.next_row("HOM_H")}};
  };
  REQUIRE_FALSE(round.own().save({}, {}, one_more));
  REQUIRE_FALSE(round.own().save({}, {}, one_more));
  REQUIRE_FALSE(round.own().save(
      {{.person = 1, .kind = EventKind::row_removed, .series = "HOM_H", .row = "2"}}));
  REQUIRE_FALSE(round.own().save({}, {}, one_more));
  round.own().read([&](const KeptReturn& kept, ReturnFigures&) {
    CHECK(kept.made().rows.at("HOM_H") == std::vector<std::string>{"1", "3"});
    CHECK(kept.has_line({"HOM_H02", "3"}));
    CHECK_FALSE(kept.has_line({"HOM_H02", "2"}));
    CHECK_FALSE(kept.has_line({"HOM_A01", "1"}));
    CHECK_FALSE(kept.has_line({"HOM_A01[PN=HI]"}));
  });
}

TEST_CASE("what is worked out is not typed over") {
  TestRound round;
  const SaveOutcome outcome = round.save("HOM_A03", "123");
  REQUIRE(std::holds_alternative<NotSaved>(outcome));
  CHECK(std::get<NotSaved>(outcome).why.what.ends_with("is worked out from your other answers."));
}

TEST_CASE("a saved answer leaves what only a look at the whole return finds") {
  TestRound round;
  round.saved("HOM_A01", "900");
  ReturnFinding moved;
  moved.check = "moved HOM_A01";
  moved.item = "HOM_A01";
  moved.of_whole = true;
  round.own().found({moved});
  const LiveAnswer told = round.saved("HOM_A01", "901");
  CHECK(std::ranges::find(told.findings, "moved HOM_A01", &ReturnFinding::check) !=
        told.findings.end());
}

}  // namespace plumbline
