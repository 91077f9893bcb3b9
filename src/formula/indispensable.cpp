#include "formula/indispensable.h"

#include <algorithm>

namespace plumbline {
namespace {

// Missing where one of its parts is.
bool needs_its_parts(Operation operation) {
  switch (operation) {
    case Operation::negate:
    case Operation::absolute:
    case Operation::add:
    case Operation::subtract:
    case Operation::multiply:
    case Operation::divide:
    case Operation::round_to:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<std::size_t> indispensable(const Program& program) {
  const std::vector<Node>& nodes = program.parts().nodes;
  std::vector<std::size_t> all;
  if (nodes.empty()) return all;
  std::vector<bool> needed(nodes.size());
  needed.back() = true;
  for (std::size_t at = nodes.size(); at-- > 0;) {
    const Node& node = nodes[at];
    if (!needed[at]) continue;
    if (node.operation == Operation::reference) all.push_back(node.left);
    if (!needs_its_parts(node.operation)) continue;
    needed[node.left] = true;
    if (takes_two(node.operation)) needed[node.right] = true;
  }
  std::ranges::sort(all);
  return all;
}

}  // namespace plumbline
