#include "demo/draws.h"
#include "demo/outturn_lines.h"
#include "demo/publication_figures.h"

namespace plumbline {
namespace {

// Code, decimals, centre, by deprivation, trend, habit, noise, low, high, of whom, of each.
constexpr RateModel rates[] = {
    {"PHR_B01", 1, 20'000, 300, 10, 200, 60, 8000, 40'000},
    {"PHR_B30", 0, 760, 700, 10, 220, 50, 280, 2200, "everybody", 100'000},
    {"PHR_B03", 1, 460, 0, -20, 130, 90, 220, 750},
    {"PHR_B04", 1, 270, 900, -70, 140, 70, 90, 560},
    {"PHR_B05", 1, 460, 0, 15, 180, 40, 180, 850},
    {"PHR_B06", 1, 620, 0, 40, 220, 60, 250, 990},
    {"PHR_B07", 1, 480, -100, 0, 120, 40, 280, 720, "PHR_B06", 1000},
    {"PHR_B08", 1, 224, 250, 0, 60, 35, 150, 310},
    {"PHR_B09", 1, 336, 300, 5, 50, 25, 240, 460},
    {"PHR_B10", 1, 640, 120, 5, 45, 20, 480, 780},
    {"PHR_B11", 1, 565, -150, 5, 60, 25, 420, 740},
    {"PHR_B12", 1, 76, -100, -20, 180, 100, 25, 160},
    {"PHR_B13", 1, 380, -50, 0, 130, 70, 180, 620},
    {"PHR_B14", 1, 365, -50, 10, 120, 60, 190, 600},
    {"PHR_B15", 1, 6300, 600, 5, 120, 30, 2800, 11'000},
    {"PHR_B16", 0, 620, 900, -10, 150, 40, 280, 1400, "adults", 100'000},
    {"PHR_B29", 0, 155, -100, 0, 140, 60, 70, 280, "PHR_B16", 1000},
    {"smokers", 0, 192, 450, -35, 80, 30, 100, 320, "adults", 1000},
    {"PHR_B24", 0, 38, 100, -60, 220, 60, 15, 85, "smokers", 1000},
    {"PHR_B19", 1, 125, 700, -35, 200, 50, 25, 270},
    {"PHR_B20", 1, 630, -130, 40, 60, 25, 450, 820},
    {"PHR_B25", 1, 1050, 300, -10, 150, 50, 500, 2000},
    {"PHR_B26", 1, 3600, 300, 20, 250, 60, 1300, 9000},
    {"PHR_B21", 1, 870, -50, 20, 90, 40, 480, 1000},
    {"PHR_B22", 0, 270, -100, 0, 30, 8, 220, 310, "everybody", 1000},
    {"PHR_B23", 0, 82, -100, 30, 200, 70, 30, 170, "PHR_B22", 1000},
    {"PHR_B27", 0, 1, 0, 0, 0, 0, 1, 1, "aged 15 to 24"},
    {"PHR_B28", 0, 1, 0, 0, 0, 0, 1, 1, "aged 16 and over"},
};

constexpr RatioModel ratios[] = {
    {"PHR_B02", 1, "PHR_B30", 100'000, "everybody"},
    {"PHR_B17", 1, "smokers", 100, "adults"},
    {"PHR_B18", 1, "PHR_B24", 100'000, "smokers"},
};

constexpr FigureTable table{rates, {}, ratios};

// What was spent on public health, nearly: some is carried forward, some comes from elsewhere.
DemoFigure grant(const DemoYear& year) {
  const std::int64_t net = net_public_health(year);
  return {.number = scaled(scaled(net, 1010), noise_of(year, "PHR_A26", 22))};
}

}  // namespace

std::optional<DemoFigure> health_figure(const DemoYear& year, std::string_view code) {
  if (code == "PHR_A26") return grant(year);
  return figure_of(table, year, code);
}

}  // namespace plumbline
