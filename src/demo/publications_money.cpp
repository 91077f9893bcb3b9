#include "demo/publications_money.h"

#include <map>
#include <string>

#include "demo/demo_text.h"
#include "demo/draws.h"
#include "demo/education_lines.h"
#include "demo/indicator_file.h"
#include "demo/outturn_lines.h"
#include "demo/return_headings.h"

namespace plumbline {
namespace {

// A budget is drawn up before the year: most lines end above it, residential care most of all.
std::int64_t overspent(const DemoYear& year, std::string_view code) {
  const std::int64_t usual = code == "S251_L_RES" ? 1110 : code == "S251_L_FOST" ? 1045 : 1005;
  return scaled(scaled(usual, habit_of(year, std::string("budget of ").append(code), 25)),
                noise_of(year, std::string("budget of ").append(code), 30));
}

Money budget_of(const DemoYear& year, std::string_view code) {
  constexpr std::size_t sectors = 4;
  const Money outturn = demo_line(year.seed, *year.authority, year.year, code);
  const std::int64_t over = overspent(year, code);
  Money money = {};
  for (std::size_t i = 0; i < sectors; ++i) {
    money[i] = scaled(outturn[i], thousand, over);
    money[gross_column] += money[i];
  }
  money[income_column] = scaled(outturn[income_column], thousand, over);
  money[net_column] = money[gross_column] - money[income_column];
  return money;
}

using Budget = std::map<std::string, Money, std::less<>>;

Budget budget(const DemoYear& year) {
  constexpr std::pair<Heading, std::string_view> totals[] = {
      {Heading::early_years, "S251_L_SS_TOTAL"},
      {Heading::looked_after, "S251_L_CLA_TOTAL"},
      {Heading::safeguarding, "S251_L_SAFE_TOTAL"},
      {Heading::family_support, "S251_L_FS_TOTAL"},
      {Heading::young_people, "S251_L_YP_TOTAL"}};
  Budget lines;
  Money all = {};
  for (const Heading heading : all_headings) {
    for (const std::string_view code : lines_under(heading, year.year)) {
      all += lines[std::string(code)] = budget_of(year, code);
    }
  }
  for (const auto& [heading, code] : totals) {
    Money& total = lines[std::string(code)];
    for (const std::string_view line : lines_under(heading, year.year)) {
      total += lines.find(line)->second;
    }
  }
  // Lines that the year's total does not hold stand beside it.
  for (const std::string_view code :
       {"S251_L_SS_MGMT", "S251_L_EY_OTHER", "S251_L_CERA", "S251_L_M_SUBST", "S251_L_M_TEEN"}) {
    if (!lines.contains(code)) lines[std::string(code)] = budget_of(year, code);
  }
  lines["S251_L_CYP_EXC"] = all;
  all += lines["S251_L_CERA"];
  lines["S251_L_CYP_INC"] = all;
  return lines;
}

// A file of lines, each with the figures of its columns.
template <typename LinesOf>
DemoFile lines_file(const DemoSource& source, const PublicationName& name, std::int16_t year,
                    const LinesOf& add_lines) {
  const Layout layout = demo_layout(name.layout);
  DemoFile file = begun(name, year, headings_of(layout));
  for (const DemoYear& one : years_of_all(source, year)) {
    add_lines(one, row_of(*one.authority), layout, file.text);
  }
  return file;
}

void add_budget(const DemoYear& year, const std::string& whose, const Layout& layout,
                std::string& text) {
  constexpr std::string_view prefix = "BUDGET_";
  const Budget lines = budget(year);
  for (const WordMeaning& one : layout.keys.at(0).meanings) {
    const Money& money = lines.at(one.code.substr(prefix.size()));
    text += whose;
    add_field(text, one.text);
    for (std::size_t i = 0; i < layout.values.size(); ++i) add_number(text, money[i]);
    text += '\n';
  }
}

void add_education(const DemoYear& year, const std::string& whose, const Layout& layout,
                   std::string& text) {
  for (const WordMeaning& one : layout.keys.at(0).meanings) {
    const EducationMoney money = education_line(year, one.code);
    text += whose;
    add_field(text, one.text);
    for (std::size_t i = 0; i < money.size(); ++i) {
      if (i < education_phases && !has_phases(one.code)) {
        text += ",z";
      } else {
        add_number(text, money[i]);
      }
    }
    text += '\n';
  }
}

void add_outturn(const DemoYear& year, const std::string& whose, const Layout& layout,
                 std::string& text) {
  const auto lines = revenue_outturn(year);
  for (const WordMeaning& one : layout.keys.at(0).meanings) {
    text += whose;
    add_field(text, one.text);
    for (const std::int64_t amount : lines.at(one.code)) add_number(text, amount);
    text += '\n';
  }
}

}  // namespace

std::vector<DemoFile> money_publications(const DemoSource& source, std::int16_t year) {
  return {
      lines_file(source, {"section-251-budget", "Section 251 budget", 9}, year, add_budget),
      lines_file(source, {"section-251-education", "Section 251 outturn, education", 12}, year,
                 add_education),
      lines_file(source, {"revenue-outturn", "revenue outturn", 11}, year, add_outturn),
  };
}

}  // namespace plumbline
