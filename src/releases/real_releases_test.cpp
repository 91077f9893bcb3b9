// The published files themselves, where they lie beside the checkout: every row is accounted for,
// and figures read off the files by eye stand in the editions.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <numeric>

#include "releases/reading_test.h"

namespace plumbline {
namespace {

const std::filesystem::path shared = PLUMBLINE_SHARED_DATA;

bool have_files() {
  if (std::filesystem::exists(shared)) return true;
  MESSAGE("not run: the published files are not beside the checkout");
  return false;
}

ReadOutcome read_real(const std::string& path) {
  ReadOutcome outcome = read_path(shared / path, built_in_layouts());
  REQUIRE_MESSAGE(errors(outcome) == "", path);
  return outcome;
}

TEST_CASE("every published file is read whole: rows used and left out are all its rows") {
  if (!have_files()) return;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(shared)) {
    if (entry.path().extension() != ".csv") continue;
    const ReadOutcome outcome = read_path(entry.path(), built_in_layouts());
    INFO(entry.path().filename().string());
    CHECK(errors(outcome) == "");
    REQUIRE(outcome.layout != nullptr);
    ++files;
    if (!outcome.edition) {
      CHECK(outcome.layout->reference != "");
      continue;
    }
    std::size_t rows = outcome.tally.rows_used;
    for (const auto& [why, count] : outcome.tally.left_out) rows += count;
    // A row that ends the table is counted, and neither used nor left out.
    CHECK(rows + (outcome.layout->last_row.empty() ? 0 : 1) == outcome.tally.rows);
  }
  CHECK(files >= 43);
}

TEST_CASE("workbooks are refused in words") {
  if (!have_files()) return;
  const auto outcome =
      read_path(shared / "revenue-outturn/RO3_LA_Data_2024-25_data_by_LA.ods", built_in_layouts());
  CHECK(errors(outcome).find("not a CSV file") != std::string::npos);
}

struct Known {
  const char* file;
  const char* item;
  const char* dfe;
  std::int16_t year;
  double figure;
};

const Known known[] = {
    {"s251-outturn/s251_outturn_cyps_1213.csv", "S251_L_CLA_TOTAL[COL=m]", "382", 2013, 29468828},
    {"cla-underlying/cla_2012.csv", "SSDA903_CLA", "382", 2012, 642},
    {"cla-underlying/cla_2012.csv", "SSDA903_CLA_BY[GROUP=FOSTER]", "382", 2012, 433},
    {"cla-underlying/adp_2013.csv", "SSDA903_ADOPTED", "933", 2013, 30},
    {"cla-modern/cla_number_and_rate_release2024.csv", "EES_CLA", "382", 2024, 603},
    {"cla-modern/cla_number_and_rate_release2025.csv", "EES_CLA", "382", 2024, 602},
    {"population/ons_mid-year_population_estimates_2012_to_2024.csv", "CTX_POP_0_17", "382", 2012,
     97294},
    {"population/syoa_mid2019_utla.csv", "CTX_POP_AGE[AGE=90P]", "840", 2019, 4241},
    {"context/imd2019_upper_tier.csv", "CTX_IMD_RANK", "890", 2019, 1},
    {"context/gdp_deflators_dec2023.csv", "CTX_GDP_DEFLATOR", "England", 2013, 79.36},
    {"context/ashe_2024_resident_annual_pay_lad.csv", "CTX_PAY_RESIDENT", "805", 2024, 27504},
    {"revenue-outturn/ra_2021-22_data_by_la.csv", "RA_330", "800", 2022, 33853000},
    {"adult-social-care/pssex1_2014-15_unit_costs.csv",
     "PSSEX1_UC[AGE=18P,CAT=UNIT_COST,PROV=ALL,PSR=ALL,SDM=RES_NUR,ST=LONG]", "909", 2015, 604.49},
    {"adult-social-care/pssex1_2014-15_unit_costs.csv",
     "PSSEX1_UC[AGE=18P,CAT=NUMERATOR,PROV=ALL,PSR=ALL,SDM=RES_NUR,ST=LONG]", "909", 2015,
     83907130},
    {"adult-social-care/pssex1_2014-15_unit_costs.csv",
     "PSSEX1_UC[AGE=18P,CAT=DENOMINATOR,PROV=ALL,PSR=ALL,SDM=RES_NUR,ST=LONG]", "909", 2015,
     138806.14},
    {"adult-social-care/pssex1_2013-14_activity.csv", "PSSEX1_ACT13[LINE=A1_1]", "909", 2014,
     11845},
    {"statistical-neighbours/sn_model_2025_wide.csv", "SN_2025[RANK=1]", "301", 2025, 308},
};

TEST_CASE("figures read off the published files by eye stand in the editions") {
  if (!have_files()) return;
  for (const Known& one : known) {
    const ReadOutcome outcome = read_real(one.file);
    INFO(one.file, " ", one.item);
    const auto read = figure(outcome, one.item, one.dfe, one.year);
    REQUIRE(read.has_value());
    CHECK(*read == doctest::Approx(one.figure).epsilon(1e-12));
  }
}

TEST_CASE("two releases of one publication date themselves by their names") {
  if (!have_files()) return;
  const auto older = read_real("cla-modern/cla_number_and_rate_release2024.csv");
  const auto newer = read_real("cla-modern/cla_number_and_rate_release2025.csv");
  CHECK(older.edition->info.publication == newer.edition->info.publication);
  CHECK(older.edition->info.date == "2024-11");
  CHECK(newer.edition->info.date == "2025-11");
}

TEST_CASE("three years of the revenue outturn summary have one layout and the same items") {
  if (!have_files()) return;
  for (const char* year : {"2022-23", "2023-24", "2024-25"}) {
    const auto outcome = read_real(fmt::format("revenue-outturn/rsx_{}_data_by_la.csv", year));
    CHECK(outcome.layout->id == "revenue-outturn-rsx");
    CHECK(outcome.tally.series == 98);
    CHECK(series_info(outcome, "RSX_CHILDREN_SOCIAL_CARE[COL=C3]") != nullptr);
  }
}

}  // namespace
}  // namespace plumbline
