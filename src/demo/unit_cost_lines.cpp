#include "demo/unit_cost_lines.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "demo/draws.h"

namespace plumbline {
namespace {

enum class Counted { weeks, hours, clients, clients_in_year, meals, meal_clients };
enum class Client { all, older, learning, mental, disabled };
enum class By { all, own, others };
enum class Place { homes, nursing, residential, home_care, direct_payments, day_care };

struct LineModel {
  std::string_view line;
  Client client;
  Place place;
  By by = By::all;
  Counted counted = Counted::weeks;
  std::int64_t part = thousand;  // of spending and activity, in thousandths
};

constexpr std::int64_t without_health = 985;  // those whom the health service pays for are left out

constexpr LineModel models[] = {
    {"2_1", Client::all, Place::homes},
    {"2_2", Client::older, Place::homes},
    {"2_2A", Client::older, Place::homes, By::all, Counted::weeks, without_health},
    {"2_3", Client::older, Place::nursing},
    {"2_4", Client::older, Place::residential},
    {"2_5", Client::older, Place::residential, By::own},
    {"2_6", Client::older, Place::residential, By::others},
    {"2_7", Client::learning, Place::homes},
    {"2_7A", Client::learning, Place::homes, By::all, Counted::weeks, without_health},
    {"2_8", Client::learning, Place::nursing},
    {"2_9", Client::learning, Place::residential},
    {"2_10", Client::learning, Place::residential, By::own},
    {"2_11", Client::learning, Place::residential, By::others},
    {"2_12", Client::mental, Place::homes},
    {"2_12A", Client::mental, Place::homes, By::all, Counted::weeks, without_health},
    {"2_13", Client::mental, Place::nursing},
    {"2_14", Client::mental, Place::residential},
    {"2_15", Client::mental, Place::residential, By::own},
    {"2_16", Client::mental, Place::residential, By::others},
    {"2_17", Client::disabled, Place::homes},
    {"2_17A", Client::disabled, Place::homes, By::all, Counted::weeks, without_health},
    {"2_18", Client::disabled, Place::nursing},
    {"2_19", Client::disabled, Place::residential},
    {"2_20", Client::disabled, Place::residential, By::own},
    {"2_21", Client::disabled, Place::residential, By::others},
    {"2_22A", Client::all, Place::home_care, By::all, Counted::hours},
    {"2_23A", Client::all, Place::home_care, By::own, Counted::hours},
    {"2_24A", Client::all, Place::home_care, By::others, Counted::hours},
    {"2_25", Client::all, Place::home_care, By::all, Counted::clients},
    {"2_26", Client::older, Place::home_care, By::all, Counted::clients},
    {"2_27", Client::learning, Place::home_care, By::all, Counted::clients},
    {"2_28", Client::mental, Place::home_care, By::all, Counted::clients},
    {"2_29", Client::disabled, Place::home_care, By::all, Counted::clients},
    {"2_30", Client::all, Place::direct_payments, By::all, Counted::clients},
    {"2_31", Client::older, Place::direct_payments, By::all, Counted::clients},
    {"2_32", Client::learning, Place::direct_payments, By::all, Counted::clients},
    {"2_33", Client::mental, Place::direct_payments, By::all, Counted::clients},
    {"2_34", Client::disabled, Place::direct_payments, By::all, Counted::clients},
    {"2_34A", Client::older, Place::day_care, By::all, Counted::clients_in_year},
    {"2_35", Client::older, Place::day_care, By::own, Counted::clients_in_year},
    {"2_36", Client::older, Place::day_care, By::others, Counted::clients_in_year},
    {"2_36A", Client::learning, Place::day_care, By::all, Counted::clients_in_year},
    {"2_37", Client::learning, Place::day_care, By::own, Counted::clients_in_year},
    {"2_38", Client::learning, Place::day_care, By::others, Counted::clients_in_year},
    {"2_38A", Client::mental, Place::day_care, By::all, Counted::clients_in_year},
    {"2_39", Client::mental, Place::day_care, By::own, Counted::clients_in_year},
    {"2_40", Client::mental, Place::day_care, By::others, Counted::clients_in_year},
    {"2_40A", Client::disabled, Place::day_care, By::all, Counted::clients_in_year},
    {"2_41", Client::disabled, Place::day_care, By::own, Counted::clients_in_year},
    {"2_42", Client::disabled, Place::day_care, By::others, Counted::clients_in_year},
    {"2_43", Client::all, Place::day_care, By::all, Counted::clients},
    {"2_44", Client::older, Place::day_care, By::all, Counted::clients},
    {"2_45", Client::learning, Place::day_care, By::all, Counted::clients},
    {"2_46", Client::mental, Place::day_care, By::all, Counted::clients},
    {"2_47", Client::disabled, Place::day_care, By::all, Counted::clients},
    {"2_52A", Client::all, Place::home_care, By::all, Counted::meals},
    {"2_53", Client::all, Place::home_care, By::own, Counted::meals},
    {"2_54", Client::all, Place::home_care, By::others, Counted::meals},
    {"2_55", Client::all, Place::home_care, By::all, Counted::meal_clients},
    {"2_56", Client::older, Place::home_care, By::all, Counted::meal_clients, 930},
};

std::pair<std::size_t, std::size_t> settings_of(Place place) {
  switch (place) {
    case Place::homes:
      return {adults::nursing, adults::residential};
    case Place::nursing:
      return {adults::nursing, adults::nursing};
    case Place::residential:
      return {adults::residential, adults::residential};
    case Place::home_care:
      return {adults::home_care, adults::home_care};
    case Place::direct_payments:
      return {adults::direct_payments, adults::direct_payments};
    case Place::day_care:
      return {adults::other_community, adults::other_community};
  }
  throw std::logic_error("a place that the model does not know");
}

CareRange range_of(const LineModel& model) {
  const auto [first, last] = settings_of(model.place);
  CareRange range{.first_setting = first, .last_setting = last};
  if (model.client == Client::all) return range;
  const bool older = model.client == Client::older;
  range.first_age = range.last_age = older ? adults::aged_65_over : adults::aged_18_64;
  if (model.client == Client::learning) range.first_reason = range.last_reason = adults::learning;
  if (model.client == Client::mental) range.first_reason = range.last_reason = adults::mental;
  if (model.client == Client::disabled) range.last_reason = adults::memory;
  return range;
}

// Of what is split: in proportion to spending where clients are not counted by provider.
std::int64_t part_of(const CareCell& cell, By by, std::int64_t amount) {
  if (by == By::all || cell.money[adults::gross] == 0) return amount;
  return scaled(amount, cell.money[by == By::own ? adults::own : adults::others],
                cell.money[adults::gross]);
}

std::int64_t weeks_of(const CareCell& cell, By by) {
  return by == By::own      ? cell.units_own
         : by == By::others ? cell.units_others
                            : cell.units_own + cell.units_others;
}

// Hours are spending at the hourly rate of each provider.
std::int64_t hours_of(const AdultCare& care, const CareCell& cell, By by) {
  constexpr std::int64_t pence = 100;
  const std::int64_t own_hours = scaled(cell.money[adults::own], pence, care.rate_own);
  const std::int64_t bought = scaled(cell.money[adults::others], pence, care.rate_others);
  return by == By::own ? own_hours : by == By::others ? bought : own_hours + bought;
}

// Meals are a small service of its own beside home care.
UnitCostLine meals(const DemoYear& year, const LineModel& model) {
  constexpr std::int64_t own_share = 350;
  const std::int64_t share = model.by == By::own      ? own_share
                             : model.by == By::others ? thousand - own_share
                                                      : thousand;
  const std::int64_t people = scaled(*people_of(year, "aged 65 and over"),
                                     9 * habit_of(year, "meals", 300), thousand * thousand);
  const std::int64_t weekly = people * 5;
  const std::int64_t price = scaled(480, habit_of(year, "price of a meal", 120));  // pence
  const std::int64_t cost = scaled(weekly * price * 52, share, thousand * 100);
  if (model.counted == Counted::meal_clients) {
    return {.cost = scaled(cost, model.part), .activity = scaled(people, model.part), .weeks = 52};
  }
  return {.cost = cost, .activity = scaled(weekly, share), .weeks = 52};
}

std::int64_t activity_of(const AdultCare& care, const LineModel& model, const CareCell& cell) {
  switch (model.counted) {
    case Counted::weeks:
      return weeks_of(cell, model.by);
    case Counted::hours:
      return hours_of(care, cell, model.by);
    case Counted::clients:
      return part_of(cell, model.by, cell.clients_at_end);
    case Counted::clients_in_year:
      return part_of(cell, model.by, cell.clients_in_year);
    default:
      throw std::logic_error("meals are counted apart");
  }
}

}  // namespace

UnitCostLine unit_cost_line(const DemoYear& year, const AdultCare& care, std::string_view line) {
  constexpr std::int64_t weeks_of_year = 52;
  const auto model = std::ranges::find(models, line, &LineModel::line);
  if (model == std::end(models)) throw std::logic_error("no model of line " + std::string(line));
  if (model->counted == Counted::meals || model->counted == Counted::meal_clients) {
    return meals(year, *model);
  }
  const CareCell cell = sum_of(care, range_of(*model));
  const std::int64_t spending = cell.money[adults::gross] - cell.money[adults::voluntary_grants];
  const bool yearly =
      model->counted == Counted::clients || model->counted == Counted::clients_in_year;
  const std::int64_t cost = model->by == By::own      ? cell.money[adults::own]
                            : model->by == By::others ? cell.money[adults::others]
                                                      : spending;
  return {.cost = scaled(cost, model->part),
          .activity = scaled(activity_of(care, *model, cell), model->part),
          .weeks = yearly ? weeks_of_year : 1};
}

std::optional<DemoFigure> unit_cost(std::int64_t cost, std::int64_t activity, std::int64_t weeks) {
  constexpr std::int64_t pence = 100;
  if (activity == 0) return std::nullopt;
  return DemoFigure{.number = scaled(cost, pence, activity * weeks), .decimals = 2};
}

}  // namespace plumbline
