#include "cli/story_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "base/text.h"
#include "reports/sources.h"
#include "reports/words.h"

namespace plumbline {
namespace {

constexpr std::size_t page_width = 96;
constexpr std::size_t told_in_full = 4;  // more figures of one item have a line each
constexpr std::size_t told_in_lines = 24;

// What is to be known of a number, but for the stand-in, which has its star and its note.
std::string marks_words(Cell cell) {
  std::vector<std::string> all;
  if (!cell.is_number()) return {};
  if (cell.has(Cell::unreliable)) all.emplace_back("unreliable");
  if (cell.has(Cell::low)) all.emplace_back("low: not zero, but rounds to zero");
  if (cell.has(Cell::flagged)) all.emplace_back("flagged in its file");
  return all.empty() ? "" : " (" + listed(all) + ")";
}

// Whole numbers without pence; the range where rounding leaves it open.
std::string figure_words(const Figure& figure, const std::string& unit) {
  const bool whole = figure.cell.is_number() && figure.number == std::round(figure.number);
  const int decimals = whole ? 0 : 2;
  return shown(figure, unit, decimals) + open_range(figure, unit, decimals) +
         marks_words(figure.cell);
}

bool says(const FigureStory& story, const std::string& note) {
  return story.note == note || std::ranges::any_of(story.inputs, [&](const FigureStory& input) {
           return says(input, note);
         });
}

// The figures of one item that stand side by side and come straight from a file, such as the ages
// of a population.
std::size_t alike_from(const std::vector<FigureStory>& inputs, std::size_t first) {
  const std::string item = split_series(inputs[first].name).code;
  std::size_t after = first;
  while (after < inputs.size() && inputs[after].origin && inputs[after].other_editions.empty() &&
         split_series(inputs[after].name).code == item) {
    ++after;
  }
  return after - first;
}

void tell_in_lines(std::span<const FigureStory> alike, const std::string& indent,
                   std::string& all) {
  all += fmt::format("{}{}\n", indent, alike.front().label);
  for (const FigureStory& one : alike.first(std::min(alike.size(), told_in_lines))) {
    all +=
        fmt::format("{}    {} = {}: {}, {}\n", indent, one.name, figure_words(one.figure, one.unit),
                    text(one.origin->period), place_in_file(*one.origin));
  }
  if (alike.size() > told_in_lines) {
    all += fmt::format("{}    and {} more; --format json names them all\n", indent,
                       alike.size() - told_in_lines);
  }
}

void tell(const FigureStory& story, const std::string& indent, std::string& all);

void tell_inputs(const std::vector<FigureStory>& inputs, const std::string& indent,
                 std::string& all) {
  for (std::size_t at = 0; at < inputs.size();) {
    const std::size_t alike = alike_from(inputs, at);
    if (alike > told_in_full) {
      tell_in_lines(std::span(inputs).subspan(at, alike), indent, all);
      at += alike;
    } else {
      tell(inputs[at++], indent, all);
    }
  }
}

void tell(const FigureStory& story, const std::string& indent, std::string& all) {
  all += fmt::format("{}{} = {}\n", indent, story.name, figure_words(story.figure, story.unit));
  const std::string inner = indent + "    ";
  const auto add = [&](const std::string& line) {
    all += inner + wrapped(line, page_width - inner.size(), inner.size() + 2) + "\n";
  };
  if (!story.label.empty()) add(story.label);
  if (!story.formula.empty()) add("= " + story.formula);
  if (!story.worked.empty()) add("= " + story.worked);
  const bool said_below = std::ranges::any_of(
      story.inputs, [&](const FigureStory& input) { return says(input, story.note); });
  if (!story.note.empty() && !said_below) add(story.note);
  if (story.origin) {
    all += inner + text(story.origin->period) + ": " + place_in_file(*story.origin) + "\n";
    if (!story.origin->series.line.empty()) {
      all += inner + "line " + in_quotes(story.origin->series.line, 80) + "\n";
    }
  }
  for (const Origin& other : story.other_editions) {
    all += inner + fmt::format("{}: {} in {}\n", is_earlier(story, other) ? "earlier" : "also",
                               figure_words(other.figure, story.unit), place_in_file(other));
  }
  tell_inputs(story.inputs, inner, all);
}

}  // namespace

std::string story_text(const FigureStory& story, const Authority& authority, Period year) {
  std::string all = fmt::format("{}, {}\n", name_of(authority), text(year));
  tell(story, "", all);
  return all;
}

}  // namespace plumbline
