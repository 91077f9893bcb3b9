#include "club/family.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "formula/parse.h"

namespace plumbline {
namespace {

std::string replaced(std::string text, std::string_view word, std::string_view with) {
  for (std::size_t at = text.find(word); at != std::string::npos;
       at = text.find(word, at + with.size())) {
    text.replace(at, word.size(), with);
  }
  return text;
}

std::string filled(const std::string& text, const ItemDefinition& item) {
  return replaced(replaced(text, "{code}", item.code), "{label}", item.label);
}

MeasureVariant variant_of(const Family& family, const ItemDefinition& item, const std::string& name,
                          const std::string& formula, TomlReader& reader) {
  MeasureVariant variant;
  variant.name = name;
  variant.label = filled(family.label, item);
  variant.unit_text = family.unit;
  const Result<Unit> unit = parse_unit(family.unit);
  if (unit) {
    variant.unit = *unit;
  } else {
    reader.refuse(unit.error().what, unit.error().hint);
  }
  variant.formula = filled(formula, item);
  variant.base = family.base;
  const Result<Expression> expression = parse_formula(variant.formula);
  if (expression) {
    variant.expression = *expression;
  } else {
    reader.refuse(expression.error().what, expression.error().hint);
  }
  return variant;
}

}  // namespace

Family read_family(TomlReader& reader) {
  Family family{.id = reader.required_text("id"),
                .items = reader.required_text("items"),
                .except = reader.texts("except"),
                .label = reader.required_text("label"),
                .group = reader.text("group"),
                .unit = reader.required_text("unit"),
                .formula = reader.required_text("formula"),
                .base = reader.text("base"),
                .alternatives = reader.text_table("alternatives"),
                .zero_counts = reader.flag("zero_counts", true)};
  reader.refuse_the_rest();
  return family;
}

std::vector<MeasureDefinition> measures_of(const Family& family,
                                           const std::vector<ItemDefinition>& items,
                                           TomlReader& reader) {
  std::vector<MeasureDefinition> all;
  for (const ItemDefinition& item : items) {
    const bool wanted = matches_glob(item.code, family.items) &&
                        std::ranges::none_of(family.except, [&](const std::string& pattern) {
                          return matches_glob(item.code, pattern);
                        });
    if (!wanted) continue;
    MeasureDefinition measure;
    measure.id = filled(family.id, item);
    measure.group = family.group;
    measure.zero_counts = family.zero_counts;
    measure.polarity = "none";
    measure.where = fmt::format("{}, line {}", reader.name(), reader.line());
    measure.variants.push_back(variant_of(family, item, "", family.formula, reader));
    measure.label = measure.variants.front().label;
    for (const auto& [name, formula] : family.alternatives) {
      measure.variants.push_back(variant_of(family, item, name, formula, reader));
    }
    all.push_back(std::move(measure));
  }
  if (all.empty()) {
    reader.refuse(fmt::format("No item fits '{}'.", family.items),
                  "Items stand before the families that use them.");
  }
  return all;
}

}  // namespace plumbline
