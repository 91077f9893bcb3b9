#include "returns/return_figures.h"

#include <algorithm>
#include <utility>

#include "formula/parse.h"
#include "measures/derivation.h"
#include "returns/return_words.h"

namespace plumbline {
namespace {

const Figure blank = Figure::missing(Missing::left_blank);

FigureColumn column_of(const Figure& figure) {
  FigureColumn column(1);
  column.put(0, figure);
  return column;
}

// The answers that numbered operands are read from: both are in the order of series.
std::vector<const Answer*> walk(const Return& from, const OperandTable& operands, int years_back) {
  std::vector<const Answer*> all(operands.references().size());
  auto at = from.answers.begin();
  for (const std::uint32_t number : operands.answered(years_back)) {
    const std::string& series = operands.references()[number].reference.series;
    while (at != from.answers.end() && at->first.series < series) ++at;
    if (at == from.answers.end()) break;
    if (at->first.series == series && at->first.row.empty()) all[number] = &at->second;
  }
  return all;
}

// Whether at most one cell of the table that this cell is of is given: then the others may have
// become none, or not given, with it.
bool is_alone_in_cube(const Return& made, std::string_view series) {
  const std::size_t bracket = series.find('[');
  if (bracket == std::string_view::npos) return false;
  const std::string_view cell = series.substr(0, bracket + 1);
  auto at = made.answers.lower_bound(AnswerName{cell});
  std::size_t given = 0;
  for (; given < 2 && at != made.answers.end() && at->first.series.starts_with(cell); ++at) ++given;
  return given < 2;
}

std::string_view prefix_in(std::string_view code) { return code.substr(0, code.find('_')); }

}  // namespace

ReturnFigures::ReturnFigures(const ReturnSources& sources)
    : sources_(sources),
      columns_(sources.club->operands.references().size()),
      states_(columns_.size()) {}

const Return* ReturnFigures::return_of(const std::string& code, int years_back) const {
  const std::string_view prefix = prefix_in(code);
  if (prefix == sources_.club->prefix) {
    if (years_back == 0) return sources_.now;
    return years_back == 1 ? sources_.last : nullptr;
  }
  const auto other = sources_.others.find(std::string(prefix));
  return years_back == 0 && other != sources_.others.end() ? other->second : nullptr;
}

Figure ReturnFigures::item(const std::string& series) { return operand({.series = series}).at(0); }

Figure ReturnFigures::item_last_year(const std::string& series) {
  return operand({.series = series, .years_back = 1}).at(0);
}

// Whether anything is given in the table that this is a cell of. Cells of one table are asked for
// in a row, so the last answer is kept. Of a table as a whole nothing is.
bool ReturnFigures::is_in_cube(const Return& from, const Reference& reference) {
  const std::size_t bracket = reference.series.find('[');
  if (bracket == std::string::npos) return false;
  const std::string_view cells = std::string_view(reference.series).substr(0, bracket + 1);
  if (cube_.from == &from && cube_.cells == cells) return cube_.has_any;
  const auto first = from.answers.lower_bound(AnswerName{cells});
  const bool any = first != from.answers.end() && first->first.series.starts_with(cells);
  cube_ = {.from = &from, .cells = std::string(cells), .has_any = any};
  return any;
}

const Answer* ReturnFigures::answer_to(const Return& from, const Reference& reference,
                                       std::uint32_t number) {
  const bool is_now = reference.years_back == 0;
  const bool is_own = &from == (is_now ? sources_.now : sources_.last);
  if (number == unnumbered || !may_walk_ || !is_own) return from.find(reference.series);
  std::vector<const Answer*>& answers = walked_.at(is_now ? 0 : 1);
  if (answers.empty()) answers = walk(from, sources_.club->operands, is_now ? 0 : 1);
  return answers[number];
}

Figure ReturnFigures::answered(const Return* from, const Reference& reference,
                               const ItemDefinition& item, std::uint32_t number) {
  if (from == nullptr) return Figure::missing(Missing::no_return);
  const std::int16_t year = sources_.now->year.year;
  const bool means_something_else =
      reference.years_back > 0 && std::ranges::any_of(item.breaks, [&](const SeriesBreak& one) {
        return one.from <= year && one.from > year - reference.years_back;
      });
  if (means_something_else) return Figure::missing(Missing::not_available);
  if (from == sources_.now && !supposed_.empty()) {
    const auto supposed = supposed_.find(AnswerName{reference.series});
    if (supposed != supposed_.end()) return Figure::of(supposed->second);
  }
  if (item.asked->as == AskedAs::derived) return derived(reference, item);
  const Answer* answer = answer_to(*from, reference, number);
  const bool is_empty_cell = answer != nullptr && !item.dimensions.empty() &&
                             answer->figure == blank && answer->words.empty();
  if (answer != nullptr && !is_empty_cell) return answer->figure;
  // What is not given in a cube of which something is given, is none.
  return is_in_cube(*from, reference) ? Figure::of(0) : blank;
}

// Worked out from the answers of the year that is asked for.
Figure ReturnFigures::derived(const Reference& reference, const ItemDefinition& item) {
  const Program* program = derivation(item);
  if (program == nullptr || reference.years_back > 1) return blank;
  if (reference.years_back == 0) return figure(*program);
  if (sources_.last == nullptr) return Figure::missing(Missing::no_return);
  return of_last_year().figure(*program);
}

ReturnFigures& ReturnFigures::of_last_year() {
  if (last_ == nullptr) {
    ReturnSources earlier = sources_;
    earlier.now = sources_.last;
    earlier.last = nullptr;
    earlier.others.clear();
    earlier.published = {};  // it is of this year
    last_ = std::make_unique<ReturnFigures>(earlier);
  }
  return *last_;
}

// Of this club's items, or of another's, whose answers its formula then asks for.
const Program* ReturnFigures::derivation(const ItemDefinition& item) {
  const auto own = sources_.club->derived.find(item.code);
  if (own != sources_.club->derived.end()) return &own->second;
  const auto known = foreign_.find(item.code);
  if (known != foreign_.end()) return &known->second;
  if (item.derivations.empty()) return nullptr;
  auto made = compile_derivation(item, item.derivations.front(), {}, *sources_.club->definitions);
  return made ? &foreign_.emplace(item.code, *std::move(made)).first->second : nullptr;
}

Figure ReturnFigures::resolved(const KnownReference& known, std::uint32_t number) {
  const auto& [reference, item, words] = known;
  if (reference.series == "at(submit)") return Figure::of(sources_.submitting ? 1 : 0);
  if (reference.kind == Reference::Kind::context) {
    if (!words) return blank;
    const Return* from = reference.years_back == 0 ? sources_.now : sources_.last;
    if (const auto said = figure_of_words(*words, sources_, from, {})) return *said;
    return sources_.group ? sources_.group(reference.series)
                          : Figure::missing(Missing::not_available);
  }
  if (reference.series == days_series) {
    const auto year = static_cast<std::int16_t>(sources_.now->year.year - reference.years_back);
    return Figure::of(days_in_financial_year(year));
  }
  const bool asked = item != nullptr && item->asked;
  if (asked && reference.source == Reference::Source::any) {
    const Return* from = return_of(item->code, reference.years_back);
    const Figure given = answered(from, reference, *item, number);
    const bool may_be_loaded = item->asked->as == AskedAs::prefilled && from != sources_.now;
    if (given.cell.is_number() || !may_be_loaded) return given;
  }
  return sources_.published ? sources_.published(reference) : Figure::missing(Missing::not_loaded);
}

const FigureColumn& ReturnFigures::numbered(std::uint32_t number) {
  enum State : std::uint8_t { not_asked, being_made, made };
  FigureColumn& column = columns_[number];
  if (states_[number] == made) return column;
  if (states_[number] == being_made) return column;  // the linter refuses circles
  states_[number] = being_made;
  if (column.size() == 0) column = FigureColumn(1);
  column.put(0, blank);
  column.put(0, resolved(sources_.club->operands.references()[number], number));
  states_[number] = made;
  return column;
}

const FigureColumn& ReturnFigures::operand(const Reference& reference) {
  const auto found = known_.find(reference);
  if (found != known_.end()) return found->second;
  if (!being_made_.insert(reference).second) {  // the linter refuses circles
    return known_.emplace(reference, column_of(blank)).first->second;
  }
  const Figure figure = resolved(known_reference(reference, *sources_.club->definitions));
  being_made_.erase(reference);
  return known_.insert_or_assign(reference, column_of(figure)).first->second;
}

// On the stack of operands, from this place on: to make one may take others, which come and go
// above.
std::size_t ReturnFigures::push_operands(const Program& program) {
  const std::span<const Reference> references = program.references();
  const std::size_t first = operands_.size();
  operands_.resize(first + references.size());
  const std::vector<std::uint32_t>* numbers = sources_.club->operands.operands(program);
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (references[i].kind == Reference::Kind::rows) continue;
    const FigureColumn* made =
        numbers != nullptr ? &numbered((*numbers)[i]) : &operand(references[i]);
    operands_[first + i] = made;
  }
  if (!program.parts().row_totals.empty()) put_totals(program, first);
  return first;
}

void ReturnFigures::put_totals(const Program& program, std::size_t first) {
  const std::span<const Reference> references = program.references();
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (references[i].kind != Reference::Kind::rows) continue;
    const Return* from = references[i].years_back == 0 ? sources_.now : sources_.last;
    Figure total = Figure::missing(Missing::no_return);
    if (from != nullptr) {
      const Rows& rows = rows_of(*from);
      total = figure_of_rows(program, i, rows, operands_from(first));
    }
    totals_.push_back(std::make_unique<FigureColumn>(column_of(total)));
    operands_[first + i] = totals_.back().get();
  }
}

std::span<const FigureColumn* const> ReturnFigures::operands_from(std::size_t first) const {
  return std::span(operands_).subspan(first);
}

void ReturnFigures::pop_operands(std::size_t first) {
  operands_.resize(first);
  if (first == 0) totals_.clear();
}

Figure ReturnFigures::figure(const Program& program) {
  const std::size_t first = push_operands(program);
  evaluate(program, operands_from(first), result_);
  pop_operands(first);
  return result_.at(0);
}

Working ReturnFigures::explained(const Program& program) {
  const std::size_t first = push_operands(program);
  Working made = explain(program, operands_from(first));
  pop_operands(first);
  return made;
}

void ReturnFigures::suppose(const AnswerKey& key, double number) {
  forget(std::span(&key, 1));
  supposed_[key] = number;
  put_in_row(key, Figure::of(number));
}

void ReturnFigures::take_back() {
  const auto supposed = std::exchange(supposed_, {});
  for (const auto& [key, number] : supposed) forget(std::span(&key, 1));
  for (const auto& [key, number] : supposed) {
    if (key.row.empty()) continue;
    const Answer* answer = sources_.now->find(key.series, key.row);
    put_in_row(key, answer == nullptr ? blank : answer->figure);
  }
}

// What other programs than the club's asked for is not told apart. Words are not made of numbers.
void ReturnFigures::forget(std::span<const AnswerKey> keys) {
  const OperandTable& operands = sources_.club->operands;
  for (const AnswerKey& key : keys) {
    for (const std::uint32_t number : operands.of(key.series)) states_[number] = 0;
  }
  for (const std::uint32_t number : operands.derived()) states_[number] = 0;
  known_.clear();
}

// Their other cells may be none, or not given, with the last of them.
void ReturnFigures::forget_tables(const std::set<std::string>& codes) {
  if (codes.empty()) return;
  const OperandTable& operands = sources_.club->operands;
  for (const std::uint32_t number : operands.answered(0)) {
    if (codes.contains(operands.references()[number].item->code)) states_[number] = 0;
  }
}

void ReturnFigures::typed_anew(const std::vector<AnswerKey>& keys) {
  may_walk_ = false;
  walked_ = {};
  cube_ = {};
  std::set<std::string> tables;
  words_.clear();
  for (const AnswerKey& key : keys) {
    if (is_alone_in_cube(*sources_.now, key.series)) {
      tables.insert(key.series.substr(0, key.series.find('[')));
    }
    const Answer* answer = sources_.now->find(key.series, key.row);
    put_words_in_row(key, answer == nullptr ? std::string() : answer->words);
  }
  forget(keys);
  for (const std::uint32_t number : sources_.club->operands.words()) states_[number] = 0;
  forget_tables(tables);
  for (const AnswerKey& key : keys) {
    const Answer* answer = sources_.now->find(key.series, key.row);
    put_in_row(key, answer == nullptr ? blank : answer->figure);
  }
}

}  // namespace plumbline
