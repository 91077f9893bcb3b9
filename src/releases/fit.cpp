#include "releases/fit.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::size_t deepest_heading = 40;
constexpr std::size_t sample_rows = 400;

using Record = std::vector<std::string>;

// "TOTAL ADULT SOCIAL CARE [note 2]": notes are numbered anew each year.
std::string without_note_marks(std::string text) {
  for (std::size_t at = text.find("[note "); at != std::string::npos; at = text.find("[note ")) {
    const std::size_t end = text.find(']', at);
    if (end == std::string::npos) break;
    text = fold_space(text.erase(at, end + 1 - at));
  }
  return text;
}

// Whether one of the cells is this heading; a {year} in it is noted.
bool has_heading(const Record& record, const std::string& heading, Captures& captures) {
  if (!has_parts(heading)) return std::ranges::find(record, heading) != record.end();
  return std::ranges::any_of(record, [&](const std::string& cell) {
    const auto found = match_pattern(cell, heading);
    if (found) captures.insert(found->begin(), found->end());
    return found.has_value();
  });
}

// Headings written over several rows, joined: "B. RESIDENTS | B1".
std::vector<std::string> joined_headings(const std::vector<Record>& records, std::size_t last,
                                         const Layout& layout) {
  const auto depth = std::min<std::size_t>(static_cast<std::size_t>(layout.heading_rows), last + 1);
  std::vector<std::string> headings(records[last].size());
  for (std::size_t row = last + 1 - depth; row <= last; ++row) {
    std::string carried;
    for (std::size_t column = 0; column < headings.size(); ++column) {
      const std::string cell = column < records[row].size() ? records[row][column] : "";
      if (!cell.empty() || !layout.fill_headings) carried = cell;
      const std::string& shown = layout.fill_headings && row != last ? carried : cell;
      if (shown.empty()) continue;
      headings[column] += (headings[column].empty() ? "" : " | ") + shown;
    }
  }
  return headings;
}

bool holds_word(const std::vector<Record>& records, std::size_t from, const Layout& layout) {
  if (layout.holds.empty()) return true;
  const std::string wanted = fold_name(layout.holds);
  const auto is_it = [&](const std::string& cell) {
    const std::string folded = fold_name(cell);
    if (!folded.ends_with(wanted)) return false;
    // A line's number may stand before its words.
    return folded.substr(0, folded.size() - wanted.size()).find_first_not_of("0123456789 ") ==
           std::string::npos;
  };
  for (std::size_t row = from; row < records.size(); ++row) {
    if (std::ranges::any_of(records[row], is_it)) return true;
  }
  return false;
}

bool cell_fits(const std::vector<Record>& above, const Layout& layout) {
  if (layout.cell.empty()) return true;
  return std::ranges::any_of(above, [&](const Record& record) {
    return std::ranges::any_of(record, [&](const std::string& cell) {
      return match_pattern(cell, layout.cell).has_value();
    });
  });
}

// What stands in the cells above the headings, for a message.
std::string shown(const std::vector<Record>& records) {
  std::vector<std::string> cells;
  for (const Record& record : records) {
    for (const std::string& cell : record) {
      if (!cell.empty() && cells.size() < 3) cells.push_back(in_quotes(cell, 80));
    }
  }
  return cells.empty() ? "no cell stands there" : fmt::format("there stands {}", listed(cells));
}

// Rows of blank cells count: a table whose figures are gone is not one of headings alone.
bool has_rows_below(const std::vector<Record>& records, std::size_t headings) {
  return std::any_of(records.begin() + static_cast<std::ptrdiff_t>(headings) + 1, records.end(),
                     [](const Record& record) { return record.size() > 1 || !record[0].empty(); });
}

// The condition that a file with all the headings does not meet, and how many it meets before;
// empty when it meets them all.
std::string failed_condition(const Head& head, std::size_t row, const Record& headings,
                             const Layout& layout, std::size_t& met) {
  met = 0;
  Captures captures;
  for (const std::string& heading : layout.absent) {
    if (!has_heading(headings, heading, captures)) continue;
    return fmt::format("there is a column {}, which this layout's files do not have",
                       in_quotes(heading));
  }
  const std::vector<Record> above(head.records.begin(),
                                  head.records.begin() + static_cast<std::ptrdiff_t>(row));
  ++met;
  if (!cell_fits(above, layout)) {
    return fmt::format("no cell above the headings reads {}: {}", in_quotes(layout.cell, 120),
                       shown(above));
  }
  ++met;
  const bool holds = (head.is_whole && !has_rows_below(head.records, row)) ||
                     holds_word(head.records, row + 1, layout);
  if (holds) return {};
  return fmt::format("no row below the headings holds {}", in_quotes(layout.holds, 120));
}

// A heading is matched as it stands in the row and, over several rows, with those above it.
Record names_of_headings(const Head& head, std::size_t row, const Layout& layout) {
  Record names = head.records[row];
  if (layout.heading_rows < 2) return names;
  for (std::string& name : joined_headings(head.records, row, layout)) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

Head read_head(const SourceFile& file, char separator) {
  Head head;
  const std::string text = file.head(separator);
  CsvCursor cursor(text);
  std::vector<CsvField> fields;
  std::string buffer;
  while (head.records.size() < deepest_heading + sample_rows) {
    if (!cursor.next(fields)) {
      head.is_whole = cursor.failure().empty();
      break;
    }
    Record& record = head.records.emplace_back();
    for (const CsvField& field : fields) {
      record.push_back(without_note_marks(fold_space(field.text(buffer))));
    }
  }
  head.failure = cursor.failure();
  head.is_whole &= file.is_within_head();
  return head;
}

Fit fit(const Head& head, const Layout& layout) {
  Fit best;
  const std::size_t rows = std::min(head.records.size(), deepest_heading);
  for (std::size_t row = 0; row < rows; ++row) {
    const Record names = names_of_headings(head, row, layout);
    Captures captures;
    std::size_t found = 0;
    std::string missing;
    for (const std::string& heading : layout.columns) {
      const bool there = has_heading(names, heading, captures);
      found += there ? 1 : 0;
      if (!there && missing.empty()) missing = heading;
    }
    if (found > best.found) {
      best.found = found;
      best.row = row;
      best.missing = missing;
    }
    if (!missing.empty()) continue;
    best.failed = failed_condition(head, row, names, layout, best.met);
    if (!best.failed.empty()) continue;
    best.headings = Headings{
        .layout = &layout,
        .columns = joined_headings(head.records, row, layout),
        .rows = row + 1,
        .above = {head.records.begin(), head.records.begin() + static_cast<std::ptrdiff_t>(row)},
        .year = {},
        .has_rows = !head.is_whole || has_rows_below(head.records, row)};
    if (captures.contains("year")) best.headings->year = captures.at("year");
    return best;
  }
  return best;
}

}  // namespace plumbline
