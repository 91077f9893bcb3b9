#include "measures/calculator.h"

#include <fmt/format.h>

#include <algorithm>

#include "authorities/area.h"
#include "base/add_once.h"
#include "base/text.h"
#include "formula/compile.h"
#include "formula/evaluate.h"
#include "formula/parse.h"
#include "measures/group_words.h"

namespace plumbline {
namespace {

// Reasons that another source of the same figure can mend.
bool is_open(Cell cell) {
  return cell == Cell(Missing::not_loaded) || cell == Cell(Missing::not_in_file) ||
         cell == Cell(Missing::not_available);
}

// No file says anything here, not even why there is no number.
bool is_silent(Cell cell) {
  return cell == Cell(Missing::not_loaded) || cell == Cell(Missing::not_in_file);
}

FigureColumn days(const std::vector<Place>& axis, int years_back) {
  FigureColumn column(axis.size(), Cell());
  for (std::size_t i = 0; i < axis.size(); ++i) {
    column.number[i] = days_in_financial_year(static_cast<std::int16_t>(axis[i].year - years_back));
  }
  return column;
}

}  // namespace

Calculator::Calculator(const Definitions& definitions, LedgerView& view, bool stand_ins,
                       std::shared_ptr<CompiledFormulas> compiled)
    : definitions_(definitions),
      view_(view),
      stand_ins_(stand_ins),
      compiled_(std::move(compiled)) {}

void Calculator::take_series(Known& known, const Reference& reference, const std::string& series) {
  const bool first = known.list.empty();
  known.list.push_back({.series = series, .derivation = nullptr, .years_away = 0});
  const auto number = static_cast<std::uint8_t>(known.list.size());
  FigureColumn column = view_.figures({.name = series,
                                       .years_back = reference.years_back,
                                       .opening = reference.moment == Reference::Moment::opening});
  if (first) {
    known.column = std::move(column);
    for (std::size_t i = 0; i < known.column.size(); ++i) {
      if (!is_open(known.column.cell[i])) known.sources[i] = number;
    }
    return;
  }
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (!is_open(known.column.cell[i]) || column.cell[i] == Cell(Missing::not_loaded)) continue;
    const bool better = column.cell[i].is_number() || !is_open(column.cell[i]) ||
                        known.column.cell[i] == Cell(Missing::not_loaded);
    if (!better) continue;
    known.column.put(i, column.at(i));
    known.sources[i] = number;
  }
}

FigureColumn Calculator::run(const Program& program, int years_back, bool opening) {
  std::vector<const FigureColumn*> operands;
  for (Reference reference : program.references()) {
    reference.years_back += years_back;
    if (opening) reference.moment = Reference::Moment::opening;
    operands.push_back(&figures(reference));
  }
  FigureColumn result(axis().size());
  evaluate(program, operands, result);
  return result;
}

void Calculator::take_derivation(Known& known, const Reference& reference,
                                 const ItemDefinition& item, const Derivation& derivation,
                                 const SeriesName& name, int years_away) {
  if (std::ranges::none_of(known.column.cell, is_open)) return;
  const Program* program = compiled_->derivation(item, derivation, name, definitions_);
  if (program == nullptr) return;  // the figure stays missing
  const FigureColumn column = run(*program, reference.years_back - years_away,
                                  reference.moment == Reference::Moment::opening);
  known.list.push_back({.series = {}, .derivation = &derivation, .years_away = years_away});
  const auto number = static_cast<std::uint8_t>(known.list.size());
  const bool stand_in = years_away != 0 || !derivation.why.empty();
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (!is_open(known.column.cell[i]) || column.cell[i] == Cell(Missing::not_loaded)) continue;
    const bool better =
        column.cell[i].is_number() || known.column.cell[i] == Cell(Missing::not_loaded);
    if (!better) continue;
    Figure figure = column.at(i);
    if (stand_in && figure.cell.is_number()) figure.cell = figure.cell.with(Cell::stand_in);
    known.column.put(i, figure);
    known.sources[i] = number;
  }
}

Calculator::Known& Calculator::known(const Reference& reference) {
  const auto found = known_.find(reference);
  if (found != known_.end()) return found->second;
  Known made{.column = FigureColumn(axis().size()),
             .sources = std::vector<std::uint8_t>(axis().size()),
             .list = {}};
  if (reference.series == days_series) {
    made.column = days(axis(), reference.years_back);
  } else if (reference.source == Reference::Source::england) {
    made.column = england(reference);
  } else if (reference.kind == Reference::Kind::context && being_made_.insert(reference).second) {
    made.column = told(reference);
    being_made_.erase(reference);
  } else if (reference.kind == Reference::Kind::series && being_made_.insert(reference).second) {
    const SeriesName name = split_series(reference.series);
    const ItemDefinition* item = definitions_.find_item(name.code);
    if (item == nullptr || item->from.empty()) take_series(made, reference, text(name));
    if (item != nullptr) {
      for (const std::string& from : item->from) {
        take_series(made, reference, with_members(from, name.members));
      }
      for (const Derivation& derivation : item->derivations) {
        if (!stand_ins_ && (derivation.within_years > 0 || !derivation.why.empty())) continue;
        take_derivation(made, reference, *item, derivation, name, 0);
        for (int years = 1; years <= derivation.within_years; ++years) {
          take_derivation(made, reference, *item, derivation, name, years);
          take_derivation(made, reference, *item, derivation, name, -years);
        }
      }
    }
    being_made_.erase(reference);
  }
  return known_.insert_or_assign(reference, std::move(made)).first->second;
}

// The country's figure, for everybody.
FigureColumn Calculator::england(Reference reference) {
  reference.source = Reference::Source::any;
  FigureColumn column(axis().size());
  if (axis().empty()) return column;
  LedgerView view(view_.ledger(), {{.authority = england_id, .year = axis().front().year}});
  Calculator country(definitions_, view, stand_ins_, compiled_);
  const Figure figure = country.figures(reference).at(0);
  for (std::size_t i = 0; i < column.size(); ++i) column.put(i, figure);
  return column;
}

// What is asked of the whole group, or of the year; what only a return can tell stays missing.
FigureColumn Calculator::told(const Reference& reference) {
  FigureColumn column(axis().size(), Missing::not_available);
  const auto call = parse_formula(reference.series);
  if (!call || reference.years_back != 0 || axis().empty()) return column;
  if (call->kind == Expression::Kind::call && call->word == "param") {
    const Figure value =
        parameter(plumbline::text(call->parts[0]), axis().front().year, definitions_);
    for (std::size_t i = 0; i < column.size(); ++i) column.put(i, value);
    return column;
  }
  const Across across = [this](const Expression& one) {
    const auto figures = formula(one);
    return figures ? *figures : FigureColumn(axis().size(), Missing::not_available);
  };
  const auto told = told_by_group(*call, across, definitions_);
  return told ? *told : column;
}

const FigureColumn& Calculator::figures(const Reference& reference) {
  return known(reference).column;
}

Calculator::Source Calculator::source(const Reference& reference, std::size_t place) {
  const Known& all = known(reference);
  const std::uint8_t number = all.sources[place];
  return number == 0 ? Source{} : all.list[number - 1U];
}

Result<const Program*> Calculator::program(const MeasureVariant& variant) {
  return compiled_->measure(variant, definitions_);
}

Result<FigureColumn> Calculator::formula(const Expression& expression) {
  const Result<Program> compiled = compile(expression, definitions_);
  if (!compiled) return compiled.error();
  return run(*compiled, 0, false);
}

template <typename Ask>
auto Calculator::ask_nation(Ask ask) {
  if (axis().empty()) return ask(*this);
  const Ledger& ledger = view_.ledger();
  std::vector<Place> nation = national_axis(ledger.authorities(), axis().front().year);
  if (axis().size() >= nation.size()) return ask(*this);
  LedgerView view(ledger, std::move(nation));
  Calculator calculator(definitions_, view, stand_ins_, compiled_);
  return ask(calculator);
}

std::optional<Missing> Calculator::unfed(const Reference& reference) {
  const auto silence = [&reference](Calculator& calculator) -> std::optional<Missing> {
    const std::vector<Cell>& cells = calculator.figures(reference).cell;
    if (!std::ranges::all_of(cells, is_silent)) return std::nullopt;
    const bool in_files = std::ranges::find(cells, Cell(Missing::not_in_file)) != cells.end();
    return in_files ? Missing::not_in_file : Missing::not_loaded;
  };
  return silence(*this) ? ask_nation(silence) : std::nullopt;
}

Calculator::Counts Calculator::counts(const Program& base, const Program& other) {
  return ask_nation([&](Calculator& calculator) {
    const auto numbers = [&calculator](const Program& program) {
      const FigureColumn column = calculator.run(program, 0, false);
      return static_cast<std::size_t>(std::ranges::count_if(column.cell, &Cell::is_number));
    };
    return Counts{
        .base = numbers(base), .other = numbers(other), .asked = calculator.axis().size()};
  });
}

MeasureFigures Calculator::worked_out(const MeasureChoice& choice, const Program& program) {
  MeasureFigures result{.asked = choice,
                        .used = choice,
                        .column = run(program, 0, false),
                        .notes = {},
                        .unfed = {},
                        .publications = {},
                        .absent = {},
                        .asked_for = {}};
  for (const Reference& reference : program.references()) {
    const Known& input = known(reference);
    tell_unfed(reference, result);
    for (std::size_t i = 0; i < input.sources.size(); ++i) {
      if (!input.column.cell[i].has(Cell::stand_in) || input.sources[i] == 0) continue;
      const Source& source = input.list[input.sources[i] - 1U];
      if (source.derivation != nullptr) add_once(result.notes, source.derivation->why);
    }
  }
  return result;
}

// The other variant for everybody, where nobody has the base, or so few that they would stand
// alone.
MeasureFigures Calculator::substituted(MeasureFigures base, const Program& program,
                                       const MeasureVariant& other) {
  const Program& substitute = **this->program(other);
  const std::string year = text(Period{PeriodKind::financial_year, axis().front().year});
  std::string why;
  if (!base.unfed.empty()) {
    why = fmt::format("{} So this is worked out on {}.", why_unfed(base, axis().front().year),
                      other.base);
  } else {
    const Counts found = counts(program, substitute);
    if (found.base * 2 >= found.other) return base;
    why = fmt::format(
        "Only {} of {} authorities can be worked out on {} in {}. So that all stand on the same, "
        "this is worked out on {}.",
        found.base, found.asked, base.asked.variant->base, year, other.base);
  }
  MeasureFigures made = worked_out({base.asked.measure, &other}, substitute);
  if (!made.unfed.empty()) return base;
  made.asked = base.asked;
  made.notes.insert(made.notes.begin(), std::move(why));
  return made;
}

const MeasureVariant* substitute_of(const MeasureChoice& choice) {
  const std::string& otherwise = choice.measure->otherwise;
  const bool is_base = choice.variant->name.empty();
  if (!is_base || otherwise.empty()) return nullptr;
  return &*std::ranges::find(choice.measure->variants, otherwise, &MeasureVariant::name);
}

Result<MeasureFigures> Calculator::measure(const MeasureChoice& choice) {
  const auto compiled = program(*choice.variant);
  if (!compiled) return compiled.error();
  MeasureFigures result = worked_out(choice, **compiled);
  const MeasureVariant* other = substitute_of(choice);
  if (other == nullptr || axis().empty()) return result;
  const auto substitute = program(*other);
  if (!substitute) return substitute.error();
  return substituted(std::move(result), **compiled, *other);
}

bool Calculator::has_numbers(const MeasureChoice& choice) {
  for (const MeasureVariant* variant : {choice.variant, substitute_of(choice)}) {
    if (variant == nullptr) continue;
    const auto compiled = program(*variant);
    if (compiled && std::ranges::any_of(run(**compiled, 0, false).cell, &Cell::is_number)) {
      return true;
    }
  }
  return false;
}

}  // namespace plumbline
