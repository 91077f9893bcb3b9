#include <algorithm>
#include <utility>

#include "demo/draws.h"
#include "demo/publication_figures.h"

namespace plumbline {
namespace {

// Code, decimals, centre, by deprivation, trend, habit, noise, low, high, of whom, of each.
constexpr RateModel rates[] = {
    {"CTX_POP_CHG5", 1, 30, 0, 0, 700, 100, -60, 120},
    {"CTX_LIVE_BIRTHS", 0, 1005, 0, 0, 15, 10, 950, 1060, "born in the year", 1000},
    {"CTX_MIG_IN", 1, 560, 0, 10, 300, 40, 200, 1700},
    {"CTX_MIG_OUT", 1, 545, 0, 10, 300, 40, 200, 1700},
    {"CTX_LOWINC", 1, 195, 1400, -10, 100, 30, 60, 440},
    {"CTX_HOMOG", 1, 140, 500, 0, 200, 0, 55, 290},
    {"CTX_HOUSE", 0, 192'000, -350, 15, 110, 20, 60'000, 1'200'000},
    {"CTX_RENT", 0, 590, -200, 15, 80, 20, 400, 2600},
    {"CTX_PAY", 0, 26'400, -60, 12, 50, 15, 20'000, 60'000},
    {"CTX_PAY_RESIDENT", 0, 26'600, -160, 12, 55, 15, 20'000, 60'000},
    {"CTX_UNEMP", 1, 76, 900, -30, 140, 60, 25, 170},
};

constexpr RatioModel ratios[] = {
    {"CTX_BIRTHS", 1, "CTX_LIVE_BIRTHS", 1000, "everybody"},
};

// What depends on whether a place is country or town.
struct SettledModel {
  std::string_view type;
  std::int64_t rural;        // residents in rural areas, tenths of a per cent
  std::int64_t densest;      // residents for each square kilometre
  std::int64_t urban_class;  // from 1, mainly rural, to 6
};

constexpr SettledModel settled[] = {{"SC", 430, 260, 2},
                                    {"UA", 120, 1500, 4},
                                    {"MD", 40, 2000, 5},
                                    {"LB-O", 0, 5200, 6},
                                    {"LB-I", 0, 10'400, 6}};

const SettledModel& settled_as(const DemoYear& year) {
  return *std::ranges::find(settled, year.authority->type, &SettledModel::type);
}

DemoFigure density(const DemoYear& year) {
  const std::int64_t usual = scaled(settled_as(year).densest, habit_of(year, "CTX_DENS", 220));
  return {.number = scaled(usual, thousand + std::int64_t{6} * (year.year - last_demo_year))};
}

// How much more the dear places cost than others, in times of what an hour of work does.
constexpr std::pair<std::string_view, std::int64_t> dearer[] = {
    {"CTX_HOUSE", 6}, {"CTX_RENT", 5}, {"CTX_PAY", 2}, {"CTX_PAY_RESIDENT", 1}};

DemoFigure at_local_prices(const DemoYear& year, DemoFigure figure, std::int64_t times) {
  constexpr std::int64_t usual = 985;
  figure.number = scaled(figure.number, thousand + times * (year.authority->prices - usual));
  return figure;
}

std::optional<DemoFigure> settled_figure(const DemoYear& year, std::string_view code) {
  if (code == "CTX_RURAL") return DemoFigure{.number = settled_as(year).urban_class};
  if (code == "CTX_RURAL_PCT") {
    const std::int64_t share = scaled(settled_as(year).rural, habit_of(year, code, 250));
    return DemoFigure{.number = std::min<std::int64_t>(share, 800), .decimals = 1};
  }
  if (code == "CTX_DENS") return density(year);
  if (code == "CTX_ACA") {
    return DemoFigure{.number = scaled(year.authority->prices, 1, 10), .decimals = 2};
  }
  return std::nullopt;
}

}  // namespace

std::optional<DemoFigure> area_figure(const DemoYear& year, std::string_view code) {
  if (const auto figure = settled_figure(year, code)) return figure;
  if (code == "CTX_RURDEP") {
    DemoFigure rural = *settled_figure(year, "CTX_RURAL_PCT");
    rural.number = scaled(scaled(rural.number, 550), habit_of(year, code, 250));
    return rural;
  }
  const FigureTable table{rates, {}, ratios};
  std::optional<DemoFigure> figure = figure_of(table, year, code);
  const auto dear =
      std::ranges::find(dearer, code, &std::pair<std::string_view, std::int64_t>::first);
  if (figure && dear != std::end(dearer)) return at_local_prices(year, *figure, dear->second);
  return figure;
}

}  // namespace plumbline
