// The fictional rounds as a club's office would get them: read from their files and checked.
#include "demo/rounds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "demo/adult_care.h"
#include "demo/demo_year.h"
#include "demo/draws.h"
#include "demo/facts.h"
#include "demo/files.h"
#include "releases/packed_test.h"
#include "returns/check_return.h"
#include "returns/return_file.h"

namespace plumbline {
namespace {

const Definitions& definitions() {
  static const Definitions all(packed_clubs());
  return all;
}

struct Sent {
  std::string name;  // "2013-14/adoption/X14.csv"
  std::string club;
  std::string whose;  // DfE number
  Return made;
  std::vector<Error> problems;
};

Sent read_back(const DemoFile& file) {
  const std::size_t first = file.name.find('/');
  const std::size_t second = file.name.find('/', first + 1);
  Sent sent{.name = file.name,
            .club = file.name.substr(first + 1, second - first - 1),
            .whose = file.name.substr(second + 1, file.name.find('.') - second - 1),
            .made = {},
            .problems = {}};
  const Club* club = definitions().find_club(sent.club);
  REQUIRE(club != nullptr);
  auto read = read_return(file.text, file.name, *club, {});
  REQUIRE(read);
  sent.made = std::move(read->made);
  sent.problems = std::move(read->problems);
  return sent;
}

// Both rounds of one seed, with everything that a return of them is held against.
class Rounds {
 public:
  explicit Rounds(std::uint64_t seed) : seed_(seed), made_(make_demo_rounds(seed, definitions())) {
    for (const DemoAuthority& one : demo_authorities(seed)) authorities_[one.dfe_number] = one;
    for (const DemoFile& file : made_.files) {
      Sent sent = read_back(file);
      sent_.emplace(std::tuple(sent.made.year.year, sent.club, sent.whose), std::move(sent));
    }
    for (const Club& club : definitions().clubs()) {
      const bool asked =
          std::ranges::any_of(sent_, [&](const auto& one) { return one.second.club == club.id; });
      if (asked) clubs_.emplace(club.id, *compile_club(club, definitions()));
    }
  }

  const DemoRounds& made() const { return made_; }
  const auto& sent() const { return sent_; }
  const DemoAuthority& authority(const std::string& dfe) const { return authorities_.at(dfe); }

  DemoFacts facts(const Sent& sent) const {
    const std::int16_t year = sent.made.year.year;
    return demo_facts(seed_, authority(sent.whose), year, outturn_layout(year));
  }

  const Return* find(std::int16_t year, const std::string& club, const std::string& whose) const {
    const auto found = sent_.find(std::tuple(year, club, whose));
    return found == sent_.end() ? nullptr : &found->second.made;
  }

  std::vector<ReturnFinding> findings(const Sent& sent) const {
    const std::int16_t year = sent.made.year.year;
    const DemoFacts known = facts(sent);
    ReturnSources sources{
        .club = &clubs_.at(sent.club),
        .now = &sent.made,
        .last = find(static_cast<std::int16_t>(year - 1), sent.club, sent.whose),
        .others = {},
        .published = [&](const Reference& one) { return published_figure(known, one); },
        .group = {},
        .submitting = true};
    for (const auto& [id, club] : clubs_) {
      const Return* other = id == sent.club ? nullptr : find(year, id, sent.whose);
      if (other != nullptr) sources.others.emplace(club.prefix, other);
    }
    ReturnFigures figures(sources);
    return check_return(figures, nullptr);
  }

  bool has_slip(const Sent& sent) const {
    return std::ranges::any_of(made_.slips, [&](const AnswerSlip& slip) {
      return slip.club == sent.club && slip.year == sent.made.year.year &&
             slip.authority == authority(sent.whose).number;
    });
  }

  double figure(const Sent& sent, const std::string& item) const {
    const ReturnSources sources{
        .club = &clubs_.at(sent.club), .now = &sent.made, .last = nullptr, .others = {}};
    const Figure found = ReturnFigures(sources).item(item);
    REQUIRE(found.cell.is_number());
    return found.number;
  }

 private:
  std::uint64_t seed_;
  DemoRounds made_;
  std::map<std::string, DemoAuthority> authorities_;
  std::map<std::tuple<std::int16_t, std::string, std::string>, Sent> sent_;
  std::map<std::string, CompiledClub> clubs_;
};

const Rounds& rounds() {
  static const Rounds made(demo_seed);
  return made;
}

std::size_t counted(const std::vector<ReturnFinding>& findings, Severity severity) {
  return static_cast<std::size_t>(std::ranges::count(findings, severity, &ReturnFinding::severity));
}

}  // namespace

TEST_CASE("every authority but the two tiny ones answers seven questionnaires in both years") {
  CHECK(rounds().made().files.size() == std::size_t{7} * (58 + 59));
  for (const auto& [key, sent] : rounds().sent()) {
    CAPTURE(sent.name);
    const DemoAuthority& whose = rounds().authority(sent.whose);
    CHECK_FALSE(whose.tiny);
    CHECK(whose.exists_in(sent.made.year.year));
    CHECK(sent.made.authority == sent.whose);
  }
}

TEST_CASE("every return is read without a problem and says that it is fictional") {
  for (const auto& [key, sent] : rounds().sent()) {
    CAPTURE(sent.name);
    for (const Error& problem : sent.problems) FAIL_CHECK(text(problem));
  }
  for (const DemoFile& file : rounds().made().files) {
    CAPTURE(file.name);
    CHECK(file.text.find("Demo nation (fictional)") != std::string::npos);
    CHECK(file.text.find("Kessford") == std::string::npos);
  }
}

TEST_CASE("no return has an error where no slip was planted, and few have warnings") {
  std::map<std::string, std::pair<std::size_t, std::size_t>> returns_and_warnings;
  for (const auto& [key, sent] : rounds().sent()) {
    if (rounds().has_slip(sent)) continue;
    CAPTURE(sent.name);
    std::vector<ReturnFinding> found = rounds().findings(sent);
    for (const ReturnFinding& one : found) {
      if (one.severity == Severity::error) FAIL_CHECK(one.check << " " << one.message);
    }
    // The ranges that packs call usual are of later years' prices.
    std::erase_if(found, [](const ReturnFinding& one) { return one.check.starts_with("usual "); });
    CHECK(counted(found, Severity::warning) <= 6);
    auto& [returns, warnings] = returns_and_warnings[sent.club];
    ++returns;
    warnings += counted(found, Severity::warning);
  }
  for (const auto& [club, counts] : returns_and_warnings) {
    CAPTURE(club);
    // Fewer than one in two returns on children looked after; hardly any of others.
    CHECK(counts.second * 2 < counts.first);
  }
}

TEST_CASE(
    "answers on adults agree with the published files up to what a count of them may differ") {
  for (const auto& [key, sent] : rounds().sent()) {
    const bool in_homes = sent.club == "residential-nursing-care";
    if ((!in_homes && sent.club != "financial-assessments") || rounds().has_slip(sent)) continue;
    CAPTURE(sent.name);
    const DemoFacts facts = rounds().facts(sent);
    const AdultCare care = adult_care(demo_year_of(demo_seed, facts.authority, facts.year));
    if (in_homes) {
      const CareCell homes = sum_of(care, {.last_setting = adults::residential});
      CHECK(rounds().figure(sent, "RNC_B10") ==
            doctest::Approx(static_cast<double>(homes.clients_at_end)).epsilon(0.2));
    } else {
      CHECK(rounds().figure(sent, "FAS_G01") + rounds().figure(sent, "FAS_G02") ==
            doctest::Approx(static_cast<double>(sum_of(care, {}).money[adults::from_clients]))
                .epsilon(0.08));
    }
  }
}

TEST_CASE("another seed's returns have no error either") {
  const Rounds others(3);
  for (const auto& [key, sent] : others.sent()) {
    const bool looked_at = others.authority(sent.whose).number % 4 == 0;
    if (!looked_at || others.has_slip(sent)) continue;
    CAPTURE(sent.name);
    CHECK(counted(others.findings(sent), Severity::error) == 0);
  }
}

TEST_CASE("every planted slip is found, and where one answer is wrong what was meant is offered") {
  REQUIRE(rounds().made().slips.size() == 6);
  for (const AnswerSlip& slip : rounds().made().slips) {
    CAPTURE(slip.kind);
    const auto sent = std::ranges::find_if(rounds().sent(), [&](const auto& one) {
      return one.second.club == slip.club && one.second.made.year.year == slip.year &&
             rounds().authority(one.second.whose).number == slip.authority;
    });
    REQUIRE(sent != rounds().sent().end());
    const std::vector<ReturnFinding> found = rounds().findings(sent->second);
    REQUIRE_FALSE(slip.meant.empty());
    if (slip.kind == "last year's figures") {
      CHECK(std::ranges::find(found, "copied", &ReturnFinding::check) != found.end());
      continue;
    }
    const auto& [key, meant] = *slip.meant.begin();
    const Answer* typed = sent->second.made.find(key.series);
    CHECK(typed_in(*typed) != meant);
    const bool offered = std::ranges::any_of(found, [&](const ReturnFinding& one) {
      return std::ranges::any_of(one.repairs, [&](const Repair& repair) {
        const double right = static_cast<double>(meant.steps);
        return repair.item == key.series && std::abs(repair.to / right - 1) < 0.01;
      });
    });
    CHECK(offered);
  }
}

TEST_CASE("three authorities make two slips each") {
  std::map<std::uint64_t, int> of_each;
  for (const AnswerSlip& slip : rounds().made().slips) ++of_each[slip.authority];
  CHECK(of_each.size() == 3);
  for (const auto& [authority, slips] : of_each) CHECK(slips == 2);
}

TEST_CASE("the same seed answers in the same bytes, another seed in others") {
  const DemoRounds again = make_demo_rounds(demo_seed, definitions());
  REQUIRE(again.files.size() == rounds().made().files.size());
  for (std::size_t i = 0; i < again.files.size(); ++i) {
    CAPTURE(again.files[i].name);
    CHECK(again.files[i].name == rounds().made().files[i].name);
    CHECK(again.files[i].text == rounds().made().files[i].text);
  }
}

TEST_CASE("counts of children are the published ones") {
  for (const auto& [key, sent] : rounds().sent()) {
    if (sent.club != "children-looked-after") continue;
    CAPTURE(sent.name);
    const DemoCare care = rounds().facts(sent).care;
    const auto answer = [&](const char* item) {
      return static_cast<std::int64_t>(rounds().figure(sent, item));
    };
    CHECK(answer("CLA_B01") == care.all);
    CHECK(answer("CLA_C03") + answer("CLA_D01") == care.homes);
    CHECK(answer("CLA_E01") + answer("CLA_E02") + answer("CLA_F01") == care.fostered);
    CHECK(answer("CLA_F11") == care.for_adoption);
  }
}

TEST_CASE("days and money come near the published ones, with overheads beside the lines") {
  std::size_t near = 0, all = 0;
  const auto is_near = [&](double found, double published, double apart) {
    ++all;
    near += std::abs(found - published) <= apart * published ? 1U : 0U;
  };
  for (const auto& [key, sent] : rounds().sent()) {
    if (sent.club != "children-looked-after" || rounds().has_slip(sent)) continue;
    const DemoFacts facts = rounds().facts(sent);
    const auto answer = [&](const char* item) { return rounds().figure(sent, item); };
    const auto gross = [&](const char* line) {
      return static_cast<double>(facts.line(line)[gross_column]);
    };
    is_near(answer("CLA_C04") + answer("CLA_D02"), static_cast<double>(facts.days.homes), 0.05);
    is_near(answer("CLA_E34") + answer("CLA_F02"), static_cast<double>(facts.days.fostered), 0.05);
    is_near(answer("CLA_C12") + answer("CLA_D03") + answer("CLA_D06") + answer("CLA_D10") +
                answer("CLA_D12") + answer("CLA_G22") + answer("CLA_G23"),
            gross("S251_L_RES"), 0.10);
    is_near(answer("CLA_E12") + answer("CLA_F03") + answer("CLA_F06") + answer("CLA_G24") +
                answer("CLA_G25"),
            gross("S251_L_FOST"), 0.05);
    const double overheads = static_cast<double>(facts.authority.overhead_share) / 1000;
    is_near(answer("CLA_G21") / (gross("S251_L_RES") + gross("S251_L_FOST")), overheads, 0.20);
  }
  CHECK(all > 500);
  CHECK(near * 100 >= all * 95);
}

}  // namespace plumbline
