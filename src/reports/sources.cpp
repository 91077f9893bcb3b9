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

}  // namespace

std::vector<std::string> sources_of(const FigureStory& story) {
  std::vector<std::string> all;
  collect(story, all);
  return all;
}

std::string place_in_file(const Origin& origin) {
  constexpr std::size_t most = 80;
  std::string where = fmt::format("{}, row {}", origin.edition.file, origin.row);
  if (!origin.series.column.empty()) {
    where += fmt::format(", column {}", in_quotes(origin.series.column, most));
  } else if (origin.column > 0) {
    where += fmt::format(", column {}", origin.column);
  }
  return where + fmt::format(" (edition of {})", origin.edition.date);
}

}  // namespace plumbline
