#include "returns/return_story.h"

#include "formula/compile.h"

namespace plumbline {
namespace {

constexpr int deepest = 8;

FigureStory story_of(const Program& program, ReturnFigures& figures, int depth);

FigureStory story_of(const Step& step, ReturnFigures& figures, int depth) {
  const Definitions& definitions = *figures.sources().club->definitions;
  const ItemDefinition* item = definitions.find_item(split_series(step.reference.series).code);
  const bool is_derived = item != nullptr && item->asked && item->asked->as == AskedAs::derived &&
                          step.reference.years_back == 0;
  FigureStory story;
  if (is_derived && depth < deepest) {
    if (const Program* program = figures.derivation(*item)) {
      story = story_of(*program, figures, depth + 1);
    }
  }
  story.name = text(step.reference);
  story.label = item == nullptr ? step.reference.series : item->label;
  story.unit = item == nullptr ? "" : item->unit_text;
  story.figure = step.figure;
  return story;
}

FigureStory story_of(const Program& program, ReturnFigures& figures, int depth) {
  const Working explained = figures.explained(program);
  FigureStory story;
  story.figure = explained.answer;
  story.formula = program.text();
  story.worked = explained.worked;
  for (const Step& step : explained.steps) {
    if (step.reference.series == days_series) continue;
    story.inputs.push_back(story_of(step, figures, depth));
  }
  return story;
}

}  // namespace

FigureStory story_of(const MeasureChoice& choice, ReturnFigures& figures) {
  FigureStory story;
  const auto program = compile(choice.variant->expression, *figures.sources().club->definitions);
  if (program) story = story_of(*program, figures, 0);
  story.name = id_of(choice);
  story.label = choice.variant->label;
  story.unit = choice.variant->unit_text;
  return story;
}

}  // namespace plumbline
