#include "measures/group_words.h"

#include <algorithm>
#include <cmath>

#include "statistics/averages.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

constexpr std::size_t fewest_for_a_price = 3;

std::vector<double> numbers_of(const FigureColumn& column) {
  std::vector<double> all;
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (column.cell[i].is_number()) all.push_back(column.number[i]);
  }
  return all;
}

FigureColumn everywhere(std::size_t size, const Figure& figure) {
  FigureColumn column(size);
  for (std::size_t i = 0; i < size; ++i) column.put(i, figure);
  return column;
}

Figure figure_of(const std::optional<double>& number) {
  return number ? Figure::of(*number) : Figure::missing(Missing::no_denominator);
}

// A sum of amounts and of what they are weighted by.
struct Weighted {
  double over = 0, under = 0;
  std::size_t members = 0;
};

Weighted weighted(const FigureColumn& values, const FigureColumn& weights) {
  Weighted sums;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool both =
        values.cell[i].is_number() && weights.cell[i].is_number() && weights.number[i] > 0;
    if (!both) continue;
    sums.over += values.number[i] * weights.number[i];
    sums.under += weights.number[i];
    ++sums.members;
  }
  return sums;
}

class Group {
 public:
  Group(const Across& across, const Definitions& definitions)
      : across_(across), definitions_(definitions) {}

  FigureColumn mean_of(const Expression& one) const {
    const FigureColumn column = across_(one);
    return everywhere(column.size(), figure_of(mean(numbers_of(column))));
  }

  FigureColumn weighted_mean(const Expression& value, const Expression& weight) const {
    const FigureColumn values = across_(value);
    Weighted sums = weighted(values, across_(weight));
    if (sums.members < fewest_for_a_price) {
      const std::vector<Expression> wider = wider_cells(value), heavier = wider_cells(weight);
      if (!wider.empty() && wider.size() == heavier.size()) {
        sums = {};
        for (std::size_t i = 0; i < wider.size(); ++i) {
          const Weighted more = weighted(across_(wider[i]), across_(heavier[i]));
          sums.over += more.over;
          sums.under += more.under;
        }
      }
    }
    const auto found = sums.under > 0 ? std::optional(sums.over / sums.under) : std::nullopt;
    return everywhere(values.size(), figure_of(found));
  }

  FigureColumn share_of(const Expression& cell) const {
    Expression whole = cell;
    whole.selections.clear();
    const FigureColumn parts = across_(cell), all = across_(whole);
    double over = 0, under = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!parts.cell[i].is_number() || !all.cell[i].is_number()) continue;
      over += parts.number[i];
      under += all.number[i];
    }
    return everywhere(parts.size(),
                      figure_of(under > 0 ? std::optional(over / under) : std::nullopt));
  }

  FigureColumn z_scores(const Expression& one) const {
    FigureColumn column = across_(one);
    const std::vector<double> numbers = numbers_of(column);
    const auto middle = mean(numbers), spread = standard_deviation(numbers);
    for (std::size_t i = 0; i < column.size(); ++i) {
      if (!column.cell[i].is_number()) continue;
      const bool known = middle && spread && *spread > 0;
      column.put(i, known ? Figure::of((column.number[i] - *middle) / *spread)
                          : Figure::missing(Missing::no_denominator));
    }
    return column;
  }

  FigureColumn quadrants(const Expression& x, const Expression& y) const {
    FigureColumn across = across_(x);
    const FigureColumn up = across_(y);
    for (std::size_t i = 0; i < across.size(); ++i) {
      if (!across.cell[i].is_number()) continue;
      if (!up.cell[i].is_number()) {
        across.put(i, up.at(i));
        continue;
      }
      const bool right = across.number[i] >= 0, above = up.number[i] >= 0;
      across.put(i, Figure::of(above ? (right ? 1 : 2) : (right ? 4 : 3)));
    }
    return across;
  }

  // What a measure is divided by.
  FigureColumn volume_of(const Expression& name) const {
    const Expression* formula = name.kind == Kind::name ? definitions_.measure(name.word) : nullptr;
    const bool is_quotient =
        formula != nullptr && formula->kind == Kind::binary && formula->word == "/";
    if (is_quotient) return across_(formula->parts[1]);
    FigureColumn none = across_(name);
    return everywhere(none.size(), Figure::missing(Missing::no_denominator));
  }

 private:
  // The cells of the same table that share the first member of this one.
  std::vector<Expression> wider_cells(const Expression& cell) const {
    const ItemFacts* item = cell.kind == Kind::name ? definitions_.item(cell.word) : nullptr;
    if (item == nullptr || item->dimensions.size() < 2 || cell.selections.empty()) return {};
    const auto first =
        std::ranges::find(cell.selections, item->dimensions.front().name, &Selection::dimension);
    if (first == cell.selections.end()) return {};
    const std::vector<std::string>& others = item->dimensions[1].members;
    std::vector<Expression> all;
    for (const std::string& member : others) {
      all.push_back(cell);
      all.back().selections = {*first, {item->dimensions[1].name, {member}}};
    }
    return all;
  }

  const Across& across_;
  const Definitions& definitions_;
};

}  // namespace

std::optional<FigureColumn> told_by_group(const Expression& call, const Across& across,
                                          const Definitions& definitions) {
  if (call.kind != Kind::call || call.parts.empty()) return std::nullopt;
  const Group group(across, definitions);
  const std::string& word = call.word;
  const Expression& first = call.parts[0];
  if (word == "own") return across(first);
  if (word == "group_mean") return group.mean_of(first);
  if (word == "club_wavg") return group.weighted_mean(first, call.parts[1]);
  if (word == "club_share") return group.share_of(first);
  if (word == "zscore") return group.z_scores(first);
  if (word == "quadrant") return group.quadrants(first, call.parts[1]);
  if (word == "volume") return group.volume_of(first);
  return std::nullopt;
}

Figure parameter(const std::string& name, std::int16_t year, const Definitions& definitions) {
  for (const Club& club : definitions.clubs()) {
    for (const Parameter& one : club.questionnaire.parameters) {
      if (one.name != name) continue;
      const auto later =
          std::ranges::find_if(one.values, [&](const auto& value) { return value.first > year; });
      if (later == one.values.begin()) return Figure::missing(Missing::not_available);
      return Figure::of(std::prev(later)->second);
    }
  }
  return Figure::missing(Missing::not_available);
}

}  // namespace plumbline
