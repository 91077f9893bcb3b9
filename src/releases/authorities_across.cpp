#include "releases/authorities_across.h"

#include <fmt/format.h>

#include <algorithm>

#include "authorities/place.h"
#include "base/text.h"
#include "ledger/edition.h"

namespace plumbline {
namespace {

// Columns that say what a line is, and so are no authority's whatever the pattern.
bool tells_lines_apart(const Layout& layout, const std::string& heading, std::size_t index) {
  const auto is = [&](const std::string& column) {
    return column == heading || column == fmt::format("(column {})", index + 1);
  };
  const auto by_key = [&](const Key& key) { return is(key.column) || is(key.number_column); };
  const auto by_rows = [&](const RowRule& row) { return is(row.column); };
  return heading.empty() || is(layout.year.column) || std::ranges::any_of(layout.keys, by_key) ||
         std::ranges::any_of(layout.keep, by_rows) || std::ranges::any_of(layout.drop, by_rows);
}

bool is_left_out(const AuthorityRule& rule, const std::string& heading) {
  return std::ranges::any_of(rule.leave_out,
                             [&](const auto& one) { return matches_glob(heading, one.first); });
}

class Finder {
 public:
  Finder(const Headings& headings, const Register& authorities, Period when,
         std::vector<std::string>& notices)
      : headings_(headings),
        rule_(headings.layout->authority),
        authorities_(authorities),
        when_(when),
        notices_(notices) {}

  // Whose column it is; none when it is nobody's that is wanted.
  Result<std::optional<AuthorityId>> owner(std::size_t index) {
    const std::string& heading = headings_.columns[index];
    const auto area =
        std::ranges::find(rule_.areas, heading, &std::pair<std::string, AuthorityId>::first);
    if (area != rule_.areas.end()) return std::optional(area->second);
    if (tells_lines_apart(*headings_.layout, heading, index) || is_left_out(rule_, heading)) {
      return std::optional<AuthorityId>();
    }
    const auto named = named_by(heading, rule_.pattern);
    if (!named) return std::optional<AuthorityId>();
    return authority(index, *named);
  }

 private:
  Result<std::optional<AuthorityId>> authority(std::size_t index, Named named) {
    named.name = without_marks(named.name, authorities_, when_);
    const std::string& heading = headings_.columns[index];
    const std::string contrary = contradiction(named, authorities_, when_);
    if (!contrary.empty()) {
      return Error{
          .what = fmt::format("Column {} names {}. {}", index + 1, in_quotes(heading), contrary),
          .hint = "Correct the code or the name."};
    }
    const auto match = authorities_.find(
        {.code = named.code, .system = named.system, .name = named.name, .when = when_});
    if (match) {
      const bool is_dated = headings_.layout->year.column.empty();
      if (is_dated && !match->notice.empty()) notices_.push_back(match->notice);
      return std::optional(match->id);
    }
    const PlaceKind kind = classify(authorities_, named.code, named.name, named.system);
    if (kind == PlaceKind::unknown || kind == PlaceKind::authority) {
      return Error{.what = fmt::format("Column {} names {}. {}", index + 1, in_quotes(heading),
                                       match.error().what),
                   .hint = match.error().hint};
    }
    notices_.push_back(
        fmt::format("Column {} ({}) is left out: {}.", index + 1, heading, words(kind)));
    return std::optional<AuthorityId>();
  }

  const Headings& headings_;
  const AuthorityRule& rule_;
  const Register& authorities_;
  Period when_;
  std::vector<std::string>& notices_;
};

}  // namespace

Result<std::vector<AuthorityColumn>> authorities_across(const Headings& headings,
                                                        const Register& authorities, Period when,
                                                        std::vector<std::string>& notices) {
  Finder finder(headings, authorities, when, notices);
  std::vector<AuthorityColumn> across;
  for (std::size_t i = 0; i < headings.columns.size(); ++i) {
    const auto owner = finder.owner(i);
    if (!owner) return owner.error();
    if (!*owner) continue;
    const auto twice = std::ranges::find(across, **owner, &AuthorityColumn::authority);
    if (twice != across.end()) {
      return Error{.what = fmt::format("Columns {} and {} are headed by the same authority, {}.",
                                       twice->index + 1, i + 1, in_quotes(headings.columns[i])),
                   .hint = "Remove the one that is wrong, or name it in [[authority.leave_out]]."};
    }
    across.push_back({.index = i, .authority = **owner});
  }
  if (across.empty()) return Error{.what = "No column is headed by an authority."};
  return across;
}

}  // namespace plumbline
