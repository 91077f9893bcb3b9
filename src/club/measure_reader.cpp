#include "club/measure_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/toml_words.h"
#include "club/item_reader.h"
#include "formula/parse.h"

namespace plumbline {
namespace {

// No spending is a figure per head of a population, and a gap per user of a service.
bool zero_counts_by_kind(const Unit& unit) {
  const bool is_unit_cost =
      exponent_of(unit, "GBP") > 0 &&
      std::ranges::any_of(unit.exponents, [](std::int16_t exponent) { return exponent < 0; });
  return !is_unit_cost || exponent_of(unit, "resident") < 0 || exponent_of(unit, "adult") < 0;
}

// An alternative in the unit of the measure shares its word.
bool read_zero_counts(TomlReader& reader, const MeasureVariant& variant,
                      const MeasureVariant* base) {
  const bool shared = base != nullptr && base->unit == variant.unit;
  const bool unless_said = shared ? base->zero_counts : zero_counts_by_kind(variant.unit);
  return reader.flag("zero_counts", unless_said);
}

MeasureVariant read_variant(TomlReader& reader, const MeasureVariant* base) {
  MeasureVariant variant;
  if (base == nullptr) {
    variant.label = reader.required_text("label");
    variant.unit_text = reader.required_text("unit");
    variant.base = reader.text("base");
  } else {
    variant.name = reader.required_text("name");
    variant.label = reader.text("label", base->label);
    variant.unit_text = reader.text("unit", base->unit_text);
    variant.base = reader.text("base", base->base);
  }
  variant.unit = read_unit(reader, variant.unit_text);
  variant.formula = reader.required_text("formula");
  variant.zero_counts = read_zero_counts(reader, variant, base);
  return variant;
}

// A list of tables, or in short { name = "formula" }.
void read_alternatives(TomlReader& reader, std::vector<MeasureVariant>& variants) {
  const MeasureVariant base = variants.front();
  const TomlNode* written = reader.node("alternatives");
  if (written != nullptr && written->table() != nullptr) {
    for (auto& [name, formula] : reader.text_table("alternatives")) {
      variants.push_back(base);
      variants.back().name = name;
      variants.back().formula = formula;
    }
    return;
  }
  for (TomlReader& one : reader.tables("alternatives")) {
    variants.push_back(read_variant(one, &base));
    one.refuse_the_rest();
  }
}

void read_otherwise(TomlReader& reader, MeasureDefinition& measure) {
  measure.otherwise = reader.text("otherwise");
  const bool known = measure.otherwise.empty() ||
                     std::ranges::find(measure.variants, measure.otherwise,
                                       &MeasureVariant::name) != measure.variants.end();
  if (!known) reader.refuse(fmt::format("There is no alternative '{}'.", measure.otherwise));
}

// { label, cost, activity }; their formulas are read later, as those of variants are.
std::vector<MeasureKind> read_kinds(TomlReader& reader) {
  std::vector<MeasureKind> kinds;
  for (TomlReader& one : reader.tables("kinds")) {
    kinds.push_back({.label = one.required_text("label"),
                     .cost_text = one.required_text("cost"),
                     .activity_text = one.required_text("activity"),
                     .cost = {},
                     .activity = {}});
    one.refuse_the_rest();
  }
  if (kinds.size() == 1) reader.refuse("One kind alone is no mix: name the others.");
  return kinds;
}

}  // namespace

std::string place(const TomlReader& reader) {
  return fmt::format("{}, line {}", reader.name(), reader.line());
}

Unit read_unit(TomlReader& reader, const std::string& text) {
  if (text.empty()) return {};
  const Result<Unit> unit = parse_unit(text);
  if (unit) return *unit;
  reader.refuse(unit.error().what, unit.error().hint);
  return {};
}

Expression read_formula(TomlReader& reader, const std::string& formula) {
  const Result<Expression> expression = parse_formula(formula);
  if (expression) return *expression;
  reader.refuse(expression.error().what, expression.error().hint);
  return {};
}

MeasureDefinition read_measure_words(TomlReader& reader) {
  MeasureDefinition measure;
  measure.id = reader.required_text("id");
  measure.group = reader.text("group");
  measure.where = place(reader);
  const std::size_t before = reader.mistakes();
  measure.variants.push_back(read_variant(reader, nullptr));
  measure.label = measure.variants.front().label;
  read_alternatives(reader, measure.variants);
  measure.reads = reader.mistakes() == before;
  read_otherwise(reader, measure);
  measure.decimals = static_cast<int>(reader.number("decimals", 2));
  if (reader.has("sense_low")) measure.sense_low = reader.number("sense_low", 0);
  if (reader.has("sense_high")) measure.sense_high = reader.number("sense_high", 0);
  if (measure.sense_low && measure.sense_high && *measure.sense_low > *measure.sense_high) {
    reader.refuse("'sense_low' is above 'sense_high'.");
  }
  measure.outcome = reader.text("outcome");
  measure.kinds = read_kinds(reader);
  measure.practice = reader.texts("practice");
  measure.more = reader.text("more", "higher");
  measure.less = reader.text("less", "lower");
  measure.note = reader.text("note");
  const Years years = read_years(reader);
  measure.since = years.since;
  measure.until = years.until;
  const Words<Polarity> ways = {
      {"higher", Polarity::higher}, {"lower", Polarity::lower}, {"none", Polarity::none}};
  measure.polarity =
      chosen(reader, "polarity", reader.text("polarity", "none"), ways).value_or(Polarity::none);
  return measure;
}

MeasureDefinition read_measure(TomlReader& reader) {
  MeasureDefinition measure = read_measure_words(reader);
  const std::size_t before = reader.mistakes();
  for (MeasureVariant& variant : measure.variants) {
    variant.expression = read_formula(reader, variant.formula);
  }
  for (MeasureKind& kind : measure.kinds) {
    kind.cost = read_formula(reader, kind.cost_text);
    kind.activity = read_formula(reader, kind.activity_text);
  }
  measure.reads = measure.reads && reader.mistakes() == before;
  reader.refuse_the_rest();
  return measure;
}

}  // namespace plumbline
