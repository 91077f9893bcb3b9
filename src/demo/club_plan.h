// From what is true of an authority to its answers to each questionnaire: which are known to the
// unit, and what the others rise and fall with.
#pragma once

#include <map>
#include <set>
#include <string>

#include "demo/adult_care.h"
#include "demo/facts.h"
#include "demo/likeness.h"
#include "returns/compiled_club.h"

namespace plumbline {

// A return to be made: whose, when, and what there is already.
struct RoundPlace {
  const DemoFacts* facts = nullptr;
  const DemoFacts* before = nullptr;  // null in an authority's first round
  const CompiledClub* club = nullptr;
  std::map<std::string, const Return*> others;  // the authority's this year, by prefix

  const Return* other(const std::string& prefix) const {
    const auto found = others.find(prefix);
    return found == others.end() ? nullptr : found->second;
  }
};

struct ClubPlan {
  LikenessPlan likeness;
  std::set<std::string, std::less<>> fixed;  // given, and not to be moved

  // May still be moved.
  void give(const std::string& item, std::int64_t number, const std::string& row = {});
  void fix(const std::string& item, std::int64_t number);
  void fix(const std::string& item, TypedNumber number);
  // Where there was none before, `worked` counts: the worked return's.
  void lead(std::string_view name, std::int64_t now, std::int64_t before, std::int64_t worked);
  // A derived item that is to come out near this.
  void lead_total(const std::string& item, std::int64_t now, const CompiledClub& club);
  std::int64_t given(const std::string& item) const;
  // The rows of a repeating part, so many as there are now.
  void set_rows(const std::string& group, std::int64_t rows);
};

// So much parted by weights, the rounding carried from one to the next.
std::vector<std::int64_t> parted(std::int64_t all, const std::vector<std::int64_t>& weights);

// Rows made after these, as many as wanted, with keys of their own.
void add_rows(const std::vector<std::string>& after, std::int64_t wanted,
              std::vector<RowLike>& rows);

// A number of whole answers of a return; 0 where there is none.
std::int64_t whole_answer(const Return* made, const std::string& item);

// A population with an authority's own way to use a service, the same each year, as a lead; with
// " £" behind its name what that costs.
struct Level {
  std::string_view name;
  std::size_t youngest, oldest;
  std::int64_t worked;       // the population of the worked return
  std::int64_t habit;        // deviation, thousandths
  std::int64_t deprivation;  // more in the most deprived than in the least, thousandths
  std::int64_t growth;       // a year, beside the population's
};
void lead_level(const Level& level, const RoundPlace& place, ClubPlan& plan);

// The people who have support according to the published files on adults, as a lead; with " £"
// behind its name what that costs at an authority's own price.
struct CareLevel {
  std::string_view name;
  CareRange range;
  std::int64_t worked;   // those of the worked return
  bool in_year = false;  // otherwise on 31 March
};
void lead_care(const CareLevel& level, const RoundPlace& place, ClubPlan& plan);
// Prices as the files have them instead: what a week of this costs, beside pence a week in the
// worked return.
void lead_care_price(const CareLevel& level, std::int64_t worked_week, const RoundPlace& place,
                     ClubPlan& plan);

// What social care pays for children in residential schools, by the list of placements.
std::int64_t social_care_in_schools(const Return& pupils);

// One questionnaire that the fictional authorities answer.
struct ClubModel {
  std::string_view club;
  void (*plan)(const RoundPlace& place, ClubPlan& plan);
};

// In the order in which they are answered: a later one agrees with those before it.
std::span<const ClubModel> club_models();

void plan_pupils(const RoundPlace& place, ClubPlan& plan);
void plan_looked_after(const RoundPlace& place, ClubPlan& plan);
void plan_adoption(const RoundPlace& place, ClubPlan& plan);
void plan_assessments(const RoundPlace& place, ClubPlan& plan);
void plan_early_intervention(const RoundPlace& place, ClubPlan& plan);
void plan_care_homes(const RoundPlace& place, ClubPlan& plan);
void plan_unified(const RoundPlace& place, ClubPlan& plan);

}  // namespace plumbline
