#include "releases/edition_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <thread>

#include "base/number.h"
#include "base/text.h"
#include "releases/absences.h"
#include "releases/edition_date.h"
#include "releases/row_figures.h"
#include "releases/series_names.h"
#include "releases/year_places.h"

namespace plumbline {
namespace {

class Builder {
 public:
  Builder(std::vector<Stretch>& stretches, const Plan& plan, const Headings& headings,
          const SourceFile& file, ReadOutcome& outcome)
      : stretches_(stretches),
        plan_(plan),
        outcome_(outcome),
        faults_(file, headings, outcome.errors),
        merged_(merge(stretches, plan)),
        names_(name_series(merged_, plan, headings, faults_)) {}

  std::optional<Edition> build(const Register& authorities, const ReadSettings& settings);

 private:
  using Year = std::optional<std::int16_t>;  // none: the rows'

  void check_limits();
  void check_limits(const Stretch& stretch, std::uint32_t line, std::uint32_t own,
                    std::size_t column);
  void place_years();
  void put_side_by_side(unsigned threads);
  void put_lines(std::size_t part, std::size_t parts);
  std::map<Year, LineRoom> make_room(std::uint32_t line);
  void give_back(std::uint32_t line);
  void note_columns(Series& series, std::size_t column, Year year) const;
  void judge_repeats();
  void place_across();
  void count();

  std::vector<Stretch>& stretches_;
  const Plan& plan_;
  ReadOutcome& outcome_;
  Faults faults_;
  Merged merged_;
  SeriesNames names_;
  std::optional<YearPlaces> years_;  // where lines or columns have years of their own
  std::map<Year, std::vector<std::vector<std::uint32_t>>> place_of_;  // by stretch and its place
  std::vector<Repeats> repeats_;                                      // by part
  Edition edition_;
};

// Words and columns may say what their figures can be.
void Builder::check_limits(const Stretch& stretch, std::uint32_t line, std::uint32_t own,
                           std::size_t column) {
  const ValueColumn& value = plan_.values[column];
  const LineMeaning& meaning = names_.meanings[line];
  const Interval limits{meaning.least.value_or(value.least), meaning.most.value_or(value.most)};
  if (limits == no_limit || meaning.leave_out) return;
  stretch.rows[own].each(stretch.columns, [&](const LineRow& from) {
    if (!from.cells[column].is_number()) return;
    const double figure = from.number(column) * meaning.scale;
    if (figure >= limits.low && figure <= limits.high) return;
    const bool is_low = figure < limits.low;
    faults_.add(
        from.row, plan_.across.empty() ? value.index + 1 : 0,
        fmt::format("{} is {} than this figure can be ({}).", shortest(figure),
                    is_low ? "less" : "more", shortest(is_low ? limits.low : limits.high)),
        "Check the cell with the publisher. If it is right, change 'least' or 'most' in the "
        "layout.");
  });
}

void Builder::check_limits() {
  for (std::uint32_t line = 0; line < names_.meanings.size(); ++line) {
    for (std::size_t s = 0; s < stretches_.size(); ++s) {
      const std::uint32_t own = merged_.own_line[s][line];
      for (std::size_t column = 0; own != no_line && column < plan_.values.size(); ++column) {
        check_limits(stretches_[s], line, own, column);
      }
    }
  }
}

// The edition's number for each place of each stretch: one list, or one for each year of its own.
void Builder::place_years() {
  if (!years_) {
    edition_.places = std::move(merged_.places);
    place_of_.emplace(Year(), std::move(merged_.place_of));
    return;
  }
  edition_.places = years_->places();
  for (std::uint32_t line = 0; line < names_.meanings.size(); ++line) {
    for (std::size_t column = 0; column < plan_.values.size(); ++column) {
      const Year year = names_.year(plan_, line, column);
      if (!year || place_of_.contains(year)) continue;
      auto& places = place_of_.emplace(year, merged_.place_of).first->second;
      for (auto& of_stretch : places) {
        for (std::uint32_t& place : of_stretch) place = years_->at(year, place);
      }
    }
  }
}

void Builder::note_columns(Series& series, std::size_t column, Year year) const {
  if (!plan_.years_across) return;
  series.columns.resize(edition_.places.size());
  for (std::uint32_t i = 0; i < merged_.places.size(); ++i) {
    series.columns[years_->at(year, i)] =
        static_cast<std::uint32_t>(plan_.values[column].index) + 1;
  }
}

// Room is made by whoever fills it, so that the parts share the cost of touching it first.
std::map<Builder::Year, LineRoom> Builder::make_room(std::uint32_t line) {
  const std::size_t places = edition_.places.size();
  const std::size_t columns = plan_.values.size();
  edition_.rows[line].resize(places);
  std::map<Year, LineRoom> rooms;
  for (std::size_t column = 0; column < columns; ++column) {
    const std::int64_t index = names_.series_of[line * columns + column];
    if (index < 0) continue;
    Series& series = edition_.series[static_cast<std::size_t>(index)];
    series.number.resize(places);
    series.cell.resize(places, Missing::not_in_file);
    const Year year = names_.year(plan_, line, column);
    note_columns(series, column, year);
    LineRoom& room = rooms[year];
    room.columns.resize(stretches_.front().columns);
    if (column < room.columns.size()) {
      room.columns[column] = {&series.number, series.cell.data()};
    }
    room.list = series.rows;  // an earlier line's, where lines share a series
    room.rows = edition_.rows[room.list];
    room.scale = names_.meanings[line].scale;
    room.combine = plan_.layout->combine;
  }
  return rooms;
}

// Line by line, so that what is written stays in the nearest cache. One part takes every line whose
// number leaves it as remainder, so that parts never meet.
void Builder::put_lines(std::size_t part, std::size_t parts) {
  for (std::size_t i = part; i < names_.meanings.size(); i += parts) {
    const auto line = static_cast<std::uint32_t>(i);
    const std::map<Year, LineRoom> rooms = make_room(line);
    for (const auto& [year, room] : rooms) {
      const auto& place_of = place_of_.at(year);
      for (std::size_t s = 0; s < stretches_.size(); ++s) {
        const std::uint32_t own = merged_.own_line[s][line];
        if (own != no_line) put_rows(stretches_[s], own, place_of[s], room, repeats_[part]);
      }
    }
    give_back(line);
  }
}

// What was read of a line makes room for the next one.
void Builder::give_back(std::uint32_t line) {
  for (std::size_t s = 0; s < stretches_.size(); ++s) {
    const std::uint32_t own = merged_.own_line[s][line];
    if (own != no_line) stretches_[s].rows[own].give_back();
  }
}

void Builder::put_side_by_side(unsigned threads) {
  edition_.series = std::move(names_.series);
  edition_.rows.resize(names_.meanings.size());
  // Lines that share a series would meet, so only one part may write them.
  const bool may_meet = plan_.layout->combine || plan_.years_down;
  const std::size_t parts = may_meet ? 1 : std::max(1U, threads);
  repeats_.resize(parts);
  std::vector<std::thread> workers;
  for (std::size_t part = 1; part < parts; ++part) {
    workers.emplace_back([this, part, parts] { put_lines(part, parts); });
  }
  put_lines(0, parts);
  for (std::thread& worker : workers) worker.join();
}

void Builder::judge_repeats() {
  std::set<std::uint32_t> doubled;
  std::vector<Clash> clashes;
  for (const Repeats& met : repeats_) {
    doubled.insert(met.doubles.begin(), met.doubles.end());
    clashes.insert(clashes.end(), met.clashes.begin(), met.clashes.end());
    edition_.added_rows.insert(edition_.added_rows.end(), met.added.begin(), met.added.end());
  }
  std::ranges::sort(clashes);
  std::ranges::sort(edition_.added_rows);
  for (const auto& [row, earlier] : clashes) {
    faults_.add(
        row, 0,
        fmt::format("This row and row {} are for the same authority, year and line, and differ.",
                    earlier),
        "Remove the one that is wrong.");
  }
  if (doubled.empty()) return;
  outcome_.notices.push_back(fmt::format(
      "{} with the same figures (row {}): taken once.",
      counted(doubled.size(), "row stands twice", "rows stand twice"), *doubled.begin()));
}

// Where authorities stand across the page, a line's row is the same for them all.
void Builder::place_across() {
  if (plan_.across.empty()) return;
  for (std::size_t place = 0; place < edition_.places.size(); ++place) {
    const std::size_t across = years_ ? years_->row_places()[place] : place;
    edition_.place_columns.push_back(static_cast<std::uint32_t>(plan_.across[across].index) + 1);
  }
  if (years_) return;
  for (std::uint32_t line = 0; line < edition_.rows.size(); ++line) {
    edition_.rows[line] = {merged_.first_row[line]};
  }
}

void Builder::count() {
  Tally& tally = outcome_.tally;
  std::set<AuthorityId> authorities;
  std::set<std::int16_t> years;
  for (const Place& place : edition_.places) {
    if (find_area(place.authority) == nullptr) authorities.insert(place.authority);
    years.insert(place.year);
  }
  tally.authorities = authorities.size();
  tally.years.assign(years.begin(), years.end());
  tally.series = edition_.series.size();
  const auto is_of_one = [&](const Series& series) {
    return series.info.kind == edition_.series.front().info.kind;
  };
  if (!edition_.series.empty() && std::ranges::all_of(edition_.series, is_of_one)) {
    tally.kind = edition_.series.front().info.kind;
  }
  for (const Series& series : edition_.series) {
    tally.figures += static_cast<std::size_t>(
        std::ranges::count_if(series.cell, [](Cell cell) { return cell.is_number(); }));
  }
}

std::optional<Edition> Builder::build(const Register& authorities, const ReadSettings& settings) {
  if (outcome_.errors.empty()) check_limits();
  if (outcome_.errors.empty()) {
    years_ = year_places(merged_, names_, plan_, authorities, settings, faults_);
  }
  if (!outcome_.errors.empty()) return std::nullopt;
  place_years();
  put_side_by_side(settings.threads);
  judge_repeats();
  if (!outcome_.errors.empty()) return std::nullopt;
  place_across();
  count();
  return std::move(edition_);
}

}  // namespace

void build_edition(std::vector<Stretch>& stretches, const Plan& plan, const Headings& headings,
                   const SourceFile& file, const Register& authorities,
                   const ReadSettings& settings, ReadOutcome& outcome) {
  std::optional<Edition> edition =
      Builder(stretches, plan, headings, file, outcome).build(authorities, settings);
  if (!edition) return;
  const Layout& layout = *plan.layout;
  const std::string date = plan.edition.empty() ? date_of(*edition, layout) : plan.edition;
  if (!plan.edition.empty() && !layout.forecasts) {
    if (const auto error = too_early(*edition, date, file.name())) {
      outcome.errors.push_back(*error);
      return;
    }
  }
  if (plan.edition.empty()) {
    outcome.notices.push_back(fmt::format(
        "The file does not say when it was published: taken as {}. --edition says otherwise.",
        date));
  }
  for (std::string& notice : absences(*edition, layout.kind, authorities)) {
    outcome.notices.push_back(std::move(notice));
  }
  edition->info = {.id = 0,
                   .publication = layout.publication,
                   .title = layout.title,
                   .publisher = layout.publisher,
                   .licence = layout.licence,
                   .date = date,
                   .file = file.name(),
                   .checksum = settings.with_checksum ? checksum(file.bytes()) : "",
                   .layout = layout.id,
                   .withdrawn = false};
  outcome.edition = std::move(edition);
}

}  // namespace plumbline
