#include "demo/aim.h"

#include <algorithm>
#include <cmath>

namespace plumbline {
namespace {

using Kind = Sides::Kind;

bool is_false(const Figure& figure) { return figure.cell.is_number() && figure.number == 0; }

// The sides of a check as numbers, of one row or of the whole return.
struct Compared {
  double value = 0, low = 0, high = 0;
};

// A program's figures, of each row or the same for all.
class SideFigures {
 public:
  SideFigures(const Program& program, ReturnFigures& figures)
      : of_rows_(!program.row_group().empty()) {
    if (of_rows_) {
      column_ = figures.rows(program);
    } else {
      column_ = FigureColumn(1);
      column_.put(0, figures.figure(program));
    }
  }

  std::optional<double> at(std::size_t row) const {
    const Figure figure = column_.at(of_rows_ ? row : 0);
    if (!figure.cell.is_number()) return std::nullopt;
    return figure.number;
  }

 private:
  bool of_rows_;
  FigureColumn column_{0};
};

class ComparedSides {
 public:
  ComparedSides(const Sides& sides, ReturnFigures& figures)
      : value_(sides.value, figures), low_(sides.low, figures) {
    if (sides.high) high_.emplace(*sides.high, figures);
  }

  std::optional<Compared> at(std::size_t row) const {
    const auto value = value_.at(row), low = low_.at(row);
    const auto high = high_ ? high_->at(row) : std::optional(0.0);
    if (!value || !low || !high) return std::nullopt;
    return Compared{*value, *low, *high};
  }

 private:
  SideFigures value_, low_;
  std::optional<SideFigures> high_;
};

Aim aim_of(Kind kind, const Compared& compared) {
  switch (kind) {
    case Kind::equal:
    case Kind::at_most:
    case Kind::at_least:
    case Kind::less:
    case Kind::more:
      return Aim::onto;
    case Kind::between:
      return compared.value < compared.low ? Aim::inside_low : Aim::inside_high;
    case Kind::within:
      return compared.value < compared.low ? Aim::inside_low : Aim::inside_high;
  }
  return Aim::onto;
}

double distance(Kind kind, Aim aim, const Compared& one) {
  constexpr double inside = 0.15;  // of a range, from its ends
  if (aim == Aim::onto) return one.value - one.low;
  if (kind == Kind::between) {
    const double margin = inside * (one.high - one.low);
    return one.value - (aim == Aim::inside_low ? one.low + margin : one.high - margin);
  }
  // Half of the tolerance away from the middle.
  const double apart = std::abs(one.low) * one.high / 2;
  return one.value - (aim == Aim::inside_low ? one.low - apart : one.low + apart);
}

std::size_t place_of(const std::string& row, const std::vector<std::string>* keys) {
  if (keys == nullptr) return 0;
  return static_cast<std::size_t>(std::ranges::find(*keys, row) - keys->begin());
}

const std::vector<std::string>* keys_of(const CompiledCheck& check, const ReturnFigures& figures) {
  const auto found = figures.sources().now->rows.find(check.program.row_group());
  return found == figures.sources().now->rows.end() ? nullptr : &found->second;
}

}  // namespace

std::vector<BrokenRow> broken_rows(const CompiledCheck& check, ReturnFigures& figures) {
  std::vector<BrokenRow> broken;
  if (check.program.row_group().empty()) {
    if (is_false(figures.figure(check.program))) broken.push_back({.row = {}, .aim = {}});
  } else if (const auto* keys = keys_of(check, figures)) {
    const FigureColumn rows = figures.rows(check.program);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (is_false(rows.at(i))) broken.push_back({.row = (*keys)[i], .aim = {}});
    }
  }
  if (broken.empty() || !check.sides) return broken;
  const ComparedSides sides(*check.sides, figures);
  for (BrokenRow& one : broken) {
    const auto compared = sides.at(place_of(one.row, keys_of(check, figures)));
    if (compared) one.aim = aim_of(check.sides->kind, *compared);
  }
  return broken;
}

std::vector<std::optional<double>> off_aim(const CompiledCheck& check,
                                           const std::vector<BrokenRow>& rows,
                                           ReturnFigures& figures) {
  const ComparedSides sides(*check.sides, figures);
  std::vector<std::optional<double>> all;
  for (const BrokenRow& one : rows) {
    const auto compared = sides.at(place_of(one.row, keys_of(check, figures)));
    all.push_back(compared && one.aim
                      ? std::optional(distance(check.sides->kind, *one.aim, *compared))
                      : std::nullopt);
  }
  return all;
}

}  // namespace plumbline
