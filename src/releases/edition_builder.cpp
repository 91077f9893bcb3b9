#include "releases/edition_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <thread>
#include <unordered_map>

#include "base/number.h"
#include "base/text.h"
#include "releases/line_meaning.h"
#include "releases/row_figures.h"

namespace plumbline {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

class Builder {
 public:
  Builder(std::vector<Stretch>& stretches, const Plan& plan, const Headings& headings,
          const SourceFile& file, ReadOutcome& outcome)
      : stretches_(stretches),
        plan_(plan),
        headings_(headings),
        file_(file),
        outcome_(outcome),
        lines_(stretches.front().lines) {}

  std::optional<Edition> build(unsigned threads);

 private:
  void fail(std::uint32_t row, std::string what, std::string hint = {});
  void merge_lines();
  void merge_places();
  void read_meanings();
  void name_series();
  void name_one(std::uint32_t line, std::size_t column);
  void put_lines(std::size_t part, std::size_t parts);
  LineRoom make_room(std::uint32_t line);
  void judge_repeats();
  void count();

  std::vector<Stretch>& stretches_;
  const Plan& plan_;
  const Headings& headings_;
  const SourceFile& file_;
  ReadOutcome& outcome_;
  LineTable lines_;
  std::vector<std::uint32_t> first_row_;              // of each line, in the file
  std::vector<std::vector<std::uint32_t>> own_line_;  // by stretch and line: its own number for it
  std::vector<std::vector<std::uint32_t>> place_of_;  // by stretch and its own place number
  std::vector<LineMeaning> meanings_;
  std::vector<std::int64_t> series_of_;  // by line and column; -1: left out
  std::vector<Repeats> repeats_;         // by part
  Edition edition_;
};

void Builder::fail(std::uint32_t row, std::string what, std::string hint) {
  if (outcome_.errors.size() >= most_findings) return;
  outcome_.errors.push_back({.what = std::move(what),
                             .where = fmt::format("{}, row {}", file_.name(), row),
                             .hint = std::move(hint)});
}

void Builder::merge_lines() {
  const std::size_t words =
      plan_.keys.empty()
          ? 0
          : static_cast<std::size_t>(std::ranges::count_if(
                plan_.keys, [](const KeyColumn& key) { return key.number_index.has_value(); })) +
                plan_.keys.size();
  std::vector<std::string_view> line(std::max<std::size_t>(words, 1));
  for (const Stretch& stretch : stretches_) {
    std::vector<std::uint32_t>& own = own_line_.emplace_back();
    for (std::uint32_t i = 0; i < stretch.first_row.size(); ++i) {
      for (std::size_t word = 0; word < words; ++word) line[word] = stretch.lines.word(i, word);
      const std::uint32_t number = lines_.find_or_add(line.data());
      if (number >= first_row_.size()) first_row_.push_back(stretch.first_row[i]);
      own.resize(first_row_.size(), none);
      own[number] = i;
    }
  }
  for (std::vector<std::uint32_t>& own : own_line_) own.resize(first_row_.size(), none);
}

void Builder::merge_places() {
  std::unordered_map<std::uint32_t, std::uint32_t> known;
  for (const Stretch& stretch : stretches_) {
    std::vector<std::uint32_t>& numbers = place_of_.emplace_back();
    for (const Place& place : stretch.places) {
      const std::uint32_t key = (static_cast<std::uint32_t>(place.authority) << 16) |
                                static_cast<std::uint16_t>(place.year);
      const auto [at, fresh] =
          known.emplace(key, static_cast<std::uint32_t>(edition_.places.size()));
      if (fresh) edition_.places.push_back(place);
      numbers.push_back(at->second);
    }
  }
}

// The word as the file says it, doubled quotation marks single again.
void Builder::read_meanings() {
  for (std::uint32_t line = 0; line < first_row_.size(); ++line) {
    std::vector<Finding> faults;
    meanings_.push_back(meaning_of(lines_, line, plan_, headings_, faults));
    for (const Finding& fault : faults) fail(first_row_[line], fault.what, fault.hint);
  }
}

void Builder::name_one(std::uint32_t line, std::size_t column) {
  const ValueColumn& value = plan_.values[column];
  const LineMeaning& meaning = meanings_[line];
  Captures parts = value.parts;
  parts.insert(meaning.parts.begin(), meaning.parts.end());
  Series series;
  series.info.name = fill_pattern(value.rule->item, parts);
  std::string dimensions;
  for (const auto& [dimension, member] : value.rule->dimensions) {
    dimensions += fmt::format("{}{}={}", dimensions.empty() ? "" : ",", dimension,
                              fill_pattern(member, parts));
  }
  if (!dimensions.empty()) series.info.name += "[" + dimensions + "]";
  series.info.unit = meaning.unit.empty() ? value.unit : meaning.unit;
  series.info.kind = meaning.kind.value_or(value.kind.value_or(plan_.layout->kind));
  series.info.rounding = value.rounding;
  if (meaning.rounded_to) series.info.rounding.base = *meaning.rounded_to;
  series.info.rounding.display_unit = value.scale * meaning.scale;
  series.info.line = meaning.words;
  if (plan_.across.empty()) {
    series.info.column = headings_.columns[value.index];
    series.info.column_number = static_cast<std::uint32_t>(value.index) + 1;
  }
  series.rows = line;
  series_of_.push_back(static_cast<std::int64_t>(edition_.series.size()));
  edition_.series.push_back(std::move(series));
}

void Builder::name_series() {
  std::map<std::string, std::uint32_t> named;
  for (std::uint32_t line = 0; line < meanings_.size(); ++line) {
    for (std::size_t column = 0; column < plan_.values.size(); ++column) {
      if (meanings_[line].leave_out) {
        series_of_.push_back(-1);
        continue;
      }
      name_one(line, column);
      const SeriesInfo& info = edition_.series.back().info;
      const std::string key = fmt::format("{} {}", info.name, static_cast<int>(info.kind));
      const auto [at, fresh] = named.emplace(key, line);
      if (fresh) continue;
      if (plan_.layout->combine) {
        edition_.series.pop_back();
        series_of_.back() = series_of_[at->second * plan_.values.size() + column];
        continue;
      }
      fail(first_row_[line],
           fmt::format("{} and {} would both be {}.", in_quotes(meanings_[at->second].words, 120),
                       in_quotes(meanings_[line].words, 120), info.name),
           "Give them codes of their own in the layout.");
    }
  }
  edition_.rows.resize(meanings_.size());
}

// Room is made by whoever fills it, so that the parts share the cost of touching it first.
LineRoom Builder::make_room(std::uint32_t line) {
  const std::size_t places = edition_.places.size();
  const std::size_t columns = plan_.values.size();
  edition_.rows[line].resize(places);
  LineRoom room{.columns = std::vector<LineRoom::Column>(stretches_.front().columns),
                .list = line,
                .rows = {},
                .scale = meanings_[line].scale,
                .combine = plan_.layout->combine};
  for (std::size_t column = 0; column < columns; ++column) {
    const std::int64_t index = series_of_[line * columns + column];
    if (index < 0) continue;
    Series& series = edition_.series[static_cast<std::size_t>(index)];
    series.number.resize(places);
    series.cell.resize(places, Missing::not_in_file);
    if (column < room.columns.size()) {
      room.columns[column] = {series.number.data(), series.cell.data()};
    }
    room.list = series.rows;  // an earlier line's, where lines are added up
  }
  room.rows = edition_.rows[room.list];
  return room;
}

// Line by line, so that what is written stays in the nearest cache. One part takes every line whose
// number leaves it as remainder, so that parts never meet.
void Builder::put_lines(std::size_t part, std::size_t parts) {
  for (std::size_t i = part; i < meanings_.size(); i += parts) {
    const auto line = static_cast<std::uint32_t>(i);
    const LineRoom room = make_room(line);
    if (meanings_[line].leave_out) continue;
    for (std::size_t s = 0; s < stretches_.size(); ++s) {
      const std::uint32_t own = own_line_[s][line];
      if (own != none) put_rows(stretches_[s], own, place_of_[s], room, repeats_[part]);
    }
  }
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
    fail(row,
         fmt::format("This row and row {} are for the same authority, year and line, and differ.",
                     earlier),
         "Remove the one that is wrong.");
  }
  if (!doubled.empty()) {
    outcome_.notices.push_back(fmt::format(
        "{} with the same figures (row {}): taken once.",
        counted(doubled.size(), "row stands twice", "rows stand twice"), *doubled.begin()));
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
  for (const Series& series : edition_.series) {
    tally.figures += static_cast<std::size_t>(
        std::ranges::count_if(series.cell, [](Cell cell) { return cell.is_number(); }));
  }
}

std::optional<Edition> Builder::build(unsigned threads) {
  merge_lines();
  merge_places();
  read_meanings();
  name_series();
  if (!outcome_.errors.empty()) return std::nullopt;
  // Lines that share a series would meet, so only one part may write them.
  const std::size_t parts = plan_.layout->combine ? 1 : std::max(1U, threads);
  repeats_.resize(parts);
  std::vector<std::thread> workers;
  for (std::size_t part = 1; part < parts; ++part) {
    workers.emplace_back([this, part, parts] { put_lines(part, parts); });
  }
  put_lines(0, parts);
  for (std::thread& worker : workers) worker.join();
  judge_repeats();
  if (!outcome_.errors.empty()) return std::nullopt;
  if (!plan_.across.empty()) {
    for (const AuthorityColumn& across : plan_.across) {
      edition_.place_columns.push_back(static_cast<std::uint32_t>(across.index) + 1);
    }
    for (std::uint32_t line = 0; line < edition_.rows.size(); ++line) {
      edition_.rows[line] = {first_row_[line]};
    }
  }
  count();
  return std::move(edition_);
}

// When nothing says the date of publication, the latest year that the file is about does.
std::string date_of(const Edition& edition, const Layout& layout) {
  std::int16_t latest = 0;
  for (const Place& place : edition.places) latest = std::max(latest, place.year);
  return layout.edition_month == 0 ? fmt::format("{}", latest)
                                   : fmt::format("{}-{:02}", latest, layout.edition_month);
}

}  // namespace

void build_edition(std::vector<Stretch>& stretches, const Plan& plan, const Headings& headings,
                   const SourceFile& file, const ReadSettings& settings, ReadOutcome& outcome) {
  std::optional<Edition> edition =
      Builder(stretches, plan, headings, file, outcome).build(settings.threads);
  if (!edition) return;
  const Layout& layout = *plan.layout;
  const std::string date = plan.edition.empty() ? date_of(*edition, layout) : plan.edition;
  if (plan.edition.empty()) {
    outcome.notices.push_back(fmt::format(
        "The file does not say when it was published: taken as {}. --edition says otherwise.",
        date));
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
