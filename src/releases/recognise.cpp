#include "releases/recognise.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.h"
#include "releases/fit.h"

namespace plumbline {
namespace {

Error no_such_layout(const SourceFile& file, const std::vector<Layout>& layouts,
                     const std::string& wanted) {
  std::vector<std::string> ids;
  for (const Layout& layout : layouts) ids.push_back(layout.id);
  const auto meant = nearest(wanted, ids);
  return {.what = fmt::format("There is no layout called {}.", in_quotes(wanted)),
          .where = file.name(),
          .hint = meant ? fmt::format("The nearest is {}.", in_quotes(*meant))
                        : "'plumbline layouts' lists them; --layouts FOLDER adds your own."};
}

std::string row_words(const Head& head, std::size_t row) {
  const std::string met = head.records.empty() ? "" : join(head.records[row], ", ");
  return row == 0
             ? fmt::format("Its first row is {}.", in_quotes(met, 120))
             : fmt::format("Row {}, which comes nearest, is {}.", row + 1, in_quotes(met, 120));
}

// A layout's heading as it could stand in a file: "CLA_Mar{year}" as a column such as
// 'CLA_Mar2013'.
std::string missing_column(const std::string& heading) {
  if (!has_parts(heading)) return fmt::format("the column {} is missing", in_quotes(heading));
  std::string like;
  for (std::size_t at = 0; at < heading.size();) {
    const std::size_t open = std::min(heading.find('{', at), heading.size());
    const std::size_t close = std::min(heading.find('}', open), heading.size());
    like += heading.substr(at, open - at);
    if (open < close) {
      like += heading.substr(open, close - open) == "{year" ? "2013" : "…";
    }
    at = close + 1;
  }
  return fmt::format("a column such as {} is missing", in_quotes(like));
}

// Which of a layout's conditions the file does not meet.
std::string why_not(const Head& head, const Fit& fit) {
  if (fit.missing.empty()) return fit.failed.empty() ? "the file has no rows" : fit.failed;
  std::string why = missing_column(fit.missing);
  if (head.records.empty()) return why;
  const auto meant = nearest(fit.missing, head.records[fit.row]);
  return meant ? fmt::format("{} (the nearest is {})", why, in_quotes(*meant)) : why;
}

Error not_recognised(const SourceFile& file, const Head& head, const Fit& nearest,
                     const Layout* layout, bool was_named) {
  if (!head.failure.empty()) {
    return Error{.what = head.failure,
                 .where = fmt::format("{}, row {}", file.name(), head.records.size() + 1),
                 .hint = "Save the file again as CSV."};
  }
  if (was_named) {
    return Error{.what = fmt::format("The layout {} does not fit: {}.", in_quotes(layout->id),
                                     why_not(head, nearest)),
                 .where = file.name(),
                 .hint = row_words(head, nearest.row)};
  }
  const bool is_near = layout != nullptr && nearest.found * 2 > layout->columns.size();
  Error error{.what = "No layout fits this file.",
              .where = file.name(),
              .hint = fmt::format("{} 'plumbline layouts' lists the files that can be read; a new "
                                  "one needs only a layout (--layouts FOLDER).",
                                  row_words(head, is_near ? nearest.row : 0))};
  if (is_near) {
    error.what =
        fmt::format("This looks like '{}', but {}.", layout->title, why_not(head, nearest));
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

// The heads of one file, parted by each separator that is asked for.
class Heads {
 public:
  explicit Heads(const SourceFile& file) : file_(file) {}

  const Head& parted_by(char separator) {
    const auto known = heads_.find(separator);
    return known != heads_.end()
               ? known->second
               : heads_.emplace(separator, read_head(file_, separator)).first->second;
  }

 private:
  const SourceFile& file_;
  std::map<char, Head> heads_;
};

struct Candidates {
  std::vector<Headings> fitting;
  Fit nearest;
  const Layout* layout = nullptr;  // the nearest

  void add(Fit one, const Layout& of) {
    if (one.headings) fitting.push_back(*std::move(one.headings));
    const std::size_t share = one.found * (layout == nullptr ? 0 : layout->columns.size());
    const std::size_t best = nearest.found * of.columns.size();
    if (layout != nullptr && (share < best || (share == best && one.met <= nearest.met))) return;
    nearest = std::move(one);
    layout = &of;
  }
};

// What stands between the fields instead of what the layouts want, where headings are found so.
std::optional<Error> other_separator(const SourceFile& file, const std::vector<Layout>& layouts,
                                     Heads& heads, std::size_t found) {
  constexpr std::tuple<char, const char*, const char*> separators[] = {
      {';', "semicolons", "semicolon"}, {'\t', "tabs", "tab"}, {'|', "bars", "bar"}};
  for (const auto& [separator, words, word] : separators) {
    const Head& head = heads.parted_by(separator);
    const bool fits = std::ranges::any_of(layouts, [&](const Layout& layout) {
      const Fit one = fit(head, layout);
      return one.found > found && one.found * 2 > layout.columns.size() && one.found > 1;
    });
    if (!fits) continue;
    return Error{
        .what = fmt::format("The fields of this file are parted by {}, not by commas.", words),
        .where = file.name(),
        .hint = fmt::format("Save it as CSV with commas between the fields, or say "
                            "separator = \"{}\" in a layout of your own.",
                            word)};
  }
  return std::nullopt;
}

// The one layout of those that fit which is meant: by the file's name, else the most particular.
Headings best_of(std::vector<Headings> fitting, const SourceFile& file) {
  const auto is_named = [&](const Headings& one) {
    return matches_glob(file.name(), one.layout->file);
  };
  if (std::ranges::any_of(fitting, is_named)) {
    std::erase_if(fitting, [&](const Headings& one) { return !is_named(one); });
  }
  return *std::ranges::max_element(fitting, {}, [](const Headings& headings) {
    return headings.layout->columns.size() + headings.layout->absent.size();
  });
}

}  // namespace

Result<Headings> recognise(const SourceFile& file, const std::vector<Layout>& layouts,
                           const std::string& wanted) {
  if (!wanted.empty() && std::ranges::find(layouts, wanted, &Layout::id) == layouts.end()) {
    return no_such_layout(file, layouts, wanted);
  }
  Heads heads(file);
  Candidates found;
  for (const Layout& layout : layouts) {
    if (!wanted.empty() && layout.id != wanted) continue;
    if (wanted.empty() && layout.must_be_named && !matches_glob(file.name(), layout.file)) continue;
    found.add(fit(heads.parted_by(layout.separator), layout), layout);
  }
  if (found.fitting.empty()) {
    if (auto other = other_separator(file, layouts, heads, found.nearest.found)) return *other;
    const bool is_its = found.nearest.found > 0 || !wanted.empty();
    return not_recognised(file, heads.parted_by(is_its ? found.layout->separator : ','),
                          found.nearest, found.layout, !wanted.empty());
  }
  Headings best = best_of(std::move(found.fitting), file);
  if (const auto doubled = doubled_heading(file, best)) return *doubled;
  return best;
}

}  // namespace plumbline
