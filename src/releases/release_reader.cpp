#include "releases/release_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <thread>

#include "authorities/place.h"
#include "base/text.h"
#include "releases/edition_builder.h"
#include "releases/plain_text.h"
#include "releases/stretch.h"

namespace plumbline {
namespace {

constexpr std::size_t worth_splitting = 2'000'000;  // bytes

// Where the records after the headings start.
std::size_t body_start(std::string_view text, std::size_t records) {
  CsvCursor cursor(text);
  std::vector<CsvField> fields;
  for (std::size_t i = 0; i < records && cursor.next(fields);) ++i;
  return cursor.position();
}

class Reading {
 public:
  Reading(SourceFile& file, const Plan& plan, const Headings& headings, const Register& authorities,
          const ReadSettings& settings, ReadOutcome& outcome)
      : file_(file),
        plan_(plan),
        headings_(headings),
        authorities_(authorities),
        settings_(settings),
        outcome_(outcome) {}

  void run();

 private:
  void read_stretches(std::string_view text);
  bool chain_holds(const std::vector<std::size_t>& starts, std::size_t end) const;
  void number_rows();
  void tell(const std::map<std::string, std::uint32_t>& notices);
  void collect_findings();
  void collect_others();
  void check_districts();
  void judge_other(const Others& other, std::map<std::string, std::size_t>& left_out);
  std::optional<std::string> left_out_by_layout(const Others& other) const;
  void check_encoding(std::string_view text);
  void fail(std::uint32_t row, std::size_t column, std::string what, std::string hint);

  SourceFile& file_;
  const Plan& plan_;
  const Headings& headings_;
  const Register& authorities_;
  const ReadSettings& settings_;
  ReadOutcome& outcome_;
  std::vector<Stretch> stretches_;
};

void Reading::fail(std::uint32_t row, std::size_t column, std::string what, std::string hint) {
  if (outcome_.errors.size() >= most_findings) return;
  std::string where = fmt::format("{}, row {}", file_.name(), row);
  if (column > 0 && column <= headings_.columns.size()) {
    where += fmt::format(", column {}", in_quotes(headings_.columns[column - 1], 120));
  }
  outcome_.errors.push_back(
      {.what = std::move(what), .where = std::move(where), .hint = std::move(hint)});
}

bool Reading::chain_holds(const std::vector<std::size_t>& starts, std::size_t end) const {
  for (std::size_t i = 0; i < stretches_.size(); ++i) {
    const std::size_t next = i + 1 < starts.size() ? starts[i + 1] : end;
    if (starts[i] + stretches_[i].end != next) return false;
  }
  return true;
}

void Reading::read_stretches(std::string_view text) {
  const std::size_t start = body_start(text, headings_.rows);
  const auto read = [&](std::size_t from, std::size_t to) {
    return read_stretch(text.substr(from), to - from, plan_, authorities_,
                        settings_.options.latest_year);
  };
  std::vector<std::size_t> starts = {start};
  const std::size_t body = text.size() - start;
  for (unsigned i = 1; i < settings_.threads && body >= worth_splitting; ++i) {
    const std::size_t near = start + body / settings_.threads * i;
    const std::size_t cut = likely_record_start(text, near, plan_.columns);
    if (cut > starts.back() && cut < text.size()) starts.push_back(cut);
  }
  std::vector<std::optional<Stretch>> read_side_by_side(starts.size());
  std::vector<std::thread> workers;
  const auto end_of = [&](std::size_t i) {
    return i + 1 < starts.size() ? starts[i + 1] : text.size();
  };
  for (std::size_t i = 1; i < starts.size(); ++i) {
    workers.emplace_back([&, i] { read_side_by_side[i] = read(starts[i], end_of(i)); });
  }
  read_side_by_side[0] = read(starts[0], end_of(0));
  for (std::thread& worker : workers) worker.join();
  for (auto& stretch : read_side_by_side) stretches_.push_back(*std::move(stretch));
  if (stretches_.size() == 1 || chain_holds(starts, text.size())) return;
  stretches_.clear();
  stretches_.push_back(read(start, text.size()));
}

// Rows are numbered from the file's first record.
void Reading::number_rows() {
  auto before = static_cast<std::uint32_t>(headings_.rows);
  for (Stretch& stretch : stretches_) {
    for (const LineRows& rows : stretch.rows)
      rows.each(stretch.columns, [&](const LineRow& one) { one.row += before; });
    for (std::uint32_t& row : stretch.first_row) row += before;
    for (Finding& finding : stretch.errors) finding.row += before;
    for (auto& [key, other] : stretch.others) other.row += before;
    for (auto& [notice, row] : stretch.notices) row += before;
    before += stretch.records;
  }
}

// Notices that differ only after their last comma, as for one authority in several years, are told
// once: "Cumberland Council began on 1 April 2023, after 2021-22".
void Reading::tell(const std::map<std::string, std::uint32_t>& notices) {
  constexpr std::size_t most_notices = 20;
  struct Told {
    std::string notice;
    std::uint32_t row = 0;
    std::size_t more = 0;
  };
  std::map<std::string, Told> told;
  for (const auto& [notice, row] : notices) {
    const auto [at, fresh] =
        told.emplace(notice.substr(0, notice.rfind(", ")), Told{.notice = notice, .row = row});
    if (!fresh) ++at->second.more;
  }
  for (const auto& [key, one] : told) {
    if (outcome_.notices.size() == most_notices) {
      outcome_.notices.push_back(
          fmt::format("{} more notices like these.", told.size() - most_notices));
      break;
    }
    outcome_.notices.push_back(
        fmt::format("Row {}: {}{}", one.row, one.notice,
                    one.more == 0   ? ""
                    : one.more == 1 ? " Likewise for another year."
                                    : fmt::format(" Likewise for {} other years.", one.more)));
  }
}

void Reading::collect_findings() {
  Tally& tally = outcome_.tally;
  std::map<std::string, std::uint32_t> notices;
  unsigned line_ends = 0;
  for (const Stretch& stretch : stretches_) {
    tally.rows += stretch.records;
    tally.rows_used += stretch.kept;
    for (const auto& [why, rows] : stretch.left_out) tally.left_out[why] += rows;
    for (const auto& [symbol, cells] : stretch.symbols) tally.symbols[symbol] += cells;
    notices.insert(stretch.notices.begin(), stretch.notices.end());
    for (const Finding& finding : stretch.errors) {
      fail(finding.row, finding.column, finding.what, finding.hint);
    }
    line_ends |= stretch.line_ends;
  }
  if (!plan_.across.empty()) tally.rows_used /= plan_.across.size();
  tell(notices);
  if ((line_ends & (line_ends - 1)) != 0) {
    outcome_.notices.emplace_back(
        "The file mixes kinds of line end. Each was read as the end of a row.");
  }
}

std::optional<std::string> Reading::left_out_by_layout(const Others& other) const {
  for (const auto& [match, why] : plan_.layout->authority.leave_out) {
    if (matches_glob(other.code, match) || matches_glob(other.name, match)) return why;
  }
  return std::nullopt;
}

void Reading::judge_other(const Others& other, std::map<std::string, std::size_t>& left_out) {
  if (other.rows == 0) return;  // without figures
  if (const auto why = left_out_by_layout(other)) {
    left_out[*why] += other.rows;
    return;
  }
  const Period when{plan_.layout->kind, plan_.file_year.value_or(2020)};
  const std::string contrary = contradiction(
      {.code = other.code, .system = plan_.system, .name = other.name}, authorities_, when);
  const PlaceKind kind = classify(authorities_, other.code, other.name, plan_.system);
  if (contrary.empty() && kind != PlaceKind::unknown && kind != PlaceKind::authority) {
    left_out[std::string(words(kind))] += other.rows;
    return;
  }
  const auto match = authorities_.find(
      {.code = other.code, .system = plan_.system, .name = other.name, .when = when});
  const std::string shown =
      other.code.empty()   ? in_quotes(other.name)
      : other.name.empty() ? in_quotes(other.code)
                           : fmt::format("{} ({})", in_quotes(other.code), in_quotes(other.name));
  fail(other.row,
       plan_.code   ? *plan_.code + 1
       : plan_.name ? *plan_.name + 1
                    : 0,
       !contrary.empty() ? contrary
       : match           ? fmt::format("{} is no authority of this year.", shown)
                         : match.error().what,
       !contrary.empty() ? "Correct the code or the name."
       : match           ? ""
                         : match.error().hint);
}

void Reading::collect_others() {
  std::map<std::string, Others> others;
  for (const Stretch& stretch : stretches_) {
    for (const auto& [key, other] : stretch.others) {
      const auto [at, fresh] = others.emplace(key, other);
      if (!fresh) at->second.rows += other.rows;
    }
  }
  for (const auto& [key, other] : others) judge_other(other, outcome_.tally.left_out);
}

// A county is the sum of its districts, so a file that lacks one says nothing about the county.
void Reading::check_districts() {
  if (!plan_.layout->authority.add_districts) return;
  std::set<Place> places;
  std::set<std::pair<Place, std::string>> met;
  for (const Stretch& stretch : stretches_) {
    places.insert(stretch.places.begin(), stretch.places.end());
    met.insert(stretch.districts.begin(), stretch.districts.end());
  }
  for (const Place& place : places) {
    const Date day = deciding_day(Period{plan_.layout->kind, place.year});
    for (const District& district : authorities_.districts()) {
      const bool belongs =
          district.upper_tier == place.authority && district.lifetime.contains(day);
      if (!belongs || met.contains({place, district.ons_code})) continue;
      fail(static_cast<std::uint32_t>(headings_.rows), 0,
           fmt::format("{} is missing, so the figures of {} cannot be added up.", district.name,
                       authorities_.at(place.authority).official_name),
           "Download the file again, with every district.");
    }
  }
}

// Numbers and codes are ASCII, so only text can be spelled in the wrong encoding.
void Reading::check_encoding(std::string_view text) {
  const bool beyond = std::ranges::any_of(stretches_, &Stretch::beyond_ascii);
  if (!beyond || is_valid_utf8(text)) return;
  CsvCursor cursor(text);
  std::vector<CsvField> fields;
  for (std::uint32_t row = 1; cursor.next(fields); ++row) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (is_valid_utf8(fields[i].raw)) continue;
      fail(row, i + 1, fmt::format("{} is not written in UTF-8.", in_quotes(fields[i].raw)),
           "Save the file as 'CSV UTF-8', or say encoding = \"windows-1252\" in the layout.");
      return;
    }
  }
}

void Reading::run() {
  std::string filled;
  std::string_view text = file_.text(plan_.layout->encoding, plan_.layout->separator);
  // Where no column names anybody, only a blank line tells that a row is for nobody.
  const bool names_nobody = plan_.whole_file || plan_.layout->authority.nobody;
  if (!plan_.fill_down.empty() || names_nobody) {
    text = filled = filled_down(text, plan_.fill_down, headings_.rows);
  }
  read_stretches(text);
  number_rows();
  check_encoding(text);
  collect_findings();
  collect_others();
  check_districts();
  if (!outcome_.errors.empty()) return;
  if (outcome_.tally.rows == 0) return;
  if (outcome_.tally.rows_used == 0) {
    fail(static_cast<std::uint32_t>(headings_.rows), 0, "No row below the headings has figures.",
         "Download the file again, or check that its table was not cut off.");
    return;
  }
  build_edition(stretches_, plan_, headings_, file_, authorities_, settings_, outcome_);
}

}  // namespace

ReadOutcome read_release(SourceFile& file, const std::vector<Layout>& layouts,
                         const Register& authorities, const ReadSettings& settings) {
  ReadOutcome outcome;
  const Result<Headings> headings = recognise(file, layouts, settings.layout);
  if (!headings) {
    outcome.errors.push_back(headings.error());
    return outcome;
  }
  outcome.layout = headings->layout;
  if (!headings->layout->reference.empty() || !headings->has_rows) return outcome;
  const Result<Plan> plan = make_plan(*headings, file, authorities, settings.options);
  if (!plan) {
    outcome.errors.push_back(plan.error());
    return outcome;
  }
  outcome.notices = plan->notices;
  if (file.is_utf_16()) outcome.notices.emplace_back("The file is written in UTF-16.");
  outcome.tally.columns_left_out = plan->left_out;
  Reading(file, *plan, *headings, authorities, settings, outcome).run();
  return outcome;
}

}  // namespace plumbline
