// The inside of compile(): an expression, its names resolved, grown into a graph.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "formula/catalogue.h"
#include "formula/functions.h"
#include "formula/meaning.h"
#include "formula/program.h"

namespace plumbline {

// What surrounds the part that is being read.
struct Scope {
  int years_back = 0;
  Reference::Moment moment = Reference::Moment::as_declared;
  Reference::Source source = Reference::Source::any;
  std::vector<Selection> members = {};     // one for each dimension that `over` goes along
  std::string row_group = {};              // inside a total over repeating rows
  std::vector<std::string> measures = {};  // those being written out, outermost first
};

struct Value {
  NodeId node = 0;
  Meaning meaning;
};

// After the first failure every value is a stand-in and only failure() counts.
class Compiler {
 public:
  Compiler(const Catalogue& catalogue, Scope scope)
      : catalogue_(catalogue), scope_(std::move(scope)) {}

  Value value(const Expression& expression);
  const std::optional<Error>& failure() const { return failure_; }

  Graph& graph() { return graph_; }
  std::vector<Reference>& references() { return references_; }
  std::map<Reference, RowTotal>& row_totals() { return row_totals_; }
  const std::string& row_group() const { return row_group_; }

 private:
  // compiler.cpp
  Value fail(const Expression& at, std::string what, std::string hint = {});
  Value fail(const Expression& at, const Error& error);
  Value unguarded(const Expression& expression);
  Value constant(double number);
  Value binary(const Expression& expression);
  Value negation(const Expression& expression);
  Value opposite(const Expression& expression);
  Value membership(const Expression& expression);
  Value equals_words(const Expression& at, const Expression& item, const std::string& words);
  NodeId join(Operation operation, NodeId left, NodeId right);
  NodeId refer(std::string series, Reference::Kind kind);
  Value condition_of(const Expression& expression);

  // compile_names.cpp
  Value name(const Expression& expression);
  Value measure(const Expression& expression, const Expression& formula);
  Value unknown(const Expression& expression);
  std::vector<NodeId> cells(const Expression& expression, const ItemFacts& item);
  bool choose_members(const Expression& expression, const ItemFacts& item,
                      std::vector<Selection>& chosen);
  bool check_selections(const Expression& expression, const ItemFacts& item);
  bool note_row_group(const Expression& expression, const ItemFacts& item);
  Expression with_members(const Expression& expression) const;

  // compile_calls.cpp
  Value call(const Expression& expression);
  Value worked(const Expression& expression);
  Value test(const Expression& expression);
  Value chosen(const Expression& expression);
  Value template_of(const Expression& expression);
  Value context(const Expression& expression, const Function& function);

  // compile_totals.cpp
  Value total(const Expression& expression);
  Value total_of_rows(const Expression& expression, const std::string& group);
  Value total_along(const Expression& expression);
  Value folded(const Expression& expression, const std::vector<Value>& values);
  std::vector<Value> arguments(const Expression& expression);
  void add_range(const Expression& range, std::vector<Value>& values);
  const ItemDimension* dimension_in(const Expression& expression, std::string_view name) const;
  std::optional<std::string> group_of_rows(const Expression& expression) const;

  const Catalogue& catalogue_;
  Scope scope_;
  Graph graph_;
  std::vector<Reference> references_;
  std::map<Reference, NodeId> known_references_;
  std::map<Reference, RowTotal> row_totals_;
  std::string row_group_;
  std::size_t depth_ = 0;
  std::size_t steps_ = 0;
  std::optional<Error> failure_;
};

}  // namespace plumbline
