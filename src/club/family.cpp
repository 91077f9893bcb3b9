#include "club/family.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "club/family_measures.h"
#include "club/measure_reader.h"
#include "formula/parse.h"

namespace plumbline {
namespace {

using Words = std::vector<std::pair<std::string, std::string>>;  // what stands for what

std::string filled(std::string text, const Words& words) {
  for (const auto& [word, with] : words) {
    for (std::size_t at = text.find(word); at != std::string::npos;
         at = text.find(word, at + with.size())) {
      text.replace(at, word.size(), with);
    }
  }
  return text;
}

Words words_of(const ItemDefinition& item) {
  return {{"{code}", item.code}, {"{label}", item.label}};
}

// The family with one item's or series' words put in. Mistakes go to `errors`.
MeasureDefinition measure_of(const Family& family, const Words& words, std::vector<Error>& errors) {
  MeasureDefinition measure = family.measure;
  for (std::string* text : {&measure.id, &measure.label, &measure.outcome, &measure.note}) {
    *text = filled(*text, words);
  }
  for (MeasureVariant& variant : measure.variants) {
    for (std::string* text : {&variant.label, &variant.formula, &variant.base}) {
      *text = filled(*text, words);
    }
    const Result<Expression> expression = parse_formula(variant.formula);
    if (expression) {
      variant.expression = *expression;
    } else {
      errors.push_back(expression.error());
      measure.reads = false;
    }
  }
  return measure;
}

// "Long term, Nursing" from "Long term |  | Nursing | Unit costs".
std::string line_label(const Family& family, const std::string& words) {
  std::vector<std::string> said;
  for (const std::string_view part : split(words, '|')) {
    const std::string word(trim(part));
    const bool wanted =
        !word.empty() && std::ranges::find(family.not_said, word) == family.not_said.end();
    if (wanted) said.push_back(word);
  }
  return join(said, ", ");
}

std::optional<std::string> label_of(const Family& family, const FamilySeries& series) {
  if (family.lines.empty()) return line_label(family, series.words);
  const auto line = std::ranges::find(family.lines, series.members, &Words::value_type::first);
  return line == family.lines.end() ? std::nullopt : std::optional(line->second);
}

// A family over series is tried on one that could be.
void try_out(const Family& family, TomlReader& reader) {
  std::vector<Error> errors;
  measure_of(family, {{"{members}", "LINE=1"}, {"{line}", "Line 1"}}, errors);
  for (const Error& error : errors) reader.refuse(error.what, error.hint);
}

}  // namespace

Family read_family(TomlReader& reader) {
  const Family family{.items = reader.text("items"),
                      .series = reader.text("series"),
                      .over = reader.texts("over"),
                      .except = reader.texts("except"),
                      .not_said = reader.texts("not_said"),
                      .lines = reader.text_table("lines"),
                      .measure = read_measure_words(reader)};
  const int ways = !family.items.empty() + !family.series.empty() + !family.over.empty();
  if (ways != 1) {
    reader.refuse(
        "A family runs over 'items', over 'series' or 'over' the members of a dimension.",
        "Write one of these: items = \"S251_L_*\", series = \"PSSEX1_UC[CAT=UNIT_COST]\" or over = "
        "[\"PN\"].");
  } else if (!family.series.empty()) {
    try_out(family, reader);
  }
  reader.refuse_the_rest();
  return family;
}

std::vector<const ItemDefinition*> items_of(const std::string& pattern,
                                            const std::vector<std::string>& except,
                                            const std::vector<ItemDefinition>& items,
                                            TomlReader& reader) {
  std::vector<const ItemDefinition*> all;
  for (const ItemDefinition& item : items) {
    const auto names = [&](const std::string& glob) { return matches_glob(item.code, glob); };
    if (names(pattern) && std::ranges::none_of(except, names)) all.push_back(&item);
  }
  if (all.empty()) {
    reader.refuse(fmt::format("No item fits '{}'.", pattern),
                  "Items stand before what runs over them.");
  }
  return all;
}

std::string filled(const std::string& text, const ItemDefinition& item) {
  return filled(text, words_of(item));
}

std::vector<MeasureDefinition> measures_of(const Family& family,
                                           const std::vector<ItemDefinition>& items,
                                           TomlReader& reader) {
  std::vector<MeasureDefinition> all;
  std::vector<Error> errors;
  for (const ItemDefinition* item : items_of(family.items, family.except, items, reader)) {
    all.push_back(measure_of(family, words_of(*item), errors));
  }
  if (!errors.empty()) reader.refuse(errors.front().what, errors.front().hint);
  return all;
}

std::vector<MeasureDefinition> measures_of(const Family& family,
                                           const std::vector<DimensionWords>& dimensions,
                                           TomlReader& reader) {
  std::vector<Words> combinations = {{}};
  for (const std::string& name : family.over) {
    const auto dimension = std::ranges::find(dimensions, name, &DimensionWords::name);
    if (dimension == dimensions.end()) {
      reader.refuse(fmt::format("No dimension is called '{}'.", name));
      return {};
    }
    std::vector<Words> longer;
    for (const Words& words : combinations) {
      for (const auto& [code, meaning] : dimension->members) {
        if (std::ranges::find(family.except, code) != family.except.end()) continue;
        longer.push_back(words);
        longer.back().insert(longer.back().end(), {{fmt::format("{{{}}}", name), code},
                                                   {fmt::format("{{{} words}}", name), meaning},
                                                   {"$" + name, code}});
      }
    }
    combinations = std::move(longer);
  }
  std::vector<MeasureDefinition> all;
  std::vector<Error> errors;
  for (const Words& words : combinations) all.push_back(measure_of(family, words, errors));
  if (!errors.empty()) reader.refuse(errors.front().what, errors.front().hint);
  return all;
}

std::vector<MeasureDefinition> measures_of(const Family& family,
                                           const std::vector<FamilySeries>& series) {
  std::vector<MeasureDefinition> all;
  for (const FamilySeries& one : series) {
    const auto label = label_of(family, one);
    if (!label) continue;
    std::vector<Error> errors;  // read_family() has told what there is to tell
    all.push_back(measure_of(family, {{"{members}", one.members}, {"{line}", *label}}, errors));
  }
  return all;
}

}  // namespace plumbline
