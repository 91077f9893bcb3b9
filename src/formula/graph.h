// A formula after names, cubes and measures are resolved: operations on numbers, each kept once
// however often the formula repeats it.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <vector>

namespace plumbline {

enum class Operation : std::uint8_t {
  reference,  // of the program's references
  constant,
  negate,
  absolute,
  is_blank,
  is_integer,
  opposite,
  add,
  subtract,
  multiply,
  divide,
  round_to,
  smaller,
  larger,
  equal,
  unequal,
  less,
  at_most,
  more,
  at_least,
  both,
  either,
};

using NodeId = std::uint32_t;

// `left` and `right` are nodes that stand before this one; a reference keeps its number in `left`.
struct Node {
  Operation operation = Operation::constant;
  NodeId left = 0;
  NodeId right = 0;
  double constant = 0;

  friend bool operator==(const Node&, const Node&) = default;
};

bool takes_one(Operation operation);
bool takes_two(Operation operation);

// 1 or 0 is what comes out.
bool is_condition(Operation operation);

class Graph {
 public:
  // The node that says this; an equal one that is already there is used again.
  NodeId add(const Node& node);

  const Node& operator[](NodeId id) const { return nodes_[id]; }
  std::size_t size() const { return nodes_.size(); }
  std::span<const Node> nodes() const { return nodes_; }

 private:
  using Key = std::tuple<Operation, NodeId, NodeId, std::uint64_t>;
  std::vector<Node> nodes_;
  std::map<Key, NodeId> known_;
};

}  // namespace plumbline
