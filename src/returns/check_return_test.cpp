#include "returns/check_return.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "returns/return_measures.h"
#include "returns/test_club.h"

namespace plumbline {
namespace {

const std::string sound =
    "HOM_A01,,900000,,\nHOM_A02,,100000,,\nHOM_A04,,1000000,,\nHOM_A05,,5838,,\nHOM_A06,,16,,\n"
    "HOM_A07,,outturn,,\nHOM_H01,H-A,H-A,,\nHOM_H02,H-A,20,,\nHOM_H03,H-A,5838,,\n";

std::string with(std::string lines, const std::string& from, const std::string& to) {
  lines.replace(lines.find(from), from.size(), to);
  return lines;
}

std::vector<ReturnFinding> findings(const std::string& lines, const std::string& last = {}) {
  const TestClub homes;
  const ReadReturn now = homes.read(lines), before = homes.read(last);
  ReturnFigures figures(homes.sources(now.made, last.empty() ? nullptr : &before.made));
  return check_return(figures, nullptr);
}

std::string spent(double pounds) {
  const std::string total = fmt::format("{}", pounds);
  return "HOM_A01,," + total + ",,\nHOM_A02,,0,,\nHOM_A04,," + total +
         ",,\nHOM_A05,,5838,,\nHOM_A06,,16,,\nHOM_A07,,outturn,,\n";
}

// Held against others whose returns, this year's and perhaps last year's, are these.
std::vector<ReturnFinding> findings_beside(const std::string& lines,
                                           const std::vector<std::string>& others,
                                           const std::vector<std::string>& others_last = {},
                                           const std::string& last = {}) {
  const TestClub homes;
  std::vector<ReadReturn> now, before;
  for (const std::string& one : others) now.push_back(homes.read(one));
  for (const std::string& one : others_last) before.push_back(homes.read(one));
  OtherReturns group;
  for (const ReadReturn& one : now) group.now.push_back(&one.made);
  for (const ReadReturn& one : before) group.last.push_back(&one.made);
  const GroupFigures figures_of_group(homes.compiled(), group);
  const ReadReturn own = homes.read(lines), own_last = homes.read(last);
  ReturnFigures figures(homes.sources(own.made, last.empty() ? nullptr : &own_last.made));
  return check_return(figures, &figures_of_group);
}

ReturnFinding only(const std::vector<ReturnFinding>& all) {
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace

TEST_CASE("a sound return raises nothing, and its unit costs come out") {
  CHECK(findings(sound).empty());
  const TestClub homes;
  const ReadReturn read = homes.read(sound);
  ReturnFigures figures(homes.sources(read.made));
  const auto measures = measures_of(figures);
  REQUIRE(measures.size() == 2);
  CHECK(measures[0].figure.number == doctest::Approx(1'000'000 / (5838 / 7.0)));
  CHECK(measures[1].figure.number == doctest::Approx(100 * 5838.0 / (20 * 365)));
}

TEST_CASE("834 days looks like weeks: 5,838 days") {
  const ReturnFinding found = only(findings(with(sound, "HOM_A05,,5838", "HOM_A05,,834")));
  CHECK(found.check == "HOM_A05_W1");
  CHECK(found.found == "834 days; expected between 3,504 days and 8,176 days");
  REQUIRE_FALSE(found.repairs.empty());
  CHECK(found.repairs.front().words == "Days of care: 834 days looks like weeks: 5,838 days.");
}

TEST_CASE("two digits that changed places close a balance when put back") {
  const std::string other = with(with(sound, "900000", "860000"), "100000", "140000");
  CHECK(findings(other).empty());
  const ReturnFinding found = only(findings(with(other, "140000", "410000")));
  CHECK(found.check == "HOM_A04_E1");
  REQUIRE_FALSE(found.repairs.empty());
  CHECK(found.repairs.front().to == 140000);
  CHECK(found.repairs.front().words.find("changed places") != std::string::npos);
}

TEST_CASE("a total typed into a line, and a blank taken for nought") {
  const ReturnFinding total = only(findings(with(sound, "HOM_A01,,900000", "HOM_A01,,1000000")));
  REQUIRE_FALSE(total.repairs.empty());
  CHECK(total.repairs.front().words.find("looks like the total") != std::string::npos);
  CHECK(total.repairs.front().to == 900000);
  const ReturnFinding nought = only(findings(with(sound, "HOM_A02,,100000", "HOM_A02,,0")));
  REQUIRE_FALSE(nought.repairs.empty());
  CHECK(nought.repairs.front().to == 100000);
}

TEST_CASE("a sign, a part of a child, and a word that is no choice are errors") {
  const auto signs = findings(with(sound, "HOM_A02,,100000", "HOM_A02,,-100000"));
  CHECK(std::ranges::find(signs, "negative HOM_A02", &ReturnFinding::check) != signs.end());
  CHECK(only(findings(with(sound, "HOM_A06,,16", "HOM_A06,,16.5"))).check == "whole HOM_A06");
  const ReturnFinding choice = only(findings(with(sound, "outturn", "outrun")));
  CHECK(choice.hint.find("Did you mean 'outturn'?") != std::string::npos);
  CHECK(only(findings(with(sound, "HOM_A07,,outturn", "HOM_A07,,"))).check == "required HOM_A07");
}

TEST_CASE("a check of rows names the row") {
  const ReturnFinding found = only(findings(with(sound, "HOM_H03,H-A,5838", "HOM_H03,H-A,9000")));
  CHECK(found.check == "HOM_H03_E1");
  CHECK(found.row == "H-A");
  CHECK(found.found == "9,000 days; expected at most 7,300 days");
}

TEST_CASE("each row is told with its own figures") {
  const auto all = findings(with(sound, "HOM_H03,H-A,5838", "HOM_H03,H-A,9000") +
                            "HOM_H02,H-B,4,,\nHOM_H03,H-B,1500,,\n");
  REQUIRE(all.size() == 2);
  CHECK(all[1].row == "H-B");
  CHECK(all[1].found == "1,500 days; expected at most 1,460 days");
}

TEST_CASE("a warning with an explanation does not stop sign-off, an error does") {
  const auto explained = findings(
      with(sound, "HOM_A05,,5838,,", "HOM_A05,,834,,Both homes closed for refurbishment in June"));
  CHECK(only(explained).explained);
  CHECK_FALSE(stops_sign_off(only(explained)));
  CHECK(stops_sign_off(only(findings(with(sound, "HOM_A05,,5838,,", "HOM_A05,,834,,ok")))));
  CHECK(stops_sign_off(only(findings(
      with(sound, "HOM_A01,,900000,,", "HOM_A01,,900001,,Rounded in the ledger, see note")))));
}

TEST_CASE("what stands with a table is explained beside the table or one of its cells") {
  const std::string table = sound + "HOM_A08[ASD],,2,,\nHOM_A08[HI],,10,,";
  CHECK(only(findings(table + "\n")).check == "HOM_A08_W1");
  CHECK_FALSE(only(findings(table + "ok\n")).explained);
  CHECK(only(findings(table + "A school for the deaf is next door\n")).explained);
  CHECK(only(findings(table + "\nHOM_A08,,,,A school for the deaf is next door\n")).explained);
}

TEST_CASE("what stands with a sum over rows is explained beside the item or one of its rows") {
  const std::string empty = with(sound, "HOM_H03,H-A,5838", "HOM_H03,H-A,4000");
  const std::string why = "The home was being repaired\n";
  CHECK(only(findings(empty)).check == "HOM_H03_W1");
  CHECK_FALSE(only(findings(empty)).explained);
  CHECK(only(findings(empty + "HOM_H03,,,," + why)).explained);
  CHECK(only(findings(with(empty, "H-A,4000,,\n", "H-A,4000,," + why))).explained);
}

TEST_CASE("a budget where others give what was spent is asked about") {
  const ReturnFinding found = only(findings(with(sound, "outturn,,", "budget,,")));
  CHECK(found.check == "basis HOM_A07");
  CHECK(found.message == "Basis: a budget stands beside what others spent.");
  CHECK(only(findings(with(sound, "outturn,,", "budget,,The ledger closes in July"))).explained);
}

TEST_CASE("a figure typed over one that is worked out is kept, asked about and not used") {
  const std::string typed = "HOM_A03,,1200000,,\n";
  const ReturnFinding found = only(findings(sound + typed));
  CHECK(found.check == "override HOM_A03");
  CHECK(found.found == "£1,200,000 entered; £1,000,000 worked out");
  CHECK(found.trap == std::vector<std::string>{"T60"});
  CHECK_FALSE(found.explained);
  CHECK(only(findings(sound + "HOM_A03,,1200000,,The ledger closed two weeks later\n")).explained);
  CHECK(findings(sound + "HOM_A03,,1005000,,\n").empty());  // half a per cent is no difference
  const TestClub homes;
  const ReadReturn read = homes.read(sound + typed);
  CHECK(as_csv(read.made, homes.club()).find("HOM_A03,,1200000,,") != std::string::npos);
  ReturnFigures figures(homes.sources(read.made));
  CHECK(figures.item("HOM_A03").number == 1'000'000);
}

TEST_CASE("a figure typed over one that is worked out for a row names the row") {
  const ReturnFinding found = only(findings(sound + "HOM_H04,H-A,95,,\n"));
  CHECK(found.check == "override HOM_H04");
  CHECK(found.row == "H-A");
  CHECK(found.found == "95% entered; 80.0% worked out");
}

TEST_CASE("a check whose figures are not all there says nothing") {
  CHECK(findings(with(sound, "HOM_A06,,16,,", "HOM_A06,,,not available,")).empty());
  CHECK(findings(with(sound, "HOM_A06,,16,,", "HOM_A06,,,,")).empty());
  CHECK(findings(sound).empty());  // last year's return is not there to be held against
}

TEST_CASE("who spent nothing is none of the eight that a unit cost is held against") {
  std::vector<std::string> others;
  for (int i = 0; i < 8; ++i) others.push_back(spent(900'000 + 10'000 * i));
  const ReturnFinding found = only(findings_beside(spent(3'000'000), others));
  CHECK(found.check == "unusual HOM_M01");
  CHECK(found.found.starts_with("Half of the 8 others report between £1,100 and £1,142;"));
  const std::string asked = found.found;
  for (int i = 0; i < 3; ++i) others.push_back(spent(0));
  CHECK(only(findings_beside(spent(3'000'000), others)).found == asked);
  for (int i = 0; i < 3; ++i) others[i] = spent(0);
  CHECK(findings_beside(spent(3'000'000), others).empty());
}

TEST_CASE("no repair is sought in last year's answer where it meant something else") {
  std::string pack = test_pack;
  const std::string days = "code = \"HOM_A05\"\n";
  pack.insert(pack.find(days), "break = { from = \"2013-14\", why = \"leave is in it.\" }\n");
  const auto repairs = [&](const char* toml) {
    const TestClub homes(toml);
    const ReadReturn read = homes.read(with(sound, "HOM_A05,,5838", "HOM_A05,,834"));
    const ReadReturn before = homes.read(with(sound, "HOM_A05,,5838", "HOM_A05,,835"));
    ReturnFigures figures(homes.sources(read.made, &before.made));
    const auto all = check_return(figures, nullptr);
    const auto found = std::ranges::find(all, "HOM_A05_W1", &ReturnFinding::check);
    REQUIRE(found != all.end());
    return found->repairs.size();
  };
  CHECK(repairs(test_pack) == 0);  // 834 days is close to last year's 835
  CHECK(repairs(pack.c_str()) == 1);
}

TEST_CASE("last year's answers tell slips of unit, and what was copied") {
  const auto thousands = findings(with(sound, "HOM_A02,,100000", "HOM_A02,,100"), sound);
  CHECK(std::ranges::find(thousands, "slip HOM_A02", &ReturnFinding::check) != thousands.end());
  const auto copied = findings(sound, sound);
  CHECK(only(copied).check == "copied");
}

}  // namespace plumbline
