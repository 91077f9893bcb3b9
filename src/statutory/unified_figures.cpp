#include "statutory/unified_figures.h"

#include <algorithm>

#include "base/rounding.h"
#include "formula/compile.h"
#include "measures/group_words.h"

namespace plumbline {
namespace {

std::string prefix_in(const std::string& code) { return code.substr(0, code.find('_')); }

Figure rounded(Figure figure, double base) {
  if (base <= 0 || !figure.cell.is_number()) return figure;
  return Figure::of(round_to_base(figure.number, base));
}

}  // namespace

UnifiedFigures::UnifiedFigures(const UnifiedSources& sources, int years_back)
    : sources_(sources),
      years_back_(years_back),
      catalogue_(sources.statutory->unified, *sources.definitions) {
  for (const auto& [prefix, now] : sources_.now) {
    const auto club = sources_.clubs->find(prefix);
    if (club == sources_.clubs->end()) continue;
    ReturnSources of{.club = &club->second,
                     .now = now,
                     .last = nullptr,
                     .others = {},
                     .published = {},
                     .group = {},
                     .submitting = false};
    const auto last = sources_.last.find(prefix);
    if (last != sources_.last.end()) of.last = last->second;
    for (const auto& [other, made] : sources_.now) {
      if (other != prefix) of.others.emplace(other, made);
    }
    of.published = [this](const Reference& reference) { return resolved(reference); };
    given_.emplace(prefix, std::make_unique<ReturnFigures>(of));
  }
}

UnifiedFigures::~UnifiedFigures() = default;

// The same authority one year earlier.
UnifiedFigures* UnifiedFigures::before() {
  if (!before_) {
    UnifiedSources earlier = sources_;
    --earlier.year;
    earlier.now = sources_.last;
    earlier.last.clear();
    before_ = std::make_unique<UnifiedFigures>(earlier, years_back_ + 1);
  }
  return before_.get();
}

ReturnFigures* UnifiedFigures::given(const std::string& prefix) {
  const auto found = given_.find(prefix);
  return found == given_.end() ? nullptr : found->second.get();
}

Figure UnifiedFigures::resolved(const Reference& reference) {
  if (reference.series == days_series) {
    const auto year = static_cast<std::int16_t>(sources_.year - reference.years_back);
    return Figure::of(days_in_financial_year(year));
  }
  const std::string code = split_series(reference.series).code;
  if (sources_.statutory->unified.find(code) != nullptr) {
    if (reference.years_back == 0) return item(reference.series);
    Reference one_less = reference;
    --one_less.years_back;
    return before()->resolved(one_less);
  }
  const ItemDefinition* item = sources_.definitions->find_item(code);
  if (item != nullptr && item->asked && reference.source == Reference::Source::any) {
    if (reference.years_back > 0) {
      Reference one_less = reference;
      --one_less.years_back;
      return before()->resolved(one_less);
    }
    ReturnFigures* figures = given(prefix_in(code));
    if (figures != nullptr) return figures->item(reference.series);
    if (item->asked->as != AskedAs::prefilled) return Figure::missing(Missing::no_return);
  }
  if (!sources_.published) return Figure::missing(Missing::not_loaded);
  Reference published = reference;
  published.years_back += years_back_;
  return sources_.published(published);
}

const Program* UnifiedFigures::program(const Expression& expression) {
  const auto [at, fresh] = programs_.try_emplace(text(expression));
  if (fresh) {
    auto made = compile(expression, catalogue_);
    if (made) at->second = *std::move(made);  // the linter tells of others
  }
  return at->second ? &*at->second : nullptr;
}

// Rows stand in one return, whose figures work the whole formula out.
Figure UnifiedFigures::over_rows(const Program& program) {
  const std::string& group = program.parts().row_totals.front().group;
  ReturnFigures* figures = given(prefix_in(group));
  return figures == nullptr ? Figure::missing(Missing::no_return) : figures->figure(program);
}

Figure UnifiedFigures::run(const Program& program) {
  if (!program.parts().row_totals.empty()) return over_rows(program);
  std::vector<FigureColumn> columns;
  columns.reserve(program.references().size());
  for (const Reference& one : program.references()) {
    columns.emplace_back(1);
    if (one.kind == Reference::Kind::context) {
      const std::string name = one.series.substr(one.series.find('(') + 1);
      columns.back().put(
          0, parameter(name.substr(0, name.find(')')), sources_.year, *sources_.definitions));
    } else {
      columns.back().put(0, resolved(one));
    }
  }
  std::vector<const FigureColumn*> operands;
  for (const FigureColumn& one : columns) operands.push_back(&one);
  FigureColumn result;
  evaluate(program, operands, result);
  return result.at(0);
}

Figure UnifiedFigures::figure(const Expression& expression) {
  const Program* made = program(expression);
  return made == nullptr ? Figure::missing(Missing::outside_domain) : run(*made);
}

UnifiedFigures::Taken UnifiedFigures::made(const UnifiedItem& item, const std::string& series) {
  const UnifiedCell* cell = item.find(series, sources_.year);
  if (cell == nullptr) return {none_of(item, series)};
  Taken first;
  for (const Way& way : cell->ways) {
    const Figure figure = rounded(this->figure(way.expression), item.rounded_to);
    if (figure.cell.is_number()) return {figure, &way};
    if (&way == &cell->ways.front()) first.figure = figure;
  }
  return first;
}

// A cell that nobody makes is none where its line is made: where its first cell has a figure. A
// line that is not there in the year is none too.
Figure UnifiedFigures::none_of(const UnifiedItem& item, const std::string& series) {
  const UnifiedCell* first = item.find_line(series, sources_.year);
  if (first == nullptr) {
    return item.has_line(series) ? Figure::of(0) : Figure::missing(Missing::not_available);
  }
  const Figure figure = this->item(first->series);
  return figure.cell.is_number() ? Figure::of(0) : figure;
}

const UnifiedFigures::Taken& UnifiedFigures::taken(const std::string& series) {
  const auto known = taken_.find(series);
  if (known != taken_.end()) return known->second;
  const UnifiedItem* item = sources_.statutory->unified.find(split_series(series).code);
  if (item == nullptr || !being_made_.insert(series).second) {  // the linter refuses circles
    return taken_.emplace(series, Taken{Figure::missing(Missing::left_blank)}).first->second;
  }
  Taken one = made(*item, series);
  being_made_.erase(series);
  return taken_.insert_or_assign(series, one).first->second;
}

Figure UnifiedFigures::item(const std::string& series) { return taken(series).figure; }

const Way* UnifiedFigures::way(const std::string& series) { return taken(series).way; }

std::string UnifiedFigures::words(const std::string& code) {
  if (const UnifiedItem* item = sources_.statutory->unified.find(code)) {
    for (const Way& way : item->cells.front().ways) {
      std::string found = words(way.formula);
      if (!found.empty()) return found;
    }
    return {};
  }
  const auto made = sources_.now.find(prefix_in(code));
  const Answer* answer = made == sources_.now.end() ? nullptr : made->second->find(code);
  return answer == nullptr ? "" : answer->words;
}

}  // namespace plumbline
