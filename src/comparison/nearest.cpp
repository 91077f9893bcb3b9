#include "comparison/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "statistics/nearest_neighbours.h"

namespace plumbline {
namespace {

using Values = std::vector<std::optional<double>>;

std::string year_words(std::int16_t year) { return text(Period{PeriodKind::financial_year, year}); }

// The figures of the year, or of the last year before it that has any; null where there are none.
const NationalMeasure* newest_figures(const MeasureSource& context, NearnessVariable& variable,
                                      std::int16_t year) {
  for (const std::int16_t known : context.years_of(variable.choice)) {
    if (known > year) continue;
    const auto measure = context.measure(variable.choice, known);
    if (!measure || (*measure)->figures.used.variant != variable.choice.variant) continue;
    variable.year = known;
    return *measure;
  }
  return nullptr;
}

class NearnessMaker {
 public:
  NearnessMaker(const NearestWords& words, AuthorityId own, Period year,
                const MeasureSource& source)
      : words_(words), own_(own), year_(year), source_(source), context_(source.context()) {
    for (const AuthorityId id : authorities().in_year(year)) {
      if (!authorities().at(id).structural_exclusion) rows_.push_back(id);
    }
  }

  Result<Nearness> make() {
    for (const Weighed& one : words_.weighed) add_variable(one);
    if (made_.variables.size() < fewest_variables) return too_few_variables();
    const auto found = std::ranges::find(rows_, own_);
    if (found == rows_.end()) {
      return Error{
          .what = fmt::format("{} is too small to be compared by its context.", name(own_)),
          .where = {},
          .hint = "Choose another group."};
    }
    own_row_ = static_cast<std::size_t>(found - rows_.begin());
    measure_distances();
    made_.compared = 1 + nearest_first(distances_, own_row_).size();
    if (made_.compared < nearness_from) return too_few_known();
    made_.own = row_of(own_row_);
    const std::vector<double> pairs = sorted_pairs(distances_);
    for (const std::size_t row : nearest_of(own_row_)) made_.nearest.push_back(other(row, pairs));
    note_far();
    return std::move(made_);
  }

 private:
  const Register& authorities() const { return context_.authorities(); }
  std::string name(AuthorityId id) const { return name_of(authorities().at(id)); }

  void add_variable(const Weighed& weighed) {
    const auto choice = context_.definitions().find_measure(std::string(weighed.variable->measure));
    if (!choice) return;
    NearnessVariable variable{
        .choice = *choice, .variable = weighed.variable, .weight = weighed.weight};
    const std::string& label = choice->variant->label;
    const NationalMeasure* figures = newest_figures(context_, variable, year_.year);
    if (figures == nullptr) {
      made_.notes.push_back(fmt::format("{}: not loaded for {} or before, and left out.", label,
                                        year_words(year_.year)));
      return;
    }
    if (variable.year != year_.year) {
      made_.notes.push_back(fmt::format("{}: of {}, the last year before {} that is loaded.", label,
                                        year_words(variable.year), year_words(year_.year)));
    }
    const Period when{PeriodKind::financial_year, variable.year};
    Values column;
    for (const AuthorityId id : rows_) {
      const auto& axis = *figures->axis;
      const AuthorityId then = authorities().at_time(id, when);
      const auto place = std::ranges::find(axis, then, &Place::authority);
      column.push_back(place == axis.end()
                           ? std::nullopt
                           : number_at(*figures, static_cast<std::size_t>(place - axis.begin())));
    }
    columns_.push_back(std::move(column));
    made_.variables.push_back(variable);
  }

  static std::optional<double> number_at(const NationalMeasure& figures, std::size_t place) {
    const FigureColumn& column = figures.figures.column;
    return column.cell[place].is_number() ? std::optional(column.number[place]) : std::nullopt;
  }

  // As it is compared: M11 has skewed variables by their logarithm.
  std::optional<double> scaled(std::size_t row, std::size_t column) const {
    const auto& value = columns_[column][row];
    if (!value || !made_.variables[column].variable->by_log) return value;
    return *value > 0 ? std::optional(std::log(*value)) : std::nullopt;
  }

  void measure_distances() {
    Values values;
    std::vector<double> weights;
    for (const NearnessVariable& one : made_.variables) weights.push_back(one.weight);
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      for (std::size_t at = 0; at < columns_.size(); ++at) values.push_back(scaled(row, at));
    }
    distances_ = distances({.values = values, .weights = weights});
  }

  // Of those who are compared, as many as are asked for.
  std::vector<std::size_t> nearest_of(std::size_t row) const {
    const std::vector<AuthorityId>& compared = source_.by_name(year_.year);
    std::vector<std::size_t> nearest = nearest_first(distances_, row);
    std::erase_if(nearest, [&](std::size_t one) {
      return rows_[one] != own_ && std::ranges::find(compared, rows_[one]) == compared.end();
    });
    if (nearest.size() > words_.number) nearest.resize(words_.number);
    return nearest;
  }

  Values row_of(std::size_t row) const {
    Values values;
    for (const Values& column : columns_) values.push_back(column[row]);
    return values;
  }

  NearOther other(std::size_t row, const std::vector<double>& pairs) const {
    NearOther made{.id = rows_[row],
                   .distance = *distances_.between(own_row_, row),
                   .closeness = {},
                   .values = row_of(row),
                   .apart = {}};
    made.closeness = closeness(made.distance, pairs);
    for (std::size_t at = 0; at < columns_.size(); ++at) {
      const auto own = scaled(own_row_, at), theirs = scaled(row, at);
      const double deviation = distances_.deviations[at];
      const bool both = own && theirs;
      made.apart.push_back(!both ? std::nullopt
                                 : std::optional(deviation > 0 ? (*theirs - *own) / deviation : 0));
    }
    made.is_mutual = std::ranges::count(nearest_of(row), own_row_) > 0;
    return made;
  }

  void note_far() {
    if (made_.nearest.empty() || made_.nearest.back().closeness != "not close") return;
    made_.notes.push_back(fmt::format("Not all of them are close: {} is {:.2f} away.",
                                      name(made_.nearest.back().id),
                                      made_.nearest.back().distance));
  }

  Error too_few_variables() const {
    return {.what = fmt::format("Too little is known of the context of authorities in {} to say "
                                "who is near.",
                                year_words(year_.year)),
            .where = {},
            .hint = fmt::format(
                "{} of the {} chosen is loaded; at least {} are needed.{}{}",
                made_.variables.size(), counted(words_.weighed.size(), "variable", "variables"),
                fewest_variables, made_.notes.empty() ? "" : " ", join(made_.notes, " "))};
  }

  Error too_few_known() const {
    return {
        .what = fmt::format("{} can be set beside too few others to say who is near.", name(own_)),
        .where = {},
        .hint = fmt::format(
            "With its own, the context of {} is known well enough; at least {} are needed. "
            "Choose other variables, or another group.",
            counted(made_.compared, "authority", "authorities"), nearness_from)};
  }

  const NearestWords& words_;
  AuthorityId own_;
  Period year_;
  const MeasureSource& source_;
  const MeasureSource& context_;
  std::vector<AuthorityId> rows_;
  std::size_t own_row_ = 0;
  std::vector<Values> columns_;  // of each variable, by row
  Distances distances_;
  Nearness made_;
};

}  // namespace

std::vector<NearnessVariable> variables_known(const MeasureSource& source, Period year) {
  std::vector<NearnessVariable> known;
  const MeasureSource& context = source.context();
  for (const NearVariable& one : near_variables()) {
    const auto choice = context.definitions().find_measure(std::string(one.measure));
    if (!choice) continue;
    NearnessVariable variable{.choice = *choice, .variable = &one, .weight = 0};
    if (newest_figures(context, variable, year.year) != nullptr) known.push_back(variable);
  }
  return known;
}

Result<Nearness> nearness(const NearestWords& words, AuthorityId own, Period year,
                          const MeasureSource& source) {
  return NearnessMaker(words, own, year, source).make();
}

Result<Group> nearest_group(const std::string& name, AuthorityId own, Period year,
                            const MeasureSource& source) {
  const auto words = read_nearest(name);
  if (!words) return words.error();
  auto found = nearness(*words, own, year, source);
  if (!found) return found.error();
  Group group{.name = text(*words),
              .words = fmt::format("{} nearest to {} by context",
                                   counted(found->nearest.size(), "authority", "authorities"),
                                   name_of(source.authorities().at(own))),
              .members = {},
              .holds_own = false,
              .notes = std::move(found->notes)};
  for (const NearOther& one : found->nearest) group.members.push_back(one.id);
  return group;
}

}  // namespace plumbline
