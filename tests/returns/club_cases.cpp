// Every pack's worked return: it passes all checks, every check has a change that it fires on, and
// its measures come out as somebody worked them out. club_cases CASES [PACKS…]
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "base/csv.h"
#include "base/number.h"
#include "base/text.h"
#include "formula/compile.h"
#include "returns/answer_words.h"
#include "returns/case_clubs.h"
#include "returns/case_return.h"
#include "returns/check_return.h"
#include "returns/return_measures.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

class ClubCases {
 public:
  ClubCases(const Club& club, const Definitions& definitions, fs::path cases)
      : club_(club), definitions_(definitions), cases_(std::move(cases)) {}

  // How many things were not as they must be.
  int run() {
    auto compiled = compile_club(club_, definitions_);
    if (!compiled) {
      fail(text(compiled.error()));
      return failures_;
    }
    compiled_ = &*compiled;
    lines_ = case_lines(cases_ / "returns" / (club_.id + ".csv"));
    std::vector<std::string> problems;
    year_ = CaseReturn(club_, definitions_, lines_, problems).now().year.year;
    passes();
    fires();
    keeps_rules();
    measures();
    fmt::print("{}: {} checks, {} measures, {} failures\n", club_.id, compiled_->checks.size(),
               compiled_->measures.size(), failures_);
    return failures_;
  }

 private:
  void fail(const std::string& what) {
    ++failures_;
    fmt::print("{}: {}\n", club_.id, what);
  }

  std::vector<ReturnFinding> findings(const std::vector<CaseLine>& lines, bool tell = false) {
    std::vector<std::string> problems;
    const CaseReturn made(club_, definitions_, lines, problems);
    if (tell) {
      for (const std::string& one : problems) fail("not read: " + one);
    }
    ReturnFigures figures(made.sources(*compiled_));
    return check_return(figures, nullptr);
  }

  void passes() {
    for (const ReturnFinding& one : findings(lines_, true)) {
      if (!stops_sign_off(one) && one.explained) continue;
      fail(fmt::format("its return must pass, and {} {} says: {} {}", one.check, one.row,
                       one.message, one.found));
    }
  }

  void fires() {
    std::map<std::string, std::vector<CaseLine>> changes;
    for (const CaseLine& line : case_lines(cases_ / "checks" / (club_.id + ".csv"))) {
      changes[line.check].push_back(line);
    }
    std::set<std::string> known;
    for (const CheckDefinition& check : club_.checks) {
      known.insert(check.id);
      const auto change = changes.find(check.id);
      if (change == changes.end()) {
        fail(check.id + " has no case that it fires on");
        continue;
      }
      const auto found = findings(replaced(lines_, change->second));
      if (std::ranges::find(found, check.id, &ReturnFinding::check) == found.end()) {
        fail(check.id + " does not fire on its case");
      }
    }
    for (const auto& [id, lines] : changes) {
      if (!known.contains(id)) fail(id + " is no check of the pack");
    }
  }

  // What the words of an item demand, asked of every item of the return.
  void keeps_rules() {
    for (const ItemDefinition& item : club_.items) {
      if (!item.asked || item.asked->as == AskedAs::derived) continue;
      if (!is_asked_in(*item.asked, year_)) continue;
      const auto given = std::ranges::find_if(lines_, [&](const CaseLine& one) {
        return one.where.empty() && one.code.substr(0, one.code.find('[')) == item.code &&
               !one.value.empty();
      });
      if (given == lines_.end()) continue;
      const bool number = item.unit.kind != UnitKind::text && item.unit.kind != UnitKind::date;
      if (number && !item.asked->may_be_negative) must_fire(*given, "-3", "negative " + item.code);
      if (number && item.asked->whole) must_fire(*given, "1.5", "whole " + item.code);
      if (item.asked->as == AskedAs::choice) must_fire(*given, "neither", "choice " + item.code);
      if (item.asked->required) must_fire(*given, "", "required " + item.code);
    }
  }

  void must_fire(const CaseLine& line, const std::string& value, const std::string& rule) {
    CaseLine change = line;
    change.value = value;
    change.comment.clear();
    change.reason.clear();
    const auto found = findings(replaced(lines_, {change}));
    if (std::ranges::find(found, rule, &ReturnFinding::check) == found.end()) {
      fail(fmt::format("'{}' does not fire on {}", rule, value));
    }
  }

  void measures() {
    const fs::path file = cases_ / "returns" / (club_.id + "-expected.csv");
    std::ifstream stream(file);
    std::ostringstream all;
    all << stream.rdbuf();
    const auto records = read_csv_table(all.str());
    if (!records || records->empty()) {
      fail("no expected measures in " + file.string());
      return;
    }
    std::map<std::string, std::string> expected;
    for (const auto& record : *records) {
      if (record.size() > 1) expected[record[0]] = trim(record[1]);
    }
    std::vector<std::string> problems;
    const CaseReturn made(club_, definitions_, lines_, problems);
    ReturnFigures figures(made.sources(*compiled_));
    for (const ReturnMeasure& one : measures_of(figures)) {
      const std::string id = id_of(one.choice);
      const auto wanted = expected.find(id);
      if (wanted == expected.end()) {
        fail(id + " has no expected figure");
      } else if (wanted->second != "club") {
        compare(id, one.figure, wanted->second);
      }
    }
    for (const MeasureDefinition& measure : club_.measures) {
      if (!measure.kinds.empty()) kinds_make(measure, figures);
    }
  }

  double worked_out(const Expression& formula, ReturnFigures& figures) const {
    const auto program = compile(formula, definitions_);
    const Figure figure =
        program ? figures.figure(*program) : Figure::missing(Missing::not_available);
    return figure.cell.is_number() ? figure.number : std::nan("");
  }

  // The kinds of a measure are all that it counts, each once.
  void kinds_make(const MeasureDefinition& measure, ReturnFigures& figures) {
    double cost = 0, activity = 0;
    for (const MeasureKind& kind : measure.kinds) {
      cost += worked_out(kind.cost, figures);
      activity += worked_out(kind.activity, figures);
    }
    const double whole = worked_out(measure.variants.front().expression, figures);
    constexpr double tolerance = 1e-9;
    const double made = cost / activity;
    if (std::abs(made - whole) <= tolerance * std::abs(whole)) return;
    fail(fmt::format("the kinds of {} make {}, and the measure is {}", measure.id, made, whole));
  }

  void compare(const std::string& id, const Figure& figure, const std::string& wanted) {
    constexpr double tolerance = 1e-5;
    if (wanted.starts_with("missing")) {
      if (figure.cell.is_number()) fail(fmt::format("{} is {}, not {}", id, figure.number, wanted));
      return;
    }
    const auto number = parse_number(wanted);
    if (!number) {
      fail(fmt::format("{}: {} is no figure", id, wanted));
    } else if (!figure.cell.is_number()) {
      fail(fmt::format("{} is missing ({}), not {}", id, words(figure.cell.missing()), wanted));
    } else if (std::abs(figure.number - *number) > tolerance * std::max(1.0, std::abs(*number))) {
      fail(fmt::format("{} is {}, not {}", id, figure.number, wanted));
    }
  }

  const Club& club_;
  const Definitions& definitions_;
  fs::path cases_;
  const CompiledClub* compiled_ = nullptr;
  std::vector<CaseLine> lines_;
  std::int16_t year_ = 0;
  int failures_ = 0;
};

int run(const std::vector<std::string>& words) {
  const fs::path cases = words.at(0);
  const Definitions definitions(case_clubs({words.begin() + 1, words.end()}));
  int failures = 0;
  std::size_t left = words.size() == 1 ? definitions.clubs().size() : words.size() - 1;
  for (const Club& club : definitions.clubs()) {
    if (left-- == 0) break;  // of packs that are named, these alone
    const bool has_case = fs::exists(cases / "returns" / (club.id + ".csv"));
    if (!has_case && !club.questionnaire.is_asked()) continue;
    if (!has_case) {
      std::cout << club.id << ": no return in cases/returns\n";
      ++failures;
      continue;
    }
    try {
      failures += ClubCases(club, definitions, cases).run();
    } catch (const std::exception& failure) {
      std::cout << club.id << ": " << failure.what() << "\n";
      ++failures;
    }
  }
  return failures;
}

}  // namespace
}  // namespace plumbline

int main(int count, char** words) {
  if (count < 2) return 2;
  return plumbline::run({words + 1, words + count}) == 0 ? 0 : 1;
}
