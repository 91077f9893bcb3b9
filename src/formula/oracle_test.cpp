// Random arithmetic, worked out by the engine and by a plain recursion over the tree.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "formula/compile.h"
#include "formula/evaluate.h"
#include "formula/example_catalogue.h"

namespace plumbline {
namespace {

using Random = std::mt19937;
using Kind = Expression::Kind;

constexpr unsigned seed = 20130331;
constexpr std::size_t places = 600;  // more than one block

int below(Random& random, int limit) {
  return static_cast<int>(random() % static_cast<unsigned>(limit));
}

std::string random_formula(Random& random, int depth) {
  if (depth == 0 || below(random, 5) == 0) {
    const char* leaves[] = {"X", "Y", "Z", "2", "0.5", "3"};
    return leaves[below(random, 6)];
  }
  const std::string left = random_formula(random, depth - 1);
  const std::string right = random_formula(random, depth - 1);
  switch (below(random, 9)) {
    case 0:
      return "(" + left + " + " + right + ")";
    case 1:
      return "(" + left + " - " + right + ")";
    case 2:
      return "(" + left + " * " + right + ")";
    case 3:
      return "(" + left + " / " + right + ")";
    case 4:
      return "-" + left;
    case 5:
      return "abs(" + left + ")";
    case 6:
      return "min(" + left + ", " + right + ")";
    case 7:
      return "mean(" + left + ", " + right + ", 1)";
    default:
      return "round_to(" + left + ", 5)";
  }
}

struct Oracle {
  Figure x, y, z;

  Figure of(const Expression& e) const {
    if (e.kind == Kind::number) return Figure::of(e.number);
    if (e.kind == Kind::name) return e.word == "X" ? x : e.word == "Y" ? y : z;
    Figure all = of(e.parts[0]);
    for (std::size_t part = 1; part < e.parts.size(); ++part)
      all = joined(e, all, of(e.parts[part]));
    if (!all.cell.is_number()) return all;
    if (e.kind == Kind::negation) all.number = -all.number;
    if (e.word == "abs") all.number = std::fabs(all.number);
    if (e.word == "mean") all.number /= static_cast<double>(e.parts.size());
    return all;
  }

  static Figure joined(const Expression& e, const Figure& left, const Figure& right) {
    if (!left.cell.is_number()) return left;
    if (!right.cell.is_number()) return right;
    const double a = left.number;
    const double b = right.number;
    if (e.word == "/" && b == 0) return Figure::missing(Missing::no_denominator);
    if (e.word == "+" || e.word == "mean") return Figure::of(a + b);
    if (e.word == "-") return Figure::of(a - b);
    if (e.word == "*") return Figure::of(a * b);
    if (e.word == "/") return Figure::of(a / b);
    if (e.word == "min") return Figure::of(std::min(a, b));
    return Figure::of(std::round(a / b * (1 + 1e-15)) * b);
  }
};

Figure random_figure(Random& random, bool some_missing) {
  if (some_missing && below(random, 10) == 0) {
    return Figure::missing(below(random, 2) == 0 ? Missing::suppressed : Missing::no_return);
  }
  return Figure::of(below(random, 41) - 20);
}

struct Table {
  FigureColumn x{places}, y{places}, z{places};

  const FigureColumn* column(const std::string& series) const {
    return series == "X" ? &x : series == "Y" ? &y : &z;
  }
};

Table random_table(Random& random, bool some_missing) {
  Table table;
  for (std::size_t place = 0; place < places; ++place) {
    table.x.put(place, random_figure(random, some_missing));
    table.y.put(place, random_figure(random, some_missing));
    table.z.put(place, random_figure(random, some_missing));
  }
  return table;
}

std::vector<const FigureColumn*> operands_of(const Program& program, const Table& table) {
  std::vector<const FigureColumn*> operands;
  for (const Reference& reference : program.references()) {
    operands.push_back(table.column(reference.series));
  }
  return operands;
}

bool agree(const Figure& worked, const Figure& expected) {
  if (expected.cell.is_number() && !std::isfinite(expected.number)) return true;
  if (worked.cell != expected.cell) return false;
  const double apart = std::fabs(worked.number - expected.number);
  return !worked.cell.is_number() || apart <= 1e-9 * std::max(1.0, std::fabs(expected.number));
}

int disagreements(const std::string& formula, const Table& table) {
  const auto tree = parse_formula(formula);
  REQUIRE(tree);
  const auto program = compile(*tree, ExampleCatalogue());
  REQUIRE(program);
  auto operands = operands_of(*program, table);
  FigureColumn result;
  evaluate(*program, operands, result);
  int wrong = 0;
  for (std::size_t place = 0; place < result.size(); ++place) {
    const Oracle oracle{table.x.at(place), table.y.at(place), table.z.at(place)};
    if (!agree(result.at(place), oracle.of(*tree))) ++wrong;
  }
  return wrong;
}

}  // namespace

TEST_CASE("random arithmetic agrees with a plain recursion, figures missing or not") {
  Random random(seed);
  for (int round = 0; round < 300; ++round) {
    const std::string formula = random_formula(random, 5);
    CAPTURE(seed);
    CAPTURE(formula);
    CHECK(disagreements(formula, random_table(random, round % 2 == 0)) == 0);
  }
}

TEST_CASE("every value that rounded inputs allow lies inside the interval") {
  Random random(seed);
  int tried = 0;
  for (int round = 0; round < 400; ++round) {
    const std::string formula = random_formula(random, 3);
    // Minimum, size and rounding have corners of their own inside the box.
    if (formula.find("abs") != std::string::npos || formula.find("round") != std::string::npos)
      continue;
    const auto program = compile(*parse_formula(formula), ExampleCatalogue());
    REQUIRE(program);
    const auto repeats = [](std::uint32_t times) { return times > 1; };
    if (program->references().empty()) continue;
    if (std::ranges::any_of(program->parts().occurrences, repeats)) continue;
    Table wide;
    Table inside;
    for (FigureColumn* column : {&wide.x, &wide.y, &wide.z}) {
      for (std::size_t place = 0; place < places; ++place) {
        const double low = below(random, 20) - 10;
        column->put(place, {.cell = Cell(), .number = low + 1, .interval = Interval{low, low + 2}});
      }
    }
    inside = wide;
    for (FigureColumn* column : {&inside.x, &inside.y, &inside.z}) {
      for (std::size_t place = 0; place < places; ++place) {
        column->put(place, Figure::of(column->low[place] + 0.25 * below(random, 9)));
      }
      column->low.clear();
      column->high.clear();
    }
    FigureColumn hull;
    FigureColumn chosen;
    evaluate(*program, operands_of(*program, wide), hull);
    evaluate(*program, operands_of(*program, inside), chosen);
    int outside = 0;
    for (std::size_t place = 0; place < hull.size(); ++place) {
      if (!hull.cell[place].is_number()) continue;
      const double slack = 1e-9 * std::max(1.0, std::fabs(chosen.number[place]));
      const bool in = chosen.cell[place].is_number() &&
                      chosen.number[place] >= hull.low[place] - slack &&
                      chosen.number[place] <= hull.high[place] + slack;
      if (!in) ++outside;
    }
    CAPTURE(formula);
    CHECK(outside == 0);
    ++tried;
  }
  CHECK(tried > 50);
}

}  // namespace plumbline
