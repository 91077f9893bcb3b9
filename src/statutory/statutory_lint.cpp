// What cannot work in the packs under statutory/, found before anybody relies on them.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "formula/compile.h"
#include "statutory/statutory.h"

namespace plumbline {
namespace {

Error at(const std::string& where, const std::string& who, Error error) {
  error.what = fmt::format("{}: {}", who, error.what);
  error.where = error.where.empty() ? where : where + ", " + error.where;
  return error;
}

// What only a questionnaire or a whole round can answer has no place here, but a year's parameter.
bool is_context_refused(const Program& program) {
  return std::ranges::any_of(program.references(), [](const Reference& one) {
    return one.kind == Reference::Kind::context && !one.series.starts_with("param(");
  });
}

class Linter {
 public:
  Linter(const Statutory& statutory, const Definitions& definitions)
      : statutory_(statutory),
        definitions_(definitions),
        catalogue_(statutory.unified, definitions) {}

  std::vector<Error> run() {
    for (const UnifiedItem& item : statutory_.unified.items) lint_item(item);
    for (const BasisAnswer& basis : statutory_.unified.basis) {
      if (definitions_.find_item(basis.item) == nullptr) {
        refuse({}, basis.item, "No club asks this.");
      }
    }
    for (const StatutoryReturn& one : statutory_.returns) lint_return(one);
    for (const SourcePair& pair : statutory_.pairs) lint_pair(pair);
    return std::move(errors_);
  }

 private:
  void refuse(const std::string& where, const std::string& who, std::string what,
              std::string hint = {}) {
    errors_.push_back(
        at(where, who, {.what = std::move(what), .where = {}, .hint = std::move(hint)}));
  }

  void lint_formula(const Expression& expression, const Unit& unit, const std::string& where,
                    const std::string& who) {
    if (unit.kind == UnitKind::text) return lint_words(expression, where, who);
    const auto program = compile(expression, catalogue_, unit);
    if (!program) {
      errors_.push_back(at(where, who, program.error()));
    } else if (!program->row_group().empty()) {
      refuse(where, who, "The formula gives a figure for each row, not one.",
             "Add the rows up with sum(... over ...).");
    } else if (is_context_refused(*program)) {
      refuse(where, who, "The formula asks what only a return being checked can answer.");
    }
  }

  void lint_words(const Expression& expression, const std::string& where, const std::string& who) {
    const ItemFacts* item =
        expression.kind == Expression::Kind::name ? catalogue_.item(expression.word) : nullptr;
    if (item == nullptr || item->unit.kind != UnitKind::text) {
      refuse(where, who, "A text is taken from one item that is a text.");
    }
  }

  void lint_item(const UnifiedItem& item) {
    if (definitions_.item(item.code) != nullptr) {
      refuse(item.where, item.code, "A club has an item of this code too.");
    }
    for (const UnifiedCell& cell : item.cells) {
      for (const Way& way : cell.ways) {
        lint_formula(way.expression, item.unit, item.where, cell.series);
      }
      way_.assign(1, cell.series);
      met_.clear();
      if (leads_back(cell)) {
        refuse(item.where, cell.series,
               fmt::format("It is made from itself: {}.", join(way_, " is made from ")));
      }
    }
  }

  // Follows what a cell is made of, and finds the way back to where it began.
  bool leads_back(const UnifiedCell& cell) {
    for (const Way& way : cell.ways) {
      const auto program = compile(way.expression, catalogue_);
      if (!program) continue;
      for (const Reference& one : program->references()) {
        if (follows(one.series)) return true;
      }
    }
    return false;
  }

  bool follows(const std::string& series) {
    const UnifiedItem* item = statutory_.unified.find(split_series(series).code);
    if (item == nullptr) return false;
    way_.push_back(series);
    if (series == way_.front()) return true;
    const auto next = std::ranges::find(item->cells, series, &UnifiedCell::series);
    if (next != item->cells.end() && met_.insert(series).second && leads_back(*next)) return true;
    way_.pop_back();
    return false;
  }

  void lint_return(const StatutoryReturn& made) {
    for (const std::string& code : made.signed_by) {
      const UnifiedItem* item = statutory_.unified.find(code);
      if (item == nullptr || item->unit.kind != UnitKind::text) {
        refuse(made.where, made.written, fmt::format("{} is no text that signs it.", code));
      }
    }
    for (const ReturnPart& part : made.parts) {
      for (const ReturnCell& cell : part.cells) lint_cell(part, cell, made.written);
      for (std::size_t column = 0; column < part.columns.size(); ++column) {
        const bool shown = std::ranges::any_of(part.headings, [&](const ColumnHeading& one) {
          return one.holds == Holds::column && one.column == column;
        });
        if (!shown) {
          refuse(part.where, made.written,
                 fmt::format("No heading holds the column {}.", part.columns[column].key));
        }
      }
    }
  }

  void lint_cell(const ReturnPart& part, const ReturnCell& cell, const std::string& written) {
    const std::string who = fmt::format("{}, {} of {}", written, part.columns[cell.column].key,
                                        part.lines[cell.line].key);
    if (cell.unit_text.empty()) refuse(cell.where, who, "It has no unit.");
    if (!cell.adds.empty() || !cell.takes.empty()) {
      if (sums_itself(part, cell, cell.line, 0)) refuse(cell.where, who, "It is made from itself.");
      return;
    }
    if (cell.not_fed != NotFed::can_be_fed) return;
    lint_formula(cell.expression, cell.unit, cell.where, who);
    const bool lone = cell.expression.kind == Expression::Kind::name;
    for (const Transform& one : cell.transforms) {
      if (one.change == Change::same && !lone) {
        refuse(cell.where, who, "It is called the same, and its formula is more than one item.",
               "Write transform = [\"sum\"].");
      }
      if (one.change == Change::of_which && cell.note.empty()) {
        refuse(cell.where, who, "A part says in its note what it is a part of.");
      }
    }
  }

  static bool sums_itself(const ReturnPart& part, const ReturnCell& cell, std::size_t begun,
                          std::size_t depth) {
    if (depth > part.lines.size()) return true;
    for (const auto* lines : {&cell.adds, &cell.takes}) {
      for (const std::size_t line : *lines) {
        if (line == begun) return true;
        const ReturnCell* next = part.find(line, cell.column);
        if (next != nullptr && sums_itself(part, *next, begun, depth + 1)) return true;
      }
    }
    return false;
  }

  void lint_pair(const SourcePair& pair) {
    if (statutory_.unified.find(split_series(pair.item).code) == nullptr) {
      refuse(pair.where, pair.label, fmt::format("No unified item is called {}.", pair.item));
    }
    const Result<Unit> unit = parse_unit(pair.unit_text);
    if (!unit) return errors_.push_back(at(pair.where, pair.label, unit.error()));
    lint_formula(pair.ours_expression, *unit, pair.where, pair.label);
    lint_formula(pair.theirs_expression, *unit, pair.where, pair.label);
    for (const auto* all : {&pair.scope, &pair.timing}) {
      for (const KnownDifference& one : *all) {
        lint_formula(one.expression, *unit, pair.where, pair.label);
      }
    }
  }

  const Statutory& statutory_;
  const Definitions& definitions_;
  UnifiedCatalogue catalogue_;
  std::vector<Error> errors_;
  std::vector<std::string> way_;
  std::set<std::string> met_;
};

}  // namespace

std::vector<Error> lint(const Statutory& statutory, const Definitions& definitions) {
  return Linter(statutory, definitions).run();
}

}  // namespace plumbline
