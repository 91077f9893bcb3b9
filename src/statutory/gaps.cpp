// Why a figure of unified items is missing, or was not made as one would choose first.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "returns/answer_words.h"
#include "statutory/unified_figures.h"

namespace plumbline {
namespace {

// The title of the club that asks an item.
std::string club_of(const std::string& code, const Definitions& definitions) {
  const std::string prefix = code.substr(0, code.find('_'));
  for (const Club& club : definitions.clubs()) {
    if (club.questionnaire.is_asked() && prefix_of(club) == prefix) return club.title;
  }
  return prefix;
}

}  // namespace

Gap UnifiedFigures::gap(const Reference& reference, const Figure& figure) const {
  const std::string code = split_series(reference.series).code;
  const ItemDefinition* item = sources_.definitions->find_item(code);
  const std::string why(plumbline::words(figure.cell.missing()));
  if (item == nullptr) return {.series = reference.series, .words = reference.series, .why = why};
  if (figure.cell == Cell(Missing::no_return) && item->asked) {
    const std::string title = club_of(code, *sources_.definitions);
    return {
        .series = {}, .words = fmt::format("the return {}", in_quotes(title)), .why = "not given"};
  }
  return {.series = reference.series, .words = item->label, .why = why};
}

void UnifiedFigures::collect_gaps(const Program& program, std::size_t most,
                                  std::vector<Gap>& gaps) {
  const auto add = [&](const Gap& one) {
    if (std::ranges::find(gaps, one) == gaps.end()) gaps.push_back(one);
  };
  if (!program.parts().row_totals.empty()) {
    const std::string& group = program.parts().row_totals.front().group;
    add(gap({.series = group + "01"}, over_rows(program)));
    return;
  }
  for (const Reference& one : program.references()) {
    if (gaps.size() >= most || one.kind != Reference::Kind::series) return;
    const Figure figure = resolved(one);
    if (figure.cell.is_number()) continue;
    const UnifiedItem* item = sources_.statutory->unified.find(split_series(one.series).code);
    UnifiedFigures& then = one.years_back == 0 ? *this : *before();
    const UnifiedCell* cell =
        item == nullptr ? nullptr : item->find(one.series, then.sources_.year);
    if (item != nullptr && cell == nullptr) cell = item->find_line(one.series, then.sources_.year);
    if (cell == nullptr) {
      add(gap(one, figure));
    } else if (const Program* made = then.program(cell->ways.front().expression)) {
      then.collect_gaps(*made, most, gaps);
    }
  }
}

std::vector<Gap> UnifiedFigures::gaps(const Expression& expression, std::size_t most) {
  std::vector<Gap> all;
  if (const Program* made = program(expression)) collect_gaps(*made, most, all);
  return all;
}

std::vector<std::string> UnifiedFigures::stand_ins(const Expression& expression) {
  std::vector<std::string> all;
  const Program* made = program(expression);
  if (made == nullptr) return all;
  for (const Reference& one : made->references()) {
    const UnifiedItem* item = sources_.statutory->unified.find(split_series(one.series).code);
    if (item == nullptr || one.years_back != 0) continue;
    const Way* taken = way(one.series);
    if (taken == nullptr) continue;
    std::vector<std::string> said = stand_ins(taken->expression);
    if (!taken->why.empty()) said.insert(said.begin(), taken->why);
    for (const std::string& words : said) {
      if (std::ranges::find(all, words) == all.end()) all.push_back(words);
    }
  }
  return all;
}

}  // namespace plumbline
