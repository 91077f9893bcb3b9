#include "reports/sources.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace plumbline {
namespace {

void collect(const FigureStory& story, std::vector<std::string>& all) {
  if (story.origin) {
    const EditionInfo& edition = story.origin->edition;
    std::string one =
        fmt::format("{} ({}), edition of {}", edition.title, edition.publisher, edition.date);
    if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
  }
  for (const FigureStory& input : story.inputs) collect(input, all);
}

// "row 12", "rows 12, 13, 14 and 9 more".
std::string rows_words(const Origin& origin) {
  constexpr std::size_t most_named = 4;
  if (origin.added_rows.empty()) return fmt::format("row {}", origin.row);
  const std::size_t all = 1 + origin.added_rows.size();
  const std::size_t named = all <= most_named ? all : most_named - 1;
  std::vector<std::string> rows = {fmt::format("{}", origin.row)};
  for (std::size_t i = 1; i < named; ++i)
    rows.push_back(fmt::format("{}", origin.added_rows[i - 1]));
  if (named == all) return fmt::format("rows {} added up", listed(rows));
  return fmt::format("rows {} and {} more added up", join(rows, ", "), all - named);
}

}  // namespace

std::vector<std::string> sources_of(const FigureStory& story) {
  std::vector<std::string> all;
  collect(story, all);
  return all;
}

std::string source_words(const std::vector<std::string>& sources) {
  if (sources.empty()) return "Source: the files in this workspace.";
  return "Source: " + join(sources, "; ") + ".";
}

std::string place_in_file(const Origin& origin) {
  constexpr std::size_t most = 80;
  std::string where = fmt::format("{}, {}", origin.edition.file, rows_words(origin));
  if (!origin.series.column.empty()) {
    where += fmt::format(", column {}", in_quotes(origin.series.column, most));
  } else if (origin.column > 0) {
    where += fmt::format(", column {}", origin.column);
  }
  return where + fmt::format(" (edition of {})", origin.edition.date);
}

}  // namespace plumbline
