#include "measures/explanation.h"

#include <fmt/format.h>

#include "formula/explain.h"
#include "measures/derivation.h"

namespace plumbline {
namespace {

constexpr int deepest = 8;

class Teller {
 public:
  Teller(Calculator& calculator, std::size_t place) : calculator_(calculator), place_(place) {}

  FigureStory of_program(const Program& program, int years_back, bool opening, int depth) {
    FigureStory story;
    std::vector<FigureColumn> columns;
    std::vector<const FigureColumn*> operands;
    std::vector<Reference> references(program.references().begin(), program.references().end());
    for (Reference& reference : references) {
      reference.years_back += years_back;
      if (opening) reference.moment = Reference::Moment::opening;
      operands.push_back(&calculator_.figures(reference));
    }
    const Working worked = explain(program, operands, place_);
    story.figure = worked.answer;
    story.formula = program.text();
    story.worked = worked.worked;
    for (const Reference& reference : references) {
      if (reference.series == days_series) continue;
      story.inputs.push_back(of_reference(reference, depth + 1));
    }
    return story;
  }

 private:
  FigureStory of_reference(const Reference& reference, int depth) {
    const SeriesName name = split_series(reference.series);
    const ItemDefinition* item = calculator_.definitions().find_item(name.code);
    const Calculator::Source source = calculator_.source(reference, place_);
    FigureStory story;
    if (source.derivation != nullptr && item != nullptr && depth < deepest) {
      const auto program =
          compile_derivation(*item, *source.derivation, name.members, calculator_.definitions());
      if (program) {
        story = of_program(*program, reference.years_back - source.years_away,
                           reference.moment == Reference::Moment::opening, depth);
      }
      story.note = source.derivation->why;
    } else if (!source.series.empty()) {
      find_origin(story, {.name = source.series,
                          .years_back = reference.years_back,
                          .opening = reference.moment == Reference::Moment::opening});
    }
    story.name = text(reference);
    story.label = item == nullptr ? reference.series : item->label;
    story.unit = item == nullptr ? "" : item->unit_text;
    story.figure = calculator_.figures(reference).at(place_);
    const bool unfed = story.inputs.empty() && story.figure.cell == Cell(Missing::not_loaded);
    if (unfed && story.note.empty() && item != nullptr && !item->publication.empty()) {
      story.note = fmt::format("It is published as {}.", item->publication);
    }
    return story;
  }

  void find_origin(FigureStory& story, const SeriesWanted& wanted) {
    auto origins = calculator_.view().ledger().origins(wanted, calculator_.axis()[place_]);
    if (origins.empty()) return;
    story.origin = std::move(origins.front());
    origins.erase(origins.begin());
    story.other_editions = std::move(origins);
  }

  Calculator& calculator_;
  std::size_t place_;
};

}  // namespace

Result<FigureStory> story(Calculator& calculator, const MeasureChoice& choice, std::size_t place) {
  const auto figures = calculator.measure(choice);
  if (!figures) return figures.error();
  const auto program = calculator.program(*figures->used.variant);
  if (!program) return program.error();
  FigureStory told = Teller(calculator, place).of_program(**program, 0, false, 0);
  told.name = id_of(figures->used);
  told.label = figures->used.variant->label;
  told.unit = figures->used.variant->unit_text;
  told.figure = figures->column.at(place);
  for (const std::string& note : figures->notes) {
    told.note += (told.note.empty() ? "" : " ") + note;
  }
  return told;
}

}  // namespace plumbline
