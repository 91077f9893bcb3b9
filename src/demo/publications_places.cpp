#include "demo/publications_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "demo/demo_text.h"
#include "demo/draws.h"
#include "demo/indicator_file.h"

namespace plumbline {
namespace {

// Of a thousand residents who are not in the first group, in the order of the layout.
constexpr std::int64_t group_shares[] = {40, 35, 130, 100, 75, 90, 65,  30, 30, 15,
                                         38, 27, 0,   50,  6,  18, 170, 21, 60};
constexpr std::string_view first_group = "WHITE_BRITISH";

// Outside the first group: more in boroughs and towns.
std::int64_t others_share(const DemoYear& year) {
  constexpr std::pair<std::string_view, std::int64_t> usual[] = {
      {"SC", 75}, {"UA", 130}, {"MD", 190}, {"LB-O", 460}, {"LB-I", 540}};
  const auto found = std::ranges::find(usual, year.authority->type,
                                       &std::pair<std::string_view, std::int64_t>::first);
  return std::clamp<std::int64_t>(scaled(found->second, habit_of(year, "ethnic groups", 300)), 25,
                                  850);
}

void add_groups(const DemoYear& year, const std::vector<WordMeaning>& groups, std::string& text) {
  const std::string whose = row_of(*year.authority);
  const std::int64_t residents = *people_of(year, "everybody");
  const std::int64_t others = scaled(residents, others_share(year));
  std::vector<std::int64_t> counts;
  std::int64_t first = residents;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::int64_t share = scaled(group_shares[i], habit_of(year, groups[i].code, 220));
    counts.push_back(scaled(others, share));
    first -= counts.back();
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    text += whose;
    add_field(text, groups[i].text);
    add_number(text, groups[i].code == first_group ? first : counts[i]);
    text += '\n';
  }
}

// A census of the calendar year in which the financial year begins.
DemoFile ethnic_groups(const DemoSource& source, std::int16_t year) {
  const Layout layout = demo_layout("ethnic-groups");
  const int census = year - 1;
  DemoFile file =
      begun({fmt::format("ethnic_groups_{}", census),
             fmt::format("residents by ethnic group {}", census), fmt::format("{}-12", census + 1)},
            headings_of(layout));
  for (const DemoYear& one : years_of_all(source, year)) {
    add_groups(one, layout.keys.at(0).meanings, file.text);
  }
  return file;
}

// Children in families with a low income, in thousandths: near the index of all.
std::int64_t children_deprivation(const DemoYear& year) {
  Random draws = usual_draws(year, "CTX_IDACI_SCORE");
  return 70 + scaled(year.authority->deprivation, 290) + bell(draws, 8);
}

// From 5 to 50 points, in thousandths.
std::int64_t average_score(const DemoYear& year) {
  return 5 * thousand + 45 * year.authority->deprivation;
}

// 1 is the most deprived.
template <typename Score>
std::int64_t rank(const std::vector<DemoYear>& all, const DemoYear& one, const Score& score) {
  return 1 + std::ranges::count_if(
                 all, [&](const DemoYear& other) { return score(other) > score(one); });
}

// Of the calendar year in which the financial year begins.
DemoFile deprivation(const DemoSource& source, std::int16_t year) {
  constexpr int places = 3;
  const int of = year - 1;
  DemoFile file = begun({fmt::format("deprivation_{}", of),
                         fmt::format("index of deprivation {}", of), fmt::format("{}-03", of + 1)},
                        "Average score,Rank of average score,Children's average score,"
                        "Children's rank");
  const std::vector<DemoYear> all = years_of_all(source, year);
  for (const DemoYear& one : all) {
    file.text += row_of(*one.authority);
    add_figure(file.text, {.number = average_score(one), .decimals = places});
    add_number(file.text, rank(all, one, average_score));
    add_figure(file.text, {.number = children_deprivation(one), .decimals = places});
    add_number(file.text, rank(all, one, children_deprivation));
    file.text += '\n';
  }
  return file;
}

}  // namespace

std::vector<DemoFile> place_publications(const DemoSource& source) {
  constexpr std::int16_t census = 2012;  // taken in 2011
  std::vector<DemoFile> files = {ethnic_groups(source, census)};
  for (std::int16_t year = first_demo_year; year <= last_demo_year; ++year) {
    files.push_back(deprivation(source, year));
  }
  return files;
}

}  // namespace plumbline
