#include "cases/given_items.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cases/verbs.h"
#include "formula/parse.h"

namespace plumbline {
namespace {

constexpr double usual_days = 365;
constexpr std::string_view prefixes[] = {"opening ", "closing ", "prev ", "published ", "england "};

struct TypedFigure {
  Figure figure;
  Unit unit;
};

std::string_view without_prefix(std::string_view name) {
  for (const std::string_view prefix : prefixes) {
    if (name.starts_with(prefix)) return name.substr(prefix.size());
  }
  return name;
}

// How a case writes what a reference asks for.
std::string written(const Reference& reference) {
  std::string text;
  if (reference.moment == Reference::Moment::opening) text += "opening ";
  if (reference.moment == Reference::Moment::closing) text += "closing ";
  if (reference.source == Reference::Source::published) text += "published ";
  if (reference.source == Reference::Source::england) text += "england ";
  for (int year = 0; year < reference.years_back; ++year) text += "prev ";
  return text + reference.series;
}

// "58 to 62", or one number.
std::optional<Figure> numbers_in(std::string_view text) {
  constexpr std::string_view between = " to ";
  const std::size_t at = text.find(between);
  if (at == std::string_view::npos) {
    const auto number = typed_number(text);
    return number ? std::optional(Figure::of(*number)) : std::nullopt;
  }
  const auto low = typed_number(trim(text.substr(0, at)));
  const auto high = typed_number(trim(text.substr(at + between.size())));
  if (!low || !high || *low > *high) return std::nullopt;
  Figure figure = Figure::of((*low + *high) / 2);
  figure.interval = Interval{*low, *high};
  return figure;
}

Result<TypedFigure> typed_figure(const Given& line) {
  if (const auto reason = parse_missing(line.value))
    return TypedFigure{Figure::missing(*reason), {}};
  const std::string_view value = line.value;
  const std::size_t last = value.find_last_of(' ');
  if (const auto number = numbers_in(value)) return TypedFigure{*number, {}};
  if (last != std::string_view::npos) {
    const std::string_view before = trim(value.substr(0, last));
    auto unit = parse_unit(value.substr(last + 1));
    if (!unit) return unit.error();
    if (const auto reason = parse_missing(before)) {
      return TypedFigure{Figure::missing(*reason), *unit};
    }
    if (const auto number = numbers_in(before)) return TypedFigure{*number, *unit};
  }
  return Error{.what = fmt::format("'{}' is not a figure.", value),
               .where = line.name,
               .hint = "Write 1,234.5 GBP, or 58 to 62 child, or a reason such as 'suppressed'."};
}

}  // namespace

Result<GivenItems> GivenItems::read(std::span<const Given> given) {
  GivenItems items;
  for (const Given& line : given) {
    if (const auto error = items.add(line)) return *error;
  }
  return items;
}

std::optional<Error> GivenItems::add(const Given& line) {
  const auto typed = typed_figure(line);
  if (!typed) return typed.error();
  const auto name = parse_formula(without_prefix(line.name));
  if (!name) return name.error();
  if (name->kind != Expression::Kind::name) {
    return Error{.what = fmt::format("'{}' is not the name of an item.", line.name)};
  }
  figures_.insert_or_assign(line.name, typed->figure);
  if (name->word == days_series) return std::nullopt;
  return add_item(*name, typed->unit);
}

std::optional<Error> GivenItems::add_item(const Expression& name, const Unit& unit) {
  const auto [place, is_new] = items_.try_emplace(name.word);
  ItemFacts& facts = place->second;
  if (is_new) facts.unit = unit;
  if (facts.unit != unit) {
    return Error{.what = fmt::format("{} is given in two units.", name.word)};
  }
  for (const Selection& selection : name.selections) {
    auto at = std::ranges::find(facts.dimensions, selection.dimension, &ItemDimension::name);
    if (at == facts.dimensions.end()) {
      at = facts.dimensions.insert(at, {selection.dimension, {}, {}});
    }
    for (const std::string& member : selection.members) {
      if (std::ranges::find(at->members, member) == at->members.end())
        at->members.push_back(member);
    }
  }
  return std::nullopt;
}

const ItemFacts* GivenItems::item(std::string_view code) const {
  const auto found = items_.find(code);
  return found == items_.end() ? nullptr : &found->second;
}

std::vector<std::string> GivenItems::names() const {
  std::vector<std::string> names;
  for (const auto& [code, facts] : items_) names.push_back(code);
  return names;
}

Figure GivenItems::figure(const Reference& reference) const {
  const auto found = figures_.find(written(reference));
  if (found != figures_.end()) return found->second;
  if (reference.series == days_series) return Figure::of(usual_days);
  return Figure::missing(Missing::left_blank);
}

}  // namespace plumbline
