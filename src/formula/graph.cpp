#include "formula/graph.h"

#include <bit>

namespace plumbline {

bool takes_one(Operation operation) {
  return operation >= Operation::negate && operation <= Operation::opposite;
}

bool takes_two(Operation operation) { return operation >= Operation::add; }

bool is_condition(Operation operation) {
  return operation >= Operation::equal || operation == Operation::is_blank ||
         operation == Operation::is_integer || operation == Operation::opposite;
}

NodeId Graph::add(const Node& node) {
  const Key key{node.operation, node.left, node.right, std::bit_cast<std::uint64_t>(node.constant)};
  const auto [found, is_new] = known_.try_emplace(key, static_cast<NodeId>(nodes_.size()));
  if (is_new) nodes_.push_back(node);
  return found->second;
}

}  // namespace plumbline
