#include "cli/story_text.h"

#include <fmt/format.h>

#include "base/text.h"
#include "reports/sources.h"
#include "reports/words.h"

namespace plumbline {
namespace {

void tell(const FigureStory& story, const std::string& indent, std::string& all) {
  all += fmt::format("{}{} = {}\n", indent, story.name, shown(story.figure, story.unit, 2));
  const std::string inner = indent + "    ";
  if (!story.label.empty()) all += inner + story.label + "\n";
  if (!story.formula.empty()) all += inner + "= " + story.formula + "\n";
  if (!story.worked.empty()) all += inner + "= " + story.worked + "\n";
  if (!story.note.empty())
    all += inner + wrapped(story.note, 90 - indent.size(), inner.size()) + "\n";
  if (story.origin) {
    all += inner + text(story.origin->period) + ": " + place_in_file(*story.origin) + "\n";
    if (!story.origin->series.line.empty()) {
      all += inner + "line " + in_quotes(story.origin->series.line, 80) + "\n";
    }
  }
  for (const Origin& other : story.other_editions) {
    all += inner + fmt::format("earlier: {} in {}\n", shown(other.figure, story.unit, 2),
                               place_in_file(other));
  }
  for (const FigureStory& input : story.inputs) tell(input, inner, all);
}

}  // namespace

std::string story_text(const FigureStory& story, const std::string& authority,
                       const std::string& year) {
  std::string all = fmt::format("{}, {}\n", authority, year);
  tell(story, "", all);
  return all;
}

}  // namespace plumbline
