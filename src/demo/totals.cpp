// The totals of the return, from its lines.
#include <algorithm>

#include "demo/spending.h"

namespace plumbline {
namespace {

// The lines that a total adds up, by the numbers of its year.
struct TotalModel {
  std::int16_t year;
  std::string_view code;
  int first, last;
};

constexpr TotalModel totals[] = {
    {2011, "S251_L_YJ", 1, 3},
    {2011, "S251_L_SS_TOTAL", 5, 7},
    {2011, "S251_L_CLA_TOTAL", 9, 18},
    {2011, "S251_L_SAFETY_SUBTOTAL", 20, 22},
    {2011, "S251_L_FS_TOTAL", 24, 29},
    {2011, "S251_L_OTHER_CF_SUBTOTAL", 31, 33},
    {2011, "S251_L_COMMISS", 35, 37},
    {2011, "S251_L_YP_TOTAL", 41, 46},
    {2012, "S251_L_SS_TOTAL", 1, 2},
    {2012, "S251_L_CLA_TOTAL", 4, 11},
    {2012, "S251_L_SAFETY_SUBTOTAL", 13, 15},
    {2012, "S251_L_FS_TOTAL", 17, 22},
    {2012, "S251_L_OTHER_CF_SUBTOTAL", 24, 26},
    {2012, "S251_L_YP_TOTAL", 29, 33},
    {2013, "S251_L_SS_TOTAL", 1, 3},
    {2013, "S251_L_CLA_TOTAL", 5, 14},
    {2013, "S251_L_SAFE_TOTAL", 17, 19},
    {2013, "S251_L_FS_TOTAL", 21, 25},
    {2013, "S251_L_YP_TOTAL", 27, 28},
    {2014, "S251_L_SS_TOTAL", 1, 4},
    {2014, "S251_L_CLA_TOTAL", 6, 15},
    {2014, "S251_L_SAFE_TOTAL", 18, 20},
    {2014, "S251_L_FS_TOTAL", 22, 26},
    {2014, "S251_L_YP_TOTAL", 28, 29},
};

constexpr std::string_view without_capital = "S251_L_CYP_EXC";
constexpr std::string_view with_capital = "S251_L_CYP_INC";
constexpr std::string_view capital = "S251_L_CERA";

const TotalModel* total_of(std::string_view code, std::int16_t year) {
  const auto found = std::ranges::find_if(
      totals, [&](const TotalModel& total) { return total.code == code && total.year == year; });
  return found == std::end(totals) ? nullptr : found;
}

Money& operator+=(Money& sum, const Money& more) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += more[i];
  return sum;
}

}  // namespace

bool is_added_up(std::string_view code, std::int16_t year) {
  return code == without_capital || code == with_capital || total_of(code, year) != nullptr;
}

void add_up(std::vector<ReturnLine>& lines, std::int16_t year) {
  Money all = {};
  int last_of_budget = 0;  // what comes after is a memorandum, counted above already
  for (const ReturnLine& line : lines) {
    if (line.code == with_capital || line.code == without_capital) {
      last_of_budget = std::max(last_of_budget, line.number);
    }
  }
  for (const ReturnLine& line : lines) {
    const bool counts = line.number < last_of_budget && line.code != capital;
    if (counts && !is_added_up(line.code, year)) all += line.money;
  }
  for (ReturnLine& total : lines) {
    const TotalModel* model = total_of(total.code, year);
    if (model == nullptr) continue;
    total.money = {};
    for (const ReturnLine& line : lines) {
      if (model->first <= line.number && line.number <= model->last) total.money += line.money;
    }
  }
  find_line(lines, without_capital)->money = all;
  Money& including = find_line(lines, with_capital)->money;
  including = all;
  including += find_line(lines, capital)->money;
}

ReturnLine* find_line(std::vector<ReturnLine>& lines, std::string_view code) {
  const auto found = std::ranges::find(lines, code, &ReturnLine::code);
  return found == lines.end() ? nullptr : &*found;
}

}  // namespace plumbline
