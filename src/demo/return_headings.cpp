#include "demo/return_headings.h"

#include <stdexcept>

#include "demo/spending.h"

namespace plumbline {
namespace {

// Adoption and special guardianship stand under children looked after from 2012-13.
constexpr std::int16_t adoption_moves = 2013;
constexpr std::int16_t management_is_inside = 2012;  // of children's centres, and in 2012-13

}  // namespace

std::vector<std::string_view> lines_under(Heading heading, std::int16_t year) {
  std::vector<std::string_view> lines;
  switch (heading) {
    case Heading::early_years:
      lines = {"S251_L_SS_CENTRES", "S251_L_SS_AREA"};
      if (year >= adoption_moves) lines.emplace_back("S251_L_EY_OTHER");
      if (year != management_is_inside && year != adoption_moves) {
        lines.emplace_back("S251_L_SS_MGMT");
      }
      return lines;
    case Heading::looked_after:
      lines = {"S251_L_RES",     "S251_L_FOST",     "S251_L_CLA_OTHER", "S251_L_SB_CLA",
               "S251_L_KINSHIP", "S251_L_EDUC_CLA", "S251_L_LEAVING",   "S251_L_ASYLUM"};
      if (year >= adoption_moves) lines.insert(lines.end(), {"S251_L_ADOPT", "S251_L_SGO"});
      return lines;
    case Heading::other_families:
      lines = {"S251_L_OTHER_CF"};
      if (year < adoption_moves) lines.insert(lines.end(), {"S251_L_ADOPT", "S251_L_SGO"});
      return lines;
    case Heading::safeguarding:
      return {"S251_L_SOCWORK", "S251_L_COMMISS", "S251_L_LSCB"};
    case Heading::family_support:
      return {"S251_L_DP", "S251_L_SB_DIS", "S251_L_DIS_OTHER", "S251_L_TFS", "S251_L_UFS"};
    case Heading::young_people:
      return {"S251_L_YP_UNIV", "S251_L_YP_TARG"};
    case Heading::youth_justice:
      return {"S251_L_YJ"};
  }
  throw std::logic_error("a heading of the return that the model does not know");
}

Money money_of(const DemoYear& year, const std::vector<std::string_view>& lines) {
  Money sum = {};
  for (const std::string_view code : lines) {
    sum += demo_line(year.seed, *year.authority, year.year, code);
  }
  return sum;
}

Money& operator+=(Money& sum, const Money& more) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += more[i];
  return sum;
}

}  // namespace plumbline
