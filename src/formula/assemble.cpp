#include "formula/assemble.h"

#include <algorithm>
#include <limits>

#include "formula/compile.h"

namespace plumbline {
namespace {

constexpr std::uint16_t no_register = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint32_t most_occurrences = 1'000'000;

// The nodes that the answer needs, renumbered without gaps; the last is the answer.
std::vector<Node> needed_nodes(const Graph& graph, NodeId answer) {
  std::vector<bool> needed(graph.size(), false);
  needed[answer] = true;
  for (NodeId id = answer + 1; id-- > 0;) {
    const Node& node = graph[id];
    if (!needed[id]) continue;
    if (takes_one(node.operation) || takes_two(node.operation)) needed[node.left] = true;
    if (takes_two(node.operation)) needed[node.right] = true;
  }
  std::vector<NodeId> renumbered(graph.size(), 0);
  std::vector<Node> nodes;
  for (NodeId id = 0; id <= answer; ++id) {
    if (!needed[id]) continue;
    Node node = graph[id];
    if (takes_one(node.operation) || takes_two(node.operation)) node.left = renumbered[node.left];
    if (takes_two(node.operation)) node.right = renumbered[node.right];
    renumbered[id] = static_cast<NodeId>(nodes.size());
    nodes.push_back(node);
  }
  return nodes;
}

// References are numbered in the order in which the answer needs them.
void take_references(const std::vector<Reference>& references,
                     std::map<Reference, RowTotal>& row_totals, ProgramParts& parts) {
  for (Node& node : parts.nodes) {
    if (node.operation != Operation::reference) continue;
    const Reference& reference = references[node.left];
    node.left = static_cast<NodeId>(parts.references.size());
    parts.references.push_back(reference);
    if (reference.kind == Reference::Kind::rows) {
      parts.row_totals.push_back(std::move(row_totals.extract(reference).mapped()));
    }
  }
}

// What only the rows need stands behind what the formula itself reads.
void add_outside_references(ProgramParts& parts) {
  for (const RowTotal& total : parts.row_totals) {
    for (const Reference& reference : total.outside) {
      if (std::ranges::find(parts.references, reference) == parts.references.end()) {
        parts.references.push_back(reference);
      }
    }
  }
}

// How often each reference would stand in the formula written out in full. Inside a condition it
// does not count: conditions are decided on the numbers alone.
std::vector<std::uint32_t> count_occurrences(const ProgramParts& parts) {
  const auto& nodes = parts.nodes;
  std::vector<std::uint32_t> paths(nodes.size(), 0);
  std::vector<std::uint32_t> occurrences(parts.references.size(), 0);
  paths.back() = 1;
  const auto add = [](std::uint32_t& to, std::uint32_t more) {
    to = std::min(most_occurrences, to + more);
  };
  for (std::size_t id = nodes.size(); id-- > 0;) {
    const Node& node = nodes[id];
    if (node.operation == Operation::reference) add(occurrences[node.left], paths[id]);
    if (is_condition(node.operation)) continue;
    if (takes_one(node.operation) || takes_two(node.operation)) add(paths[node.left], paths[id]);
    if (takes_two(node.operation)) add(paths[node.right], paths[id]);
  }
  return occurrences;
}

// Where each node's last reader stands: its register is free after that.
std::vector<std::size_t> last_uses(const std::vector<Node>& nodes) {
  std::vector<std::size_t> last(nodes.size(), 0);
  for (std::size_t id = 0; id < nodes.size(); ++id) {
    if (takes_one(nodes[id].operation) || takes_two(nodes[id].operation)) last[nodes[id].left] = id;
    if (takes_two(nodes[id].operation)) last[nodes[id].right] = id;
  }
  return last;
}

class Registers {
 public:
  explicit Registers(std::size_t fixed) : next_(fixed), fixed_(fixed) {}

  std::uint16_t take() {
    if (free_.empty()) return static_cast<std::uint16_t>(next_++);
    const std::uint16_t taken = free_.back();
    free_.pop_back();
    return taken;
  }

  void release(std::uint16_t done) {
    if (done >= fixed_) free_.push_back(done);
  }

  std::size_t count() const { return next_; }

 private:
  std::size_t next_;
  std::size_t fixed_;
  std::vector<std::uint16_t> free_;
};

// The registers of references and constants, which are filled before the first instruction.
std::vector<std::uint16_t> fixed_registers(ProgramParts& parts) {
  std::vector<std::uint16_t> place(parts.nodes.size(), no_register);
  for (std::size_t id = 0; id < parts.nodes.size(); ++id) {
    const Node& node = parts.nodes[id];
    if (node.operation == Operation::reference) place[id] = static_cast<std::uint16_t>(node.left);
    if (node.operation != Operation::constant) continue;
    place[id] = static_cast<std::uint16_t>(parts.references.size() + parts.constants.size());
    parts.constants.push_back(node.constant);
  }
  return place;
}

// An instruction's target is never one of the registers that it reads.
void write_instructions(ProgramParts& parts) {
  std::vector<std::uint16_t> place = fixed_registers(parts);
  const std::vector<std::size_t> last = last_uses(parts.nodes);
  Registers registers(parts.references.size() + parts.constants.size());
  for (std::size_t id = 0; id < parts.nodes.size(); ++id) {
    const Node& node = parts.nodes[id];
    if (place[id] != no_register) continue;
    place[id] = registers.take();
    const bool two = takes_two(node.operation);
    const NodeId right = two ? node.right : node.left;
    parts.instructions.push_back({.operation = node.operation,
                                  .target = place[id],
                                  .left = place[node.left],
                                  .right = place[right]});
    if (last[node.left] == id) registers.release(place[node.left]);
    if (two && node.right != node.left && last[node.right] == id) {
      registers.release(place[node.right]);
    }
  }
  parts.registers = registers.count();
  parts.result = place.back();
}

}  // namespace

Status assemble(const Graph& graph, NodeId answer, const std::vector<Reference>& references,
                std::map<Reference, RowTotal>& row_totals, ProgramParts& parts) {
  parts.nodes = needed_nodes(graph, answer);
  if (parts.nodes.size() > most_steps) return Error{.what = "The formula is too large."};
  take_references(references, row_totals, parts);
  add_outside_references(parts);
  parts.occurrences = count_occurrences(parts);
  write_instructions(parts);
  return Done{};
}

}  // namespace plumbline
