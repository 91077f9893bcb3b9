#include "authorities/published_places_test.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/csv.h"
#include "base/mapped_file.h"
#include "base/text.h"

namespace plumbline {
namespace {

using Table = std::vector<std::vector<std::string>>;

Table read(const std::string& path) {
  const auto file = MappedFile::open(shared_data() / path);
  REQUIRE(file);
  const std::string_view bytes = without_byte_order_mark(file->bytes());
  auto table =
      is_valid_utf8(bytes) ? read_csv_table(bytes) : read_csv_table(utf8_from_windows_1252(bytes));
  REQUIRE(table);
  return *std::move(table);
}

Period period(PeriodKind kind, int year) { return {kind, static_cast<std::int16_t>(year)}; }
Period financial(int ending) { return period(PeriodKind::financial_year, ending); }

// Where a plain file keeps codes, name and year; -1 where it has none.
struct Columns {
  int code = 0;
  int second_code = -1;
  int name = 1;
  std::size_t first_row = 1;
};

Places places(const std::string& path, const Columns& columns, Period when) {
  Places found;
  const Table table = read(path);
  for (std::size_t row = columns.first_row; row < table.size(); ++row) {
    const auto field = [&](int column) {
      const bool is_there = column >= 0 && static_cast<std::size_t>(column) < table[row].size();
      return is_there ? std::string(trim(table[row][static_cast<std::size_t>(column)]))
                      : std::string();
    };
    const Place place{{field(columns.code), field(columns.second_code)}, field(columns.name), when};
    const bool is_place = columns.code < 0 ? !place.name.empty() : !place.codes[0].empty();
    if (is_place) found.insert(place);
  }
  return found;
}

// Explore Education Statistics files: one row is about the smallest area that it names.
Places education_statistics(const std::string& path, PeriodKind kind) {
  Places found;
  const Table table = read(path);
  std::map<std::string, std::size_t> column;
  for (std::size_t i = 0; i < table[0].size(); ++i) column[std::string(trim(table[0][i]))] = i;
  for (std::size_t row = 1; row < table.size(); ++row) {
    const auto field = [&](const char* name) {
      const auto at = column.find(name);
      return at == column.end() ? std::string() : std::string(trim(table[row].at(at->second)));
    };
    const Period when = period(kind, std::stoi(field("time_period").substr(0, 4)));
    if (!field("la_name").empty()) {
      found.insert({{field("new_la_code"), field("old_la_code")}, field("la_name"), when});
    } else if (!field("region_name").empty()) {
      found.insert({{field("region_code"), {}}, field("region_name"), when});
    } else if (!field("country_name").empty()) {
      found.insert({{field("country_code"), {}}, field("country_name"), when});
    }
  }
  return found;
}

// Long files with the year in a column: "2016-17", "2016-17 (OT)", "2016".
Places with_year_column(const std::string& path, std::size_t year, std::size_t code,
                        std::size_t name) {
  Places found;
  for (const auto& row : read(path)) {
    if (row.size() <= std::max({year, code, name})) continue;
    const auto read_year = parse_financial_year(row[year].substr(0, 7));
    const bool is_number = row[year].size() == 4 && row[year][0] == '2';
    if (!read_year && !is_number) continue;
    const Period when = read_year ? *read_year : period(PeriodKind::march_31, std::stoi(row[year]));
    found.insert({{row[code], {}}, row[name], when});
  }
  return found;
}

// Revenue outturn: E-code, ONS code, name; totals of England and of classes at the foot.
Places revenue(const std::string& path, int ending) {
  Places found;
  bool below_header = false;
  for (const auto& row : read(path)) {
    if (row.size() < 3) continue;
    if (row[0] == "E-code") below_header = true;
    const bool is_place = below_header && row[0] != "E-code" && !trim(row[2]).empty() &&
                          fold_name(row[2]) != "class breakdown";
    const std::string own_code = row[0] == "[Y]" ? "" : std::string(trim(row[0]));
    if (is_place) found.insert({{std::string(trim(row[1])), own_code}, row[2], financial(ending)});
  }
  return found;
}

// Adult social care returns: "102 - Cumbria", down the first column or along a heading.
Places adult_care(const std::string& path, int ending) {
  Places found;
  for (const auto& row : read(path)) {
    for (const std::string& cell : row) {
      const bool numbered = cell.size() > 6 && cell.substr(3, 3) == " - " &&
                            cell.find_first_not_of("0123456789") == 3;
      if (!numbered) continue;
      found.insert({{cell.substr(0, 3), {}},
                    std::string(trim(cell.substr(6))),
                    financial(ending),
                    CodeSystem::cassr});
    }
  }
  return found;
}

void add_children(std::map<std::string, Places>& files) {
  for (const int year : {2011, 2012, 2013}) {
    const std::string path =
        fmt::format("s251-outturn/s251_outturn_cyps_{}{}.csv", year - 2001, year - 2000);
    files[path] = places(path, {.code = 0, .name = 1}, financial(year));
  }
  for (const char* name : {"cla_2011", "cla_2012", "cla_2013", "adm_2012", "adm_2013", "cea_2013",
                           "adp_2012", "adp_2013"}) {
    const std::string path = fmt::format("cla-underlying/{}.csv", name);
    const int year = std::stoi(std::string(name).substr(4));
    files[path] =
        places(path, {.code = 0, .second_code = 2, .name = 3}, period(PeriodKind::march_31, year));
  }
}

void add_modern(std::map<std::string, Places>& files) {
  const std::pair<const char*, PeriodKind> education[] = {
      {"cla-modern/cla_31_march_by_characteristics_2021_2025.csv", PeriodKind::march_31},
      {"cla-modern/cla_number_and_rate_release2024.csv", PeriodKind::march_31},
      {"cla-modern/cla_number_and_rate_release2025.csv", PeriodKind::march_31},
      {"cla-modern/la_cla_placement_stability_release2025.csv", PeriodKind::march_31},
      {"cin-workforce/b1_children_in_need_2013_to_2025.csv", PeriodKind::march_31},
      {"cin-workforce/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
       PeriodKind::march_31},
      {"cin-workforce/csww_indicators_2017_to_2025.csv", PeriodKind::september},
      {"population/ons_mid-year_population_estimates_2012_to_2024.csv", PeriodKind::mid_year},
  };
  for (const auto& [path, kind] : education) files[path] = education_statistics(path, kind);
  for (const char* name : {"lait_activity_2016_2025", "lait_finance_201617_202324"}) {
    const std::string path = fmt::format("lait/{}.csv", name);
    files[path] = with_year_column(path, 1, 4, 2);
  }
}

void add_adults_and_finance(std::map<std::string, Places>& files) {
  files["adult-social-care/oflog"] =
      with_year_column("adult-social-care/oflog_asc_outcomes.csv", 0, 1, 2);
  for (const char* name : {"2013-14_activity", "2013-14_unit_costs", "2014-15_activity",
                           "2014-15_expenditure", "2014-15_unit_costs"}) {
    const std::string path = fmt::format("adult-social-care/pssex1_{}.csv", name);
    files[path] = adult_care(path, parse_financial_year(std::string(name).substr(0, 7))->year);
  }
  for (const char* name :
       {"ra_2021-22", "rsx_2022-23", "rsx_2023-24", "rsx_2024-25", "ro3_2024-25"}) {
    const std::string path = fmt::format("revenue-outturn/{}_data_by_la.csv", name);
    const std::string year = std::string(name).substr(std::string(name).find('_') + 1);
    files[path] = revenue(path, parse_financial_year(year)->year);
  }
}

}  // namespace

const std::filesystem::path& shared_data() {
  static const std::filesystem::path path = PLUMBLINE_SHARED_DATA;
  return path;
}

Places places_of_mid_2014() {
  return places("population/syoa_mid2014_lad_by_sex.csv", {.code = -1, .name = 2},
                period(PeriodKind::mid_year, 2014));
}

std::map<std::string, Places> dated_files() {
  std::map<std::string, Places> files;
  add_children(files);
  add_modern(files);
  add_adults_and_finance(files);
  return files;
}

std::map<std::string, Places> one_year_files() {
  std::map<std::string, Places> files;
  const auto add = [&](const std::string& path, const Columns& columns, Period when) {
    files[path] = places(path, columns, when);
  };
  const auto mid_year = [](int year) { return period(PeriodKind::mid_year, year); };
  add("population/ons_ethnic_population_la.csv", {}, mid_year(2021));
  files["population/syoa_mid2014_lad_by_sex.csv"] = places_of_mid_2014();
  add("population/syoa_mid2019_utla.csv", {}, mid_year(2019));
  add("context/imd2019_upper_tier.csv", {}, mid_year(2019));
  add("context/ruc2011_upper_tier_2021.csv", {.first_row = 4}, mid_year(2020));
  add("context/ruc2011_lad.csv", {}, mid_year(2011));
  add("context/median_house_prices_lad_dec2010_2023.csv", {}, mid_year(2023));
  add("context/house_price_to_earnings_ratio_lad.csv", {.name = -1}, mid_year(2023));
  add("context/ashe_2024_resident_annual_pay_lad.csv", {.code = 1, .name = 0, .first_row = 9},
      mid_year(2024));
  add("context/dfe_la_code_list.csv", {}, mid_year(2023));
  add("context/LTLA-UTLA_Apr23_Lookup_England-Wales.csv", {}, mid_year(2023));
  add("statistical-neighbours/sn_april_2021_wide.csv", {}, financial(2022));
  add("statistical-neighbours/sn_model_2025_wide.csv", {}, financial(2025));
  return files;
}

}  // namespace plumbline
