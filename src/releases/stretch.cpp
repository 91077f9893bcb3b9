#include "releases/stretch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "base/number.h"
#include "base/text.h"
#include "releases/cell_reader.h"
#include "releases/row_owner.h"
#include "releases/year_words.h"

namespace plumbline {
namespace {

constexpr std::size_t most_words = 16;
constexpr std::int32_t nobody = -1;   // not in the register
constexpr std::int32_t unnamed = -2;  // the row names nobody
constexpr std::int32_t undated = -3;  // nor a year that can be read

const std::string notes = "notes, without figures";

enum class RowIs { wanted, left_out, the_end };

bool is_blank(const std::vector<CsvField>& fields) {
  return std::ranges::all_of(fields, [](const CsvField& field) { return trim(field.raw).empty(); });
}

bool fits(std::string_view text, const std::vector<std::string>& values) {
  return std::ranges::any_of(values, [&](const std::string& value) {
    return text == value ||
           (value.find_first_of("*?") != std::string::npos && matches_glob(text, value));
  });
}

class StretchReader {
 public:
  StretchReader(std::string_view text, const Plan& plan, const Register& authorities,
                int latest_year)
      : plan_(plan),
        layout_(*plan.layout),
        authorities_(authorities),
        latest_year_(latest_year),
        cursor_(text),
        who_(4),
        read_(word_count(plan), plan.across.empty() ? plan.values.size() : 1),
        numbers_(read_.columns),
        cells_(read_.columns) {}

  Stretch read(std::size_t stop);

 private:
  static std::size_t word_count(const Plan& plan) {
    std::size_t count = 0;
    for (const KeyColumn& key : plan.keys) count += key.number_index ? 2U : 1U;
    return count;
  }

  std::string_view raw(std::optional<std::size_t> index) const {
    return index && *index < fields_.size() ? fields_[*index].raw : std::string_view();
  }
  void leave_out(const std::string& why) { ++read_.left_out[why]; }
  void fail(std::size_t column, std::string what, std::string hint = {});
  RowIs judge();
  bool judge_width();
  std::int32_t place();
  std::int32_t resolve();
  std::int32_t add_place(Place place);
  std::int32_t not_found(std::string_view code, std::string_view name);
  std::optional<std::int16_t> year();
  void leave_out_undated();
  void judge_year_words();
  bool has_figures() const;
  std::uint32_t line();
  void keep(std::uint32_t line, std::uint32_t place);
  void clear_row();
  void row();
  void row_across();
  void cell(const CsvField& field, const ValueColumn& column, std::size_t at, double& number,
            Cell& cell);
  void unusual_cell(const CsvField& field, const ValueColumn& column, std::size_t at,
                    double& number, Cell& cell);

  const Plan& plan_;
  const Layout& layout_;
  const Register& authorities_;
  int latest_year_;
  CsvCursor cursor_;
  std::vector<CsvField> fields_;
  LineTable who_;  // code, name, year and pattern, as they are written
  std::vector<std::int32_t> who_place_;
  std::vector<Others*> who_other_;  // whom a row that finds no place is counted under
  Others* other_ = nullptr;
  std::vector<std::uint32_t> across_places_;
  Stretch read_;
  std::vector<double> numbers_;  // of the row that is being read
  std::vector<Cell> cells_;
  std::string buffer_;
  std::unordered_set<std::string> right_years_;  // items with a year that is written as theirs is
};

void StretchReader::fail(std::size_t column, std::string what, std::string hint) {
  if (read_.errors.size() < most_findings) {
    read_.errors.push_back({read_.records, column, std::move(what), std::move(hint)});
  }
}

// Whether the row has the columns the layout reads. Short and blank rows carry notes, not figures.
bool StretchReader::judge_width() {
  if (fields_.size() == plan_.columns) return true;
  if (is_blank(fields_)) {
    leave_out("blank");
    return false;
  }
  for (std::size_t i = plan_.columns; i < fields_.size(); ++i) {
    if (trim(fields_[i].raw).empty()) continue;
    fail(
        i + 1,
        fmt::format("The row has {} columns; the headings have {}.", fields_.size(), plan_.columns),
        "Check for a comma that should stand inside quotation marks.");
    return false;
  }
  if (fields_.size() >= plan_.widest) return true;
  if (trim(raw(plan_.code ? plan_.code : plan_.name)).empty() && plan_.across.empty()) {
    leave_out("no authority named");
    return false;
  }
  if (fields_.size() == 1) {
    leave_out("a note of one cell");
    return false;
  }
  fail(0,
       fmt::format("The row has {} columns; the headings have {}.", fields_.size(), plan_.columns),
       "Download the file again, or check that no cell was lost.");
  return false;
}

RowIs StretchReader::judge() {
  if (!layout_.last_row.empty()) {
    const auto first = std::ranges::find_if(
        fields_, [](const CsvField& field) { return !trim(field.raw).empty(); });
    const bool is_last =
        first != fields_.end() && matches_glob(fold_space(first->text(buffer_)), layout_.last_row);
    if (is_last) return RowIs::the_end;
  }
  if (!judge_width()) return RowIs::left_out;
  for (const Filter& filter : plan_.filters) {
    const std::string_view word = trim(raw(filter.index));
    if (fits(word, filter.values) == filter.keep) continue;
    leave_out(word.empty() ? "nothing in a column that chooses rows" : std::string(word));
    return RowIs::left_out;
  }
  return RowIs::wanted;
}

std::optional<std::int16_t> StretchReader::year() {
  if (!plan_.year) return plan_.file_year;
  std::string buffer;
  const std::string_view text = fields_[*plan_.year].text(buffer);
  const auto found = read_year(text, layout_.year_shift);
  if (found && *found > latest_year_ && !layout_.forecasts) {
    fail(*plan_.year + 1, fmt::format("{} is still to come.", in_quotes(text)),
         "Check the year of this row.");
  }
  return found;
}

void StretchReader::leave_out_undated() {
  if (!has_figures()) {
    leave_out(is_blank(fields_) ? "blank" : notes);
    return;
  }
  std::string buffer;
  fail(*plan_.year + 1,
       fmt::format("{} is not a year.", in_quotes(fields_[*plan_.year].text(buffer))),
       "Years are written like 2012-13, 201213 or 2013.");
}

// A year that is written as another kind of year would go to another year in silence.
void StretchReader::judge_year_words() {
  std::string year_buffer;
  for (const KeyColumn& key : plan_.keys) {
    const std::string_view item = fields_[key.index].text(buffer_);
    std::string both = fmt::format("{}\x1f{}", item, raw(plan_.year));
    if (right_years_.contains(both)) continue;
    const WordMeaning* meaning = find_meaning(*key.key, item);
    if (meaning == nullptr) continue;
    const auto wrong = wrong_year_words(fields_[*plan_.year].text(year_buffer),
                                        meaning->kind.value_or(layout_.kind), item);
    if (wrong) {
      fail(*plan_.year + 1, wrong->what, wrong->hint);
    } else {
      right_years_.insert(std::move(both));
    }
  }
}

std::int32_t StretchReader::add_place(Place place) {
  const auto found = std::ranges::find(read_.places, place);
  if (found == read_.places.end()) {
    read_.places.push_back(place);
    return static_cast<std::int32_t>(read_.places.size()) - 1;
  }
  return static_cast<std::int32_t>(found - read_.places.begin());
}

std::int32_t StretchReader::not_found(std::string_view code, std::string_view name) {
  Others& others = read_.others[fmt::format("{}\x1f{}", code, name)];
  if (others.rows == 0)
    others = {
        .row = read_.records, .rows = 0, .code = std::string(code), .name = std::string(name)};
  other_ = &others;
  return nobody;
}

// Who and when this row is for, worked out once for each way it is written.
std::int32_t StretchReader::resolve() {
  const auto when = year();
  if (!when) return undated;
  const RowOwner owner = owner_of(fields_, plan_, authorities_, *when);
  if (owner.code.empty() && owner.name.empty() && !owner.authority) return unnamed;
  if (!owner.authority) return not_found(owner.code, owner.name);
  if (!owner.notice.empty()) read_.notices.emplace(owner.notice, read_.records);
  const Place place{*owner.authority, *when};
  if (layout_.authority.add_districts) {
    const District* district =
        authorities_.district(owner.code, owner.name, Period{layout_.kind, *when});
    if (district != nullptr) read_.districts.emplace(place, district->ons_code);
  }
  return add_place(place);
}

// Rows below a table that hold its notes have no figures.
bool StretchReader::has_figures() const {
  const auto filled = [&](const auto& column) { return !trim(raw(column.index)).empty(); };
  return plan_.across.empty() ? std::ranges::any_of(plan_.values, filled)
                              : std::ranges::any_of(plan_.across, filled);
}

std::int32_t StretchReader::place() {
  const std::array<std::string_view, 4> words = {raw(plan_.code), raw(plan_.name), raw(plan_.year),
                                                 raw(plan_.pattern)};
  const std::uint32_t who = who_.find_or_add(words.data());
  if (who == who_place_.size()) {
    other_ = nullptr;
    who_place_.push_back(resolve());
    who_other_.push_back(other_);
  }
  if (who_other_[who] != nullptr) {
    if (has_figures()) {
      ++who_other_[who]->rows;
    } else {
      leave_out(notes);
    }
  }
  return who_place_[who];
}

std::uint32_t StretchReader::line() {
  std::array<std::string_view, most_words> words;
  std::size_t count = 0;
  for (const KeyColumn& key : plan_.keys) {
    words[count++] = raw(key.index);
    if (key.number_index) words[count++] = raw(key.number_index);
  }
  const std::uint32_t found = read_.lines.find_or_add(words.data());
  if (found == read_.first_row.size()) {
    read_.first_row.push_back(read_.records);
    read_.rows.emplace_back();
  }
  return found;
}

void StretchReader::clear_row() {
  std::ranges::fill(numbers_, 0.0);
  std::ranges::fill(cells_, Cell());
}

void StretchReader::keep(std::uint32_t line, std::uint32_t place) {
  read_.rows[line].add(place, read_.records, numbers_, cells_);
  ++read_.kept;
}

inline void StretchReader::cell(const CsvField& field, const ValueColumn& column, std::size_t at,
                                double& number, Cell& cell) {
  if (column.rule->words.empty()) {
    if (const auto plain = parse_plain_number(field.raw)) {
      number = *plain * column.scale;
      return;
    }
  }
  unusual_cell(field, column, at, number, cell);
}

void StretchReader::unusual_cell(const CsvField& field, const ValueColumn& column, std::size_t at,
                                 double& number, Cell& cell) {
  CellText text = read_unusual_cell(field, column, layout_);
  number = text.number * column.scale;
  cell = text.cell;
  if (!text.symbol.empty()) ++read_.symbols[text.symbol];
  if (!text.notice.empty()) read_.notices.emplace(text.notice, read_.records);
  if (!text.problem.empty()) {
    fail(at + 1, std::move(text.problem),
         "Correct the cell, or say in the layout's [symbols] what it means.");
  }
}

void StretchReader::row() {
  const std::int32_t where = place();
  if (where == unnamed) leave_out(is_blank(fields_) ? "blank" : "no authority named");
  if (where == undated) leave_out_undated();
  if (where < 0) return;
  if (layout_.year_by_kind && plan_.year) judge_year_words();
  clear_row();
  for (std::size_t i = 0; i < plan_.values.size(); ++i) {
    const ValueColumn& column = plan_.values[i];
    cell(fields_[column.index], column, column.index, numbers_[i], cells_[i]);
  }
  keep(line(), static_cast<std::uint32_t>(where));
}

// A row of figures for authorities that stand across the page.
void StretchReader::row_across() {
  if (!has_figures()) {
    leave_out(notes);
    return;
  }
  const ValueColumn& column = plan_.values.front();
  const std::uint32_t number = line();
  if (across_places_.empty()) {
    for (const AuthorityColumn& across : plan_.across) {
      across_places_.push_back(
          static_cast<std::uint32_t>(add_place({across.authority, *plan_.file_year})));
    }
  }
  for (std::size_t i = 0; i < plan_.across.size(); ++i) {
    const std::size_t index = plan_.across[i].index;
    clear_row();
    cell(fields_[index], column, index, numbers_.front(), cells_.front());
    keep(number, across_places_[i]);
  }
}

Stretch StretchReader::read(std::size_t stop) {
  while (cursor_.position() < stop && cursor_.next(fields_)) {
    ++read_.records;
    const RowIs is = judge();
    if (is == RowIs::the_end) {
      read_.end = SIZE_MAX;
      break;
    }
    if (is == RowIs::left_out) continue;
    if (plan_.across.empty()) {
      row();
    } else {
      row_across();
    }
  }
  if (!cursor_.failure().empty()) {
    ++read_.records;
    fail(0, cursor_.failure(), "Save the file again as CSV.");
  }
  if (read_.end == 0) read_.end = cursor_.position();
  read_.beyond_ascii = cursor_.beyond_ascii();
  read_.line_ends = cursor_.line_ends();
  return std::move(read_);
}

}  // namespace

Stretch read_stretch(std::string_view text, std::size_t stop, const Plan& plan,
                     const Register& authorities, int latest_year) {
  return StretchReader(text, plan, authorities, latest_year).read(stop);
}

}  // namespace plumbline
