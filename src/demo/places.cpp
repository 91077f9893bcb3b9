#include "demo/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "demo/draws.h"

namespace plumbline {
namespace {

constexpr std::uint64_t topic = 1;
constexpr std::uint64_t elders_topic = 10;

constexpr std::array<std::string_view, 5> regions = {"Brackwater", "Fellside North", "Estuary East",
                                                     "Heath and Vale", "Sarnmere Coast"};

// Boroughs lie in the first region, which stands for the capital.
struct Kind {
  std::string_view type;
  std::string_view code;      // how its ONS-like codes begin: no real code begins with X
  std::int64_t fewest, most;  // children
  std::span<const std::string_view> names;
};

constexpr std::string_view counties[] = {
    "Ashmarrow",  "Bellowmere",  "Crandleshire", "Dunmarrowshire", "Eddlemoor", "Fennimarsh",
    "Garrowdale", "Hollinshire", "Ivenshire",    "Kestrelshire",   "Larkmarsh", "Thrushland"};
constexpr std::string_view unitaries[] = {
    "Aldercomb",        "Brindlecoombe",   "Carrowfold",  "Cindermouth",      "Copperholt",
    "Driftwick",        "Emberhithe",      "Foxmarrow",   "Gullrock Islands", "Harrowfen",
    "Inkpenny",         "Jackdaw Bay",     "Kilnbeck",    "Lanternport",      "Mossgate",
    "Nettlecross",      "Otterhaven",      "Pebblecombe", "Quillford",        "Rookmere",
    "Upper Thrushland", "Lower Thrushland"};
constexpr std::string_view metropolitan[] = {
    "Anvilham",     "Bobbinton",    "Clogworth",       "Drumley Forge",
    "Engineham",    "Flaxby Mills", "Girderton",       "Hammerfold",
    "Ironhythe",    "Loomborough",  "Millstead Cross", "Pistonbury",
    "Spindleworth", "Tannerley",    "Weftonbridge",    "Yarnsby"};
constexpr std::string_view inner[] = {"Candlegate", "Lime Quay", "Old Quarter", "Ropewalk",
                                      "Saffron Row"};
constexpr std::string_view outer[] = {"Briar Common",     "Chalkhanger",  "Elmstow",  "Hopgarden",
                                      "Kingsmeadow Rise", "Plover Green", "Wrenfield"};

const Kind kinds[] = {{"SC", "X10", 80'000, 240'000, counties},
                      {"UA", "X06", 24'000, 75'000, unitaries},
                      {"MD", "X08", 40'000, 150'000, metropolitan},
                      {"LB-I", "X09", 28'000, 62'000, inner},
                      {"LB-O", "X09", 45'000, 88'000, outer}};

constexpr std::string_view abolished = "Thrushland";
constexpr std::array<std::string_view, 2> successors = {"Upper Thrushland", "Lower Thrushland"};
constexpr std::array<std::string_view, 2> tiny_ones = {"Gullrock Islands", "Old Quarter"};

bool is_successor(std::string_view name) { return std::ranges::count(successors, name) > 0; }

void place(DemoAuthority& one, const Kind& kind, std::string_view name, Random& draws) {
  const bool borough = kind.type.starts_with("LB");
  const auto region = borough ? 0U : static_cast<std::size_t>(1 + one.number % 4);
  one.ons_code = fmt::format("{}{:06}", kind.code, one.number);
  one.dfe_number = fmt::format("X{:02}", one.number);
  one.cassr_code = fmt::format("XC{:02}", one.number);
  one.mhclg_code = fmt::format("XM{:04}", one.number);
  one.name = name;
  one.type = kind.type;
  one.region_code = fmt::format("X12{:06}", region + 1);
  one.region = regions.at(region);
  one.tiny = std::ranges::count(tiny_ones, name) > 0;
  // The smaller of two draws: many middling places, a few large ones.
  one.children =
      std::min(between(draws, kind.fewest, kind.most), between(draws, kind.fewest, kind.most));
  if (one.tiny) one.children = between(draws, 300, 700);
  if (name == abolished) one.last_year = last_demo_year - 1;
  if (is_successor(name)) one.first_year = last_demo_year;
}

void give_context(DemoAuthority& one, Random& draws) {
  const bool rural = one.type == "SC";
  const bool capital = one.type.starts_with("LB");
  const std::int64_t usual = rural ? 260 : one.type == "UA" ? 390 : 540;
  one.deprivation = std::clamp<std::int64_t>(usual + bell(draws, 150), 40, 960);
  one.prices = (one.type == "LB-I" ? 1170 : capital ? 1110 : 985) + bell(draws, 25);
  one.youth = (capital ? 6 : 0) + between(draws, -4, 4);
}

// People grow old in the country and move to the capital young.
void give_elders(DemoAuthority& one, Random draws) {
  const bool capital = one.type.starts_with("LB");
  one.elders = (one.type == "SC" ? 5 : capital ? -9 : 1) + between(draws, -3, 3);
}

void give_policy(DemoAuthority& one, Random& draws) {
  one.care_rate = std::clamp<std::int64_t>(thousand + bell(draws, 160), 600, 1450);
  one.homes_share = std::clamp<std::int64_t>(95 + bell(draws, 24), 45, 165);
  one.bought_share = between(draws, 150, 850);
  one.overhead_share = std::min(between(draws, 30, 210), between(draws, 30, 210));
}

// Half of the county each, with the county's ways.
void inherit(std::vector<DemoAuthority>& all) {
  const auto before = *std::ranges::find(all, abolished, &DemoAuthority::name);
  for (DemoAuthority& one : all) {
    if (!is_successor(one.name)) continue;
    const bool first = one.name == successors.front();
    one.children = scaled(before.children, first ? 550 : 450);
    one.deprivation =
        std::clamp<std::int64_t>(before.deprivation + (first ? -60 : 73), 0, thousand);
    one.prices = before.prices;
    one.youth = before.youth;
    one.elders = before.elders;
    one.region_code = before.region_code;
    one.region = before.region;
    one.care_rate = before.care_rate;
    one.homes_share = before.homes_share;
    one.bought_share = before.bought_share;
    one.overhead_share = before.overhead_share;
  }
}

constexpr std::size_t neighbours_of_each = 10;

// Nearness in context alone; what an authority decides makes nobody its neighbour.
std::int64_t distance(const DemoAuthority& a, const DemoAuthority& b) {
  const auto apart = [](std::int64_t x, std::int64_t y) { return x < y ? y - x : x - y; };
  const std::int64_t size = scaled(apart(a.children, b.children), 400, a.children + b.children);
  return apart(a.deprivation, b.deprivation) + 2 * apart(a.prices, b.prices) + size;
}

std::string_view closeness(std::int64_t apart) {
  constexpr std::pair<std::int64_t, std::string_view> bands[] = {
      {60, "Extremely close"}, {110, "Very close"}, {180, "Close"}, {280, "Somewhat close"}};
  for (const auto& [most, words] : bands) {
    if (apart < most) return words;
  }
  return "Not close";
}

std::string date_or_nothing(bool wanted, std::string_view date) {
  return wanted ? std::string(date) : std::string();
}

std::string codes_of(const std::vector<DemoAuthority>& all, auto&& wanted) {
  std::string codes;
  for (const DemoAuthority& one : all) {
    if (wanted(one)) codes += (codes.empty() ? "" : ";") + one.ons_code;
  }
  return codes;
}

}  // namespace

std::vector<DemoAuthority> demo_authorities(std::uint64_t seed) {
  std::vector<DemoAuthority> all;
  for (const Kind& kind : kinds) {
    for (const std::string_view name : kind.names) {
      DemoAuthority& one = all.emplace_back();
      one.number = all.size();
      Random draws = draws_for(seed, {topic, one.number});
      place(one, kind, name, draws);
      give_context(one, draws);
      give_elders(one, draws_for(seed, {elders_topic, one.number}));
      give_policy(one, draws);
    }
  }
  inherit(all);
  return all;
}

std::string demo_register_csv(const std::vector<DemoAuthority>& authorities) {
  std::string text =
      "ons_code,dfe_number,cassr_code,mhclg_code,name,official_name,type,region_code,region,"
      "valid_from,valid_to,predecessors,successors,ons_aliases,structural_exclusion\n";
  const auto is_abolished = [](const DemoAuthority& one) { return one.name == abolished; };
  const auto is_new = [](const DemoAuthority& one) { return is_successor(one.name); };
  for (const DemoAuthority& one : authorities) {
    text += fmt::format(
        "{},{},{},{},{},{} Council (fictional),{},{},{},{},{},{},{},,{}\n", one.ons_code,
        one.dfe_number, one.cassr_code, one.mhclg_code, one.name, one.name, one.type,
        one.region_code, one.region, is_new(one) ? "2013-04-01" : "1974-04-01",
        date_or_nothing(is_abolished(one), "2013-03-31"),
        is_new(one) ? codes_of(authorities, is_abolished) : "",
        is_abolished(one) ? codes_of(authorities, is_new) : "", one.tiny ? "yes" : "");
  }
  return text;
}

std::string demo_aliases_csv(const std::vector<DemoAuthority>& authorities) {
  std::string text = "alias,ons_code\n";
  for (const DemoAuthority& one : authorities) {
    text += fmt::format("{} Council,{}\n", one.name, one.ons_code);
  }
  return text;
}

std::string demo_districts_csv() { return "ons_code,name,upper_ons_code,valid_from,valid_to\n"; }

std::string demo_neighbours_csv(const std::vector<DemoAuthority>& authorities) {
  std::string text = "dfe_number,rank,neighbour_dfe_number,closeness\n";
  for (const DemoAuthority& one : authorities) {
    if (one.tiny) continue;
    std::vector<std::pair<std::int64_t, const DemoAuthority*>> others;
    for (const DemoAuthority& other : authorities) {
      const bool same_time = one.first_year <= other.last_year && other.first_year <= one.last_year;
      if (other.number == one.number || other.tiny || !same_time) continue;
      if (one.name != abolished && other.name == abolished) continue;
      if (!is_successor(one.name) && is_successor(other.name)) continue;
      others.emplace_back(distance(one, other), &other);
    }
    std::ranges::sort(
        others, {}, [](const auto& other) { return std::pair(other.first, other.second->number); });
    for (std::size_t rank = 0; rank < neighbours_of_each; ++rank) {
      text += fmt::format("{},{},{},{}\n", one.dfe_number, rank + 1,
                          others[rank].second->dfe_number, closeness(others[rank].first));
    }
  }
  return text;
}

}  // namespace plumbline
