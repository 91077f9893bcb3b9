#include "demo/figure_table.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "demo/draws.h"

namespace plumbline {
namespace {

DemoFigure rate_of(const FigureTable& table, const DemoYear& year, const RateModel& model) {
  std::int64_t rate = with_deprivation(year, model.centre, model.deprivation);
  rate = with_trend(year, rate, model.trend);
  rate = scaled(rate, habit_of(year, model.code, model.habit));
  rate = scaled(rate, noise_of(year, model.code, model.noise));
  rate = std::clamp(rate, model.low, model.high);
  if (model.of.empty()) return {.number = rate, .decimals = model.decimals};
  return {.number = scaled(count_of(table, year, model.of), rate, model.per),
          .decimals = model.decimals};
}

std::optional<DemoFigure> ratio_of(const FigureTable& table, const DemoYear& year,
                                   const RatioModel& model) {
  const std::int64_t denominator = count_of(table, year, model.denominator);
  if (denominator == 0) return std::nullopt;
  std::int64_t times = model.times;
  for (int i = 0; i < model.decimals; ++i) times *= 10;
  return DemoFigure{.number = scaled(count_of(table, year, model.numerator), times, denominator),
                    .decimals = model.decimals};
}

template <typename Model>
const Model* find(std::span<const Model> models, std::string_view code) {
  const auto found = std::ranges::find(models, code, &Model::code);
  return found == models.end() ? nullptr : &*found;
}

}  // namespace

std::optional<DemoFigure> figure_of(const FigureTable& table, const DemoYear& year,
                                    std::string_view code) {
  if (const RateModel* model = find(table.rates, code)) return rate_of(table, year, *model);
  if (const RatioModel* model = find(table.ratios, code)) return ratio_of(table, year, *model);
  if (const DifferenceModel* model = find(table.differences, code)) {
    return DemoFigure{
        .number = count_of(table, year, model->from) - count_of(table, year, model->less),
        .decimals = 0};
  }
  throw std::logic_error("no model of the figure " + std::string(code));
}

std::int64_t count_of(const FigureTable& table, const DemoYear& year, std::string_view name) {
  if (const auto people = people_of(year, name)) return *people;
  const auto figure = figure_of(table, year, name);
  return figure ? figure->number : 0;
}

}  // namespace plumbline
