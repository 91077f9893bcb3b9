#include "formula/explain.h"

#include <fmt/format.h>

#include <cmath>

#include "base/number.h"
#include "formula/evaluate.h"
#include "formula/kernels.h"
#include "formula/tightness.h"

namespace plumbline {
namespace {

constexpr std::size_t longest_worked = 2'000;
constexpr std::size_t deepest = 300;
constexpr double largest_plain = 1e15;

std::string number_text(double number) {
  const double size = std::abs(number);
  if (size >= largest_plain) return shortest(number);
  if (number == std::round(number)) return with_commas(number, 0);
  return size < 0.1 ? fmt::format("{:.3g}", number) : with_commas(number, 2);
}

struct Sign {
  std::string_view written;
  Tightness tightness;
};

// How an operation is written between its parts; none for those that are written as calls.
Sign sign_of(Operation operation) {
  switch (operation) {
    case Operation::add:
      return {"+", added};
    case Operation::subtract:
      return {"-", added};
    case Operation::multiply:
      return {"*", multiplied};
    case Operation::divide:
      return {"/", multiplied};
    case Operation::equal:
      return {"=", compared};
    case Operation::unequal:
      return {"!=", compared};
    case Operation::less:
      return {"<", compared};
    case Operation::at_most:
      return {"<=", compared};
    case Operation::more:
      return {">", compared};
    case Operation::at_least:
      return {">=", compared};
    case Operation::both:
      return {"and", both};
    case Operation::either:
      return {"or", either};
    default:
      return {{}, tightest};
  }
}

class Writer {
 public:
  Writer(const Program& program, const std::vector<Step>& steps)
      : nodes_(program.parts().nodes), steps_(steps) {}

  std::string write() {
    write_node(nodes_.size() - 1, loosest, 0);
    return written_.size() > longest_worked ? written_ + " …" : written_;
  }

 private:
  void write_node(std::size_t id, int needed, std::size_t depth) {
    if (written_.size() > longest_worked) return;
    const Node& node = nodes_[id];
    if (depth > deepest) {
      written_ += "…";
      return;
    }
    if (node.operation == Operation::reference)
      return write_number(steps_[node.left].figure, needed);
    if (node.operation == Operation::constant) {
      return write_number(Figure::of(node.constant), needed);
    }
    if (node.operation == Operation::round_to && write_rounded(node)) return;
    if (sign_of(node.operation).written.empty()) return write_call(node, needed, depth);
    write_between(node, needed, depth);
  }

  void write_number(const Figure& figure, int needed) {
    const bool negative = figure.cell.is_number() && figure.number < 0;
    written_ += negative && needed > added ? "(" + text(figure) + ")" : text(figure);
  }

  void write_between(const Node& node, int needed, std::size_t depth) {
    const Sign sign = sign_of(node.operation);
    const bool brackets = sign.tightness < needed;
    const int left = sign.tightness == compared ? compared + 1 : sign.tightness;
    if (brackets) written_ += "(";
    write_node(node.left, left, depth + 1);
    written_ += fmt::format(" {} ", sign.written);
    write_node(node.right, sign.tightness + 1, depth + 1);
    if (brackets) written_ += ")";
  }

  void write_call(const Node& node, int needed, std::size_t depth) {
    if (node.operation == Operation::negate || node.operation == Operation::opposite) {
      const bool minus = node.operation == Operation::negate;
      const Tightness own = minus ? negated : opposed;
      if (own < needed) written_ += "(";
      written_ += minus ? "-" : "not ";
      write_node(node.left, minus ? tightest : opposed, depth + 1);
      if (own < needed) written_ += ")";
      return;
    }
    written_ += fmt::format("{}(", call_name(node.operation));
    write_node(node.left, loosest, depth + 1);
    if (takes_two(node.operation)) {
      written_ += "; ";
      write_node(node.right, loosest, depth + 1);
    }
    written_ += ")";
  }

  static std::string_view call_name(Operation operation) {
    switch (operation) {
      case Operation::absolute:
        return "abs";
      case Operation::is_blank:
        return "blank";
      case Operation::is_integer:
        return "integer";
      case Operation::smaller:
        return "min";
      case Operation::larger:
        return "max";
      default:
        return "round_to";
    }
  }

  // 638 rounded to 5 is written 640. False when what is rounded is no single number.
  bool write_rounded(const Node& node) {
    const Node& inner = nodes_[node.left];
    const Node& base = nodes_[node.right];
    if (inner.operation != Operation::reference || base.operation != Operation::constant) {
      return false;
    }
    Figure figure = steps_[inner.left].figure;
    if (figure.cell.is_number()) {
      run_numbers(Operation::round_to, &figure.number, &base.constant, &rounded_, 1);
      figure.number = rounded_;
    }
    write_number(figure, tightest);
    return true;
  }

  const std::vector<Node>& nodes_;
  const std::vector<Step>& steps_;
  std::string written_;
  double rounded_ = 0;
};

std::string answer_text(const Program& program, const Figure& answer) {
  if (!program.is_condition() || !answer.cell.is_number()) return text(answer);
  return answer.number != 0 ? "true" : "false";
}

}  // namespace

std::string text(const Figure& figure) {
  return figure.cell.is_number() ? number_text(figure.number)
                                 : std::string(words(figure.cell.missing()));
}

Working explain(const Program& program, std::span<const FigureColumn* const> operands,
                std::size_t place) {
  Working made;
  std::vector<FigureColumn> columns;
  for (std::size_t number = 0; number < operands.size(); ++number) {
    const FigureColumn& operand = *operands[number];
    const Figure figure = operand.at(operand.size() == 1 ? 0 : place);
    made.steps.push_back({program.references()[number], figure});
    columns.emplace_back(1);
    columns.back().put(0, figure);
  }
  std::vector<const FigureColumn*> pointers;
  for (const FigureColumn& column : columns) pointers.push_back(&column);
  FigureColumn result;
  evaluate(program, pointers, result);
  made.answer = result.at(0);
  const bool bare = program.parts().instructions.empty();
  const std::string answer = answer_text(program, made.answer);
  made.worked = bare ? answer : Writer(program, made.steps).write() + " = " + answer;
  if (program.is_condition() && !bare) {
    made.worked = Writer(program, made.steps).write() + ": " + answer;
  }
  return made;
}

}  // namespace plumbline
