#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "formula/compile.h"
#include "formula/compiler.h"

namespace plumbline {
namespace {

const Selection* selection_of(const std::vector<Selection>& selections, std::string_view name) {
  const auto found = std::ranges::find(selections, name, &Selection::dimension);
  return found == selections.end() ? nullptr : &*found;
}

std::string did_you_mean(std::string_view meant, const std::vector<std::string>& choices) {
  const auto near = nearest(meant, choices);
  return near ? fmt::format("Did you mean '{}'?", *near) : std::string();
}

// "CLA_H.CLA_H01" names the item CLA_H01 of the rows CLA_H.
std::string_view item_code(std::string_view word) {
  const auto point = word.rfind('.');
  return point == std::string_view::npos ? word : word.substr(point + 1);
}

std::vector<std::string> names_of(const std::vector<ItemDimension>& dimensions) {
  std::vector<std::string> names;
  for (const ItemDimension& dimension : dimensions) names.push_back(dimension.name);
  return names;
}

// "CLA_C[PT=MSM, AGE=0]" for each member of each dimension, as series_name() writes them.
std::vector<std::string> names_of_cells(std::string code, const std::vector<Selection>& chosen) {
  if (chosen.empty()) return {std::move(code)};
  std::vector<std::string> begun = {std::move(code)};
  for (const Selection& dimension : chosen) {
    const std::string before =
        (&dimension == chosen.data() ? "[" : ", ") + dimension.dimension + "=";
    std::vector<std::string> longer;
    longer.reserve(begun.size() * dimension.members.size());
    for (const std::string& start : begun) {
      for (const std::string& member : dimension.members) {
        longer.push_back(start);
        longer.back().append(before).append(member);
      }
    }
    begun = std::move(longer);
  }
  for (std::string& name : begun) name += ']';
  return begun;
}

}  // namespace

Value Compiler::name(const Expression& expression) {
  const std::string_view code = item_code(expression.word);
  if (const ItemFacts* item = catalogue_.item(code)) {
    const std::vector<NodeId> found = cells(expression, *item);
    if (failure_) return {};
    NodeId sum = found.front();
    for (std::size_t cell = 1; cell < found.size(); ++cell) {
      sum = join(Operation::add, sum, found[cell]);
    }
    return {sum, {.unit = item->unit}};
  }
  if (const Expression* formula = catalogue_.measure(code)) return measure(expression, *formula);
  if (code == days_series || code == "WK") {
    const NodeId days = refer(days_series, Reference::Kind::series);
    if (code == days_series) return {days, {.unit = *parse_unit("day")}};
    return {join(Operation::divide, days, constant(7).node), {.unit = *parse_unit("week")}};
  }
  if (code == "round_year") return {refer("round_year", Reference::Kind::context), {}};
  return unknown(expression);
}

Value Compiler::unknown(const Expression& expression) {
  if (expression.word.find('$') != std::string::npos) {
    return fail(expression, fmt::format("{} is a family: choose a member before it is worked out.",
                                        in_quotes(expression.word)));
  }
  if (catalogue_.has_row_group(expression.word)) {
    return fail(expression,
                fmt::format("{} is a table of rows, not a number.", in_quotes(expression.word)),
                "Count its rows with count(...), or add a column up with sum(... over ...).");
  }
  return fail(expression,
              fmt::format("No item or measure is called {}.", in_quotes(expression.word)),
              did_you_mean(expression.word, catalogue_.names()));
}

Value Compiler::measure(const Expression& expression, const Expression& formula) {
  const std::string code = expression.word;
  if (std::ranges::find(scope_.measures, code) != scope_.measures.end()) {
    return fail(expression,
                fmt::format("The measure {} goes round in a circle: it is made from {}.", code,
                            listed(scope_.measures)));
  }
  if (!expression.selections.empty()) {
    return fail(expression, fmt::format("The measure {} has no dimensions to choose from.", code));
  }
  scope_.measures.push_back(code);
  const bool assigned = formula.kind == Expression::Kind::assignment;
  const Value made = value(assigned ? formula.parts[1] : formula);
  scope_.measures.pop_back();
  return made;
}

bool Compiler::note_row_group(const Expression& expression, const ItemFacts& item) {
  if (item.row_group.empty()) return true;
  const std::string& looked_at = scope_.row_group.empty() ? row_group_ : scope_.row_group;
  if (!looked_at.empty() && looked_at != item.row_group) {
    fail(expression, fmt::format("{} is asked in {}, not in {}.", in_quotes(expression.word),
                                 item.row_group, looked_at));
    return false;
  }
  row_group_ = item.row_group;
  return true;
}

bool Compiler::check_selections(const Expression& expression, const ItemFacts& item) {
  for (const Selection& selection : expression.selections) {
    const auto dimension =
        std::ranges::find(item.dimensions, selection.dimension, &ItemDimension::name);
    if (dimension == item.dimensions.end()) {
      fail(expression,
           fmt::format("{} has no dimension {}.", in_quotes(expression.word),
                       in_quotes(selection.dimension)),
           did_you_mean(selection.dimension, names_of(item.dimensions)));
      return false;
    }
    for (const std::string& member : selection.members) {
      if (std::ranges::find(dimension->members, member) != dimension->members.end()) continue;
      const bool family = member.find('$') != std::string::npos;
      fail(expression,
           family ? fmt::format("{} is a family: choose a member first.", in_quotes(member))
                  : fmt::format("{} is no member of {} in {}.", in_quotes(member),
                                selection.dimension, in_quotes(expression.word)),
           family ? "" : did_you_mean(member, dimension->members));
      return false;
    }
  }
  return true;
}

// The members of each declared dimension that the reference takes in.
bool Compiler::choose_members(const Expression& expression, const ItemFacts& item,
                              std::vector<Selection>& chosen) {
  std::size_t count = 1;
  for (const ItemDimension& dimension : item.dimensions) {
    Selection members{.dimension = dimension.name, .members = dimension.members};
    const Selection* said = selection_of(expression.selections, dimension.name);
    const Selection* along = selection_of(scope_.members, dimension.name);
    if (said && !said->members.empty()) {
      members.members = said->members;
    } else if (along) {
      members.members = along->members;
    } else if (said) {
      fail(expression, fmt::format("[{}] is a family: choose a member first.", dimension.name));
      return false;
    } else if (!dimension.default_member.empty()) {
      members.members = {dimension.default_member};
    }
    count *= members.members.size();
    if (count == 0 || count > most_steps) {
      fail(expression, fmt::format("{} takes in {} cells.", in_quotes(text(expression)),
                                   count == 0 ? "no" : "too many"));
      return false;
    }
    chosen.push_back(std::move(members));
  }
  return true;
}

std::vector<NodeId> Compiler::cells(const Expression& expression, const ItemFacts& item) {
  std::vector<Selection> chosen;
  const bool usable = note_row_group(expression, item) && check_selections(expression, item) &&
                      choose_members(expression, item, chosen);
  if (!usable) return {};
  std::vector<std::string> series = names_of_cells(std::string(item_code(expression.word)), chosen);
  steps_ += series.size();
  std::vector<NodeId> found;
  found.reserve(series.size());
  for (std::string& name : series) {
    found.push_back(refer(std::move(name), Reference::Kind::series));
  }
  return found;
}

// The expression with the members that `over` has come to written into its indexes.
Expression Compiler::with_members(const Expression& expression) const {
  Expression copy = expression;
  for (Expression& part : copy.parts) part = with_members(part);
  if (copy.kind != Expression::Kind::name) return copy;
  const ItemFacts* item = catalogue_.item(item_code(copy.word));
  for (const Selection& along : scope_.members) {
    const auto said = std::ranges::find(copy.selections, along.dimension, &Selection::dimension);
    if (said != copy.selections.end()) {
      if (said->members.empty()) said->members = along.members;
    } else if (item && std::ranges::find(item->dimensions, along.dimension, &ItemDimension::name) !=
                           item->dimensions.end()) {
      copy.selections.push_back(along);
    }
  }
  return copy;
}

}  // namespace plumbline
