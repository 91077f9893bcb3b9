#include "store/test_workspace.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <random>

namespace plumbline {
namespace {

AuthorityId known(std::string_view ons_code) {
  return england().by_code(CodeSystem::ons, ons_code).value();
}

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  std::size_t below(std::size_t bound) { return engine_() % bound; }
  bool heads() { return below(2) == 0; }
  std::uint32_t row() { return static_cast<std::uint32_t>(engine_() >> below(64)); }

  // Of the sizes that a file may hold, and some that none should.
  double number() {
    const auto whole = static_cast<double>(below(2'000'000)) - 1e6;
    switch (below(8)) {
      case 0:
        return whole / 100;
      case 1:
        return whole / 3;
      case 2:
        return whole * 1e12;
      case 3:
        return -0.0;
      default:
        return whole;
    }
  }

  Cell cell() {
    if (below(4) != 0) return {};
    return Cell::from_bits(static_cast<std::uint8_t>(below(12) | (below(16) << 4)));
  }

 private:
  std::mt19937_64 engine_;
};

Series random_series(Dice& dice, std::size_t number, const Edition& edition) {
  const std::size_t places = edition.places.size();
  Series series;
  series.info.name = fmt::format("item {}", number);
  series.info.kind = static_cast<PeriodKind>(dice.below(6));
  series.info.rounding = {.base = dice.number(),
                          .whole = dice.heads(),
                          .suppressed_low = dice.number(),
                          .suppressed_high = dice.number(),
                          .display_unit = dice.number()};
  series.info.column_number = dice.row();
  series.cell.resize(places);
  const bool whole = dice.heads();
  std::vector<double> figures(places);
  for (double& figure : figures) {
    figure = whole ? static_cast<double>(dice.below(1ULL << dice.below(40))) : dice.number();
  }
  series.number = Numbers(figures);
  for (Cell& cell : series.cell) cell = dice.cell();
  if (!edition.rows.empty()) {
    series.rows = static_cast<std::uint32_t>(dice.below(edition.rows.size()));
  }
  return series;
}

Series children_counted() {
  const Rounding to_five{
      .base = 5, .whole = true, .suppressed_low = 1, .suppressed_high = 5, .display_unit = 1};
  return {.info = {.name = "CLA[AGE=16+]",
                   .unit = "child",
                   .kind = PeriodKind::march_31,
                   .rounding = to_five,
                   .line = "aged 16 and over",
                   .column = "2013",
                   .column_number = 4},
          .number = {625, 0, 640},
          .cell = {Cell(), Missing::suppressed, Cell().with(Cell::flagged)},
          .rows = 1,
          .columns = {}};
}

Series pounds_spent() {
  return {.info = {.name = "CLA",
                   .unit = "GBP",
                   .kind = PeriodKind::financial_year,
                   .rounding = {},
                   .line = "",
                   .column = "",
                   .column_number = 9},
          .number = {28'550'123.45, -0.5, 1.0 / 3},
          .cell = {Cell().with(Cell::unreliable), Cell().with(Cell::low), Missing::no_return},
          .rows = 0,
          .columns = {}};
}

}  // namespace

TestFolder::TestFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "plumbline-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

const Register& england() {
  static const Register built_in = Register::built_in();
  return built_in;
}

Edition looked_after() {
  Edition edition;
  edition.info = {.id = 77,
                  .publication = "cla",
                  .title = "Children looked after – “2013”",
                  .publisher = "DfE",
                  .licence = "OGL-UK-3.0",
                  .date = "2013-11",
                  .file = "cla 2013.csv",
                  .checksum = "abc",
                  .layout = "cla-2013",
                  .withdrawn = false};
  edition.places = {{.authority = known("E08000034"), .year = 2013},
                    {.authority = known("E10000006"), .year = 2012},
                    {.authority = known("E08000034"), .year = 2012}};
  edition.series = {children_counted(), pounds_spent()};
  edition.rows = {{12}, {12, 0, 70'000}};
  edition.added_rows = {{1, 0, 13}, {1, 0, 15}, {1, 2, 70'001}};
  return edition;
}

Edition random_edition(std::uint64_t seed) {
  Dice dice(seed);
  Edition edition;
  edition.info.file = fmt::format("random {}.csv", seed);
  edition.info.withdrawn = dice.below(8) == 0;
  const auto all = england().all();
  edition.places.resize(dice.below(200));
  for (Place& place : edition.places) {
    place = {.authority = all[dice.below(all.size())].id,
             .year = static_cast<std::int16_t>(dice.below(65'536))};
  }
  edition.rows.resize(dice.below(4));
  for (auto& rows : edition.rows) {
    rows.resize(dice.heads() ? 1 : edition.places.size());
    for (auto& row : rows) row = dice.row();
  }
  for (std::size_t left = edition.rows.empty() || edition.places.empty() ? 0 : dice.below(50);
       left > 0; --left) {
    edition.added_rows.push_back(
        {.list = static_cast<std::uint32_t>(dice.below(edition.rows.size())),
         .place = static_cast<std::uint32_t>(dice.below(edition.places.size())),
         .row = dice.row()});
  }
  std::ranges::sort(edition.added_rows);
  if (dice.heads()) edition.place_columns.resize(edition.places.size());
  for (auto& column : edition.place_columns) column = dice.row();
  const std::size_t series = dice.below(12);
  for (std::size_t i = 0; i < series; ++i) {
    edition.series.push_back(random_series(dice, i, edition));
  }
  return edition;
}

}  // namespace plumbline
