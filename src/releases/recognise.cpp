#include "releases/recognise.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/csv.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::size_t deepest_heading = 40;
constexpr std::size_t sample_rows = 400;

using Record = std::vector<std::string>;

struct Head {
  std::vector<Record> records;
  std::string failure;
};

// "TOTAL ADULT SOCIAL CARE [note 2]": notes are numbered anew each year.
std::string without_note_marks(std::string text) {
  for (std::size_t at = text.find("[note "); at != std::string::npos; at = text.find("[note ")) {
    const std::size_t end = text.find(']', at);
    if (end == std::string::npos) break;
    text = fold_space(text.erase(at, end + 1 - at));
  }
  return text;
}

Head read_head(const SourceFile& file, char separator) {
  Head head;
  const std::string text = file.head(separator);
  CsvCursor cursor(text);
  std::vector<CsvField> fields;
  std::string buffer;
  while (head.records.size() < deepest_heading + sample_rows && cursor.next(fields)) {
    Record& record = head.records.emplace_back();
    for (const CsvField& field : fields) {
      record.push_back(without_note_marks(fold_space(field.text(buffer))));
    }
  }
  head.failure = cursor.failure();
  return head;
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

struct Fit {
  std::size_t found = 0;  // of the layout's headings, at best in one record
  std::string missing;    // the first that was not found there
  std::optional<Headings> headings;
};

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

Fit fit(const Head& head, const Layout& layout) {
  Fit best;
  const std::size_t rows = std::min(head.records.size(), deepest_heading);
  for (std::size_t row = 0; row < rows; ++row) {
    const Record& record = head.records[row];
    Captures captures;
    std::size_t found = 0;
    std::string missing;
    for (const std::string& heading : layout.columns) {
      const bool there = has_heading(record, heading, captures);
      found += there ? 1 : 0;
      if (!there && missing.empty()) missing = heading;
    }
    if (found > best.found) {
      best.found = found;
      best.missing = missing;
    }
    if (!missing.empty()) continue;
    const bool unwanted = std::ranges::any_of(layout.absent, [&](const std::string& heading) {
      return has_heading(record, heading, captures);
    });
    std::vector<Record> above(head.records.begin(),
                              head.records.begin() + static_cast<std::ptrdiff_t>(row));
    if (unwanted || !cell_fits(above, layout) || !holds_word(head.records, row + 1, layout)) {
      best.missing = "";
      continue;
    }
    Headings headings{.layout = &layout,
                      .columns = joined_headings(head.records, row, layout),
                      .rows = row + 1,
                      .above = std::move(above),
                      .year = {}};
    if (captures.contains("year")) headings.year = captures.at("year");
    best.headings = std::move(headings);
    return best;
  }
  return best;
}

Error not_recognised(const SourceFile& file, const Head& head, const Fit& nearest,
                     const Layout* layout) {
  if (!head.failure.empty()) {
    return Error{.what = head.failure,
                 .where = fmt::format("{}, row {}", file.name(), head.records.size() + 1),
                 .hint = "Save the file again as CSV."};
  }
  const std::string met = head.records.empty() ? "" : join(head.records.front(), ", ");
  Error error{.what = "No layout fits this file.",
              .where = file.name(),
              .hint = fmt::format("Its first row is {}. 'plumbline layouts' lists the files that "
                                  "can be read; a new one needs only a layout (--layouts FOLDER).",
                                  in_quotes(met, 120))};
  if (layout != nullptr && nearest.found * 2 > layout->columns.size() && !nearest.missing.empty()) {
    error.what = fmt::format("This looks like '{}', but the column {} is missing.", layout->title,
                             in_quotes(nearest.missing));
  }
  return error;
}

// A heading that stands twice cannot be told apart from its double.
std::optional<Error> doubled_heading(const SourceFile& file, const Headings& headings) {
  for (const std::string& heading : headings.layout->columns) {
    const auto times = std::ranges::count(headings.columns, heading);
    if (times < 2) continue;
    return Error{.what = fmt::format("{} columns are called {}.", times, in_quotes(heading)),
                 .where = fmt::format("{}, row {}", file.name(), headings.rows),
                 .hint = "Rename or remove the one that should not be there."};
  }
  return std::nullopt;
}

}  // namespace

Result<Headings> recognise(const SourceFile& file, const std::vector<Layout>& layouts,
                           const std::string& wanted) {
  std::map<char, Head> heads;
  const auto head_of = [&](char separator) -> const Head& {
    const auto known = heads.find(separator);
    return known != heads.end()
               ? known->second
               : heads.emplace(separator, read_head(file, separator)).first->second;
  };
  std::vector<Headings> fitting;
  Fit nearest;
  const Layout* nearest_layout = nullptr;
  for (const Layout& layout : layouts) {
    if (!wanted.empty() && layout.id != wanted) continue;
    if (wanted.empty() && layout.must_be_named && !matches_glob(file.name(), layout.file)) continue;
    Fit one = fit(head_of(layout.separator), layout);
    if (one.headings) fitting.push_back(*std::move(one.headings));
    const bool nearer = nearest_layout == nullptr || one.found * nearest_layout->columns.size() >
                                                         nearest.found * layout.columns.size();
    if (nearer) {
      nearest = std::move(one);
      nearest_layout = &layout;
    }
  }
  if (fitting.size() > 1) {
    std::vector<Headings> named;
    for (const Headings& headings : fitting) {
      if (matches_glob(file.name(), headings.layout->file)) named.push_back(headings);
    }
    if (!named.empty()) fitting = std::move(named);
  }
  if (fitting.size() > 1) {
    const auto most = std::ranges::max_element(fitting, {}, [](const Headings& headings) {
      return headings.layout->columns.size() + headings.layout->absent.size();
    });
    std::swap(fitting.front(), *most);
  }
  if (fitting.empty()) return not_recognised(file, head_of(','), nearest, nearest_layout);
  if (const auto doubled = doubled_heading(file, fitting.front())) return *doubled;
  return std::move(fitting.front());
}

}  // namespace plumbline
