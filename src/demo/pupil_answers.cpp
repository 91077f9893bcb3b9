// Special educational needs: pupils with plans rise and fall with the children of the area. The
// list of placements has a row for each pupil of the table in those kinds of school.
#include <algorithm>

#include "demo/club_plan.h"
#include "demo/draws.h"
#include "demo/typed_answer.h"
#include "measures/definitions.h"

namespace plumbline {
namespace {

constexpr Follower followers[] = {
    {"SEN_A12", "young", 0},
    {"SEN_A13 SEN_A14", "young", 30},
    {"SEN_A15 SEN_A16 SEN_A17", ""},
    {"SEN_A*", "pupils", 60},
    {"SEN_B", "pupils", 60},
    {"SEN_B*", "pupils", 60},
    {"SEN_C", prices, 30},
    {"SEN_C02", ""},
    {"SEN_C17", "pupils £", 300},
    {"SEN_C*", "pupils £", 90},
    {"SEN_D07 SEN_D09 SEN_D10 SEN_D11", each_row, 60},
    {"SEN_D14", "rate", 250},
    {"SEN_D*", ""},
    {"SEN_E04 SEN_E05 SEN_E06", "pupils £", 90},
    {"SEN_E07 SEN_E14 SEN_E17", "pupils £", 90},
    {"SEN_E18", "rate", 100},
    {"SEN_E*", "pupils", 70},
    {"SEN_F01 SEN_F02 SEN_F03", "pupils", 80},
    {"SEN_F04 SEN_F05 SEN_F06", "pupils £", 90},
    {"SEN_F*", "rate", 50},
};

const std::string& words_in(const Return& made, const char* item, const std::string& row) {
  static const std::string none;
  const Answer* answer = made.find(item, row);
  return answer == nullptr ? none : answer->words;
}

// Paid for in part by social care: looked after, and away from home.
bool is_shared(const Return& made, const std::string& row) {
  return words_in(made, "SEN_D13", row) == "yes" && words_in(made, "SEN_D06", row) != "DAY";
}

bool is_in_place(const Return& made, const std::string& row) {
  return words_in(made, "SEN_D17", row) == "yes";
}

std::int64_t pupils_in(const Return& made, const std::string& provision) {
  const std::string begin = "SEN_B[PT=" + provision + ",";
  std::int64_t pupils = 0;
  for (auto at = made.answers.lower_bound({begin});
       at != made.answers.end() && at->first.series.starts_with(begin); ++at) {
    if (const auto number = typed_in(at->second)) pupils += number->steps;
  }
  return pupils;
}

std::int64_t all_pupils(const Return& made) {
  std::int64_t pupils = 0;
  for (auto at = made.answers.lower_bound({"SEN_B["});
       at != made.answers.end() && at->first.series.starts_with("SEN_B["); ++at) {
    if (const auto number = typed_in(at->second)) pupils += number->steps;
  }
  return pupils;
}

// The rows of the list that is followed, parted by who pays and in what kind of school.
class PlacementRows {
 public:
  explicit PlacementRows(const Return& followed) : followed_(followed) {}

  // Rows of pupils in place in one kind of school.
  std::int64_t add(std::int64_t wanted, const std::string& provision, bool shared) {
    return add(wanted, [&](const std::string& row) {
      return words_in(followed_, "SEN_D02", row) == provision && is_in_place(followed_, row) &&
             is_shared(followed_, row) == shared;
    });
  }

  // Rows of other kinds, and of pupils who came or went in the year.
  void add_others(const Lead& lead) {
    const auto fits = [&](const std::string& row) {
      const std::string& provision = words_in(followed_, "SEN_D02", row);
      const bool counted = provision == "IND" || provision == "NMS" || provision == "SPI";
      return !counted || !is_in_place(followed_, row);
    };
    const auto before = std::ranges::count_if(followed_.rows.at("SEN_D"), fits);
    add(scaled(before, lead.now, lead.before), fits);
  }

  std::vector<RowLike> taken() { return std::move(rows_); }

 private:
  template <typename Fits>
  std::int64_t add(std::int64_t wanted, const Fits& fits) {
    std::vector<std::string> keys;
    for (const std::string& key : followed_.rows.at("SEN_D")) {
      if (fits(key)) keys.push_back(key);
    }
    const std::size_t before = rows_.size();
    add_rows(keys, wanted, rows_);
    return static_cast<std::int64_t>(rows_.size() - before);
  }

  const Return& followed_;
  std::vector<RowLike> rows_;
};

}  // namespace

std::int64_t social_care_in_schools(const Return& pupils) {
  constexpr int fine = 2;
  constexpr std::int64_t of_all = 1'000'000;  // of three numbers in hundredths, a pound
  std::int64_t sum = 0;
  const auto keys = pupils.rows.find("SEN_D");
  if (keys == pupils.rows.end()) return 0;
  for (const std::string& row : keys->second) {
    if (!is_shared(pupils, row)) continue;
    std::int64_t product = 1;
    for (const char* item : {"SEN_D10", "SEN_D08", "SEN_D12"}) {
      const Answer* answer = pupils.find(item, row);
      const auto number = answer == nullptr ? std::nullopt : typed_in(*answer);
      product *= number ? in_places(*number, fine).steps : 0;
    }
    sum += product;
  }
  return scaled(sum, 1, of_all);
}

void plan_pupils(const RoundPlace& place, ClubPlan& plan) {
  const DemoFacts& facts = *place.facts;
  plan.likeness.followers = followers;
  lead_level({.name = "pupils",
              .youngest = 0,
              .oldest = 25,
              .worked = 48'000,
              .habit = 110,
              .deprivation = 250,
              .growth = 30},
             place, plan);
  const std::int64_t young = residents(facts.ages, 0, 25);
  plan.lead("young", young, place.before == nullptr ? 0 : residents(place.before->ages, 0, 25),
            48'000);
  plan.give("SEN_A12", young);
  // The table first: its cells say how many pupils there are, and how long the list is.
  plan.likeness.rows["SEN_D"] = {};
  const Return table = made_after(plan.likeness);
  plan.give("SEN_A02", all_pupils(table));
  PlacementRows list(*plan.likeness.followed);
  std::int64_t shared = std::max<std::int64_t>(1, scaled(facts.care.residential_school, 625));
  for (const char* provision : {"IND", "NMS", "SPI"}) {
    const std::int64_t pupils = pupils_in(table, provision);
    const std::int64_t added = list.add(std::min(shared, pupils), provision, true);
    shared -= added;
    list.add(pupils - added, provision, false);
  }
  list.add_others(plan.likeness.leads.at("pupils"));
  plan.likeness.rows["SEN_D"] = list.taken();
}

}  // namespace plumbline
