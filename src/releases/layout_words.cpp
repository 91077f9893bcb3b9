#include "releases/layout_words.h"

#include <algorithm>

#include "releases/pattern.h"
#include "units/unit.h"

namespace plumbline {
namespace {

// An empty unit is left to the column, or to the file's figures where the column is left out.
std::string unit_name(TomlReader& reader) {
  std::string unit = reader.text("unit");
  if (unit.empty()) return unit;
  const auto known = parse_unit(unit);
  if (!known) reader.refuse(known.error().what, known.error().hint);
  return unit;
}

std::optional<double> optional_number(TomlReader& reader, std::string_view key) {
  if (!reader.has(key)) return std::nullopt;
  return reader.number(key, 0);
}

// "{line}" in a template means nothing unless a key or the column's own pattern is called so.
void refuse_unknown_parts(TomlReader& reader, const std::string& filled,
                          const std::vector<std::string>& known) {
  for (const std::string& part : parts_of(filled)) {
    if (std::ranges::find(known, part) != known.end()) continue;
    const auto meant = nearest(part, known);
    reader.refuse(fmt::format("Nothing is called '{{{}}}' here.", part),
                  meant           ? fmt::format("Did you mean {{{}}}?", *meant)
                  : known.empty() ? "Add a [[key]] of that name, or write the code itself."
                                  : fmt::format("Known parts are {}.", listed(known)));
  }
}

// Two meanings of the same words: only one of them would ever be used.
void refuse_second_meaning(TomlReader& reader, const WordMeaning& meaning,
                           const std::vector<WordMeaning>& earlier) {
  const auto spelled = [](const WordMeaning& one) { return lower(fold_space(one.text)); };
  for (const WordMeaning& other : earlier) {
    const bool same = spelled(other) == spelled(meaning) && other.number == meaning.number;
    const bool agree = other.code == meaning.code && other.leave_out == meaning.leave_out;
    if (!same || agree) continue;
    reader.refuse(fmt::format("{} has another meaning already, {}.", in_quotes(meaning.text),
                              other.leave_out ? "to be left out" : fmt::format("'{}'", other.code)),
                  "Keep the one that is meant.");
    return;
  }
}

WordMeaning read_meaning(TomlReader reader) {
  if (!reader.has("text")) reader.refuse("'text' is missing.", "A blank cell is text = \"\".");
  WordMeaning meaning{.text = reader.text("text"),
                      .code = reader.text("code"),
                      .number = {},
                      .kind = read_kind(reader, "period"),
                      .unit = unit_name(reader),
                      .scale = reader.number("scale", 1),
                      .rounded_to = optional_number(reader, "rounded_to"),
                      .least = optional_number(reader, "least"),
                      .most = optional_number(reader, "most"),
                      .leave_out = reader.flag("leave_out", false)};
  if (reader.has("number")) meaning.number = static_cast<int>(reader.number("number", 0));
  if (meaning.code.empty() && !meaning.leave_out) {
    reader.refuse(fmt::format("'{}' has no code.", meaning.text),
                  "Give a code, or leave_out = true when its figures are not wanted.");
  }
  reader.refuse_the_rest();
  return meaning;
}

}  // namespace

Key read_key(TomlReader reader) {
  Key key{.name = reader.required_text("name"),
          .column = reader.text("column"),
          .number_column = reader.text("number"),
          .unknown = Unknown::refuse,
          .meanings = {}};
  const Words<Unknown> ways = {{"refuse", Unknown::refuse},
                               {"leave out", Unknown::leave_out},
                               {"make a code", Unknown::make_code}};
  key.unknown =
      chosen(reader, "unknown", reader.text("unknown", "refuse"), ways).value_or(Unknown::refuse);
  for (TomlReader& meaning : reader.tables("meanings")) {
    WordMeaning read = read_meaning(meaning);
    refuse_second_meaning(meaning, read, key.meanings);
    key.meanings.push_back(std::move(read));
  }
  if (key.meanings.empty() && key.unknown == Unknown::refuse) {
    reader.refuse(
        fmt::format("The key '{}' knows no words, so it would refuse every row.", key.name),
        "List its meanings, or say unknown = \"make a code\".");
  }
  reader.refuse_the_rest();
  return key;
}

Rounding read_rounding(TomlReader& reader) {
  Rounding rounding;
  rounding.base = reader.number("rounded_to", 0);
  rounding.whole = reader.flag("whole", true);
  rounding.suppressed_low = reader.number("suppressed_from", 0);
  rounding.suppressed_high = reader.number("suppressed_to", 0);
  if (rounding.base < 0) reader.refuse("'rounded_to' cannot be below zero.");
  if (rounding.suppressed_low > rounding.suppressed_high) {
    reader.refuse("'suppressed_from' is more than 'suppressed_to'.");
  }
  return rounding;
}

ValueRule read_value(TomlReader reader, const std::vector<Key>& keys) {
  ValueRule value;
  value.column = reader.required_text("column");
  value.leave_out = reader.flag("leave_out", false);
  value.item = value.leave_out ? reader.text("item") : reader.required_text("item");
  if (!value.leave_out) reader.required_text("unit");
  value.unit = unit_name(reader);
  value.dimensions = reader.text_table("dimensions");
  value.scale = reader.number("scale", 1);
  value.kind = read_kind(reader, "period");
  value.rounding = read_rounding(reader);
  value.rounding.display_unit = value.scale;
  value.least = reader.number("least", no_limit.low);
  value.most = reader.number("most", no_limit.high);
  if (value.least > value.most) reader.refuse("'least' is more than 'most'.");
  value.words = reader.number_table("words");
  std::vector<std::string> known = parts_of(value.column);
  std::erase(known, "year");
  for (const Key& key : keys) known.push_back(key.name);
  refuse_unknown_parts(reader, value.item, known);
  for (const auto& [name, member] : value.dimensions) refuse_unknown_parts(reader, member, known);
  reader.refuse_the_rest();
  return value;
}

std::optional<CodeSystem> code_system(std::string_view word) {
  constexpr std::pair<std::string_view, CodeSystem> all[] = {{"dfe", CodeSystem::dfe},
                                                             {"ons", CodeSystem::ons},
                                                             {"cassr", CodeSystem::cassr},
                                                             {"mhclg", CodeSystem::mhclg}};
  for (const auto& [name, system] : all) {
    if (name == word) return system;
  }
  return std::nullopt;
}

std::vector<RowRule> read_rows(TomlReader& reader, std::string_view key) {
  std::vector<RowRule> rules;
  for (TomlReader& row : reader.tables(key)) {
    rules.push_back({.column = row.required_text("column"), .values = row.texts("values")});
    row.refuse_the_rest();
  }
  return rules;
}

namespace {

// Whether the rule says enough for a row to find its authority.
void judge_authority(const AuthorityRule& rule, TomlReader& reader) {
  const bool found = rule.nobody || !rule.fixed.empty() || !rule.cell.empty() || rule.across ||
                     !rule.column.empty() || !rule.dfe.empty() || !rule.ons.empty() ||
                     !rule.cassr.empty() || !rule.mhclg.empty() || !rule.name.empty();
  if (!found) {
    reader.refuse("Nothing says which authority a row is for.",
                  "Name the column of a code (dfe, ons, cassr or mhclg) or of the name.");
  }
  if (rule.across && rule.pattern.empty()) {
    reader.refuse("Authorities across the page need a pattern.",
                  "For example pattern = \"{cassr} - {name}\".");
  }
  for (const std::string& pattern : {rule.pattern, rule.cell}) {
    const auto parts = parts_of(pattern);
    const bool names = std::ranges::any_of(parts, [](const std::string& part) {
      return part == "name" || code_system(part).has_value();
    });
    if (pattern.empty() || names) continue;
    reader.refuse(fmt::format("'{}' names no authority.", pattern),
                  "Write {name}, {dfe}, {ons}, {cassr} or {mhclg} where the name or code stands.");
  }
}

}  // namespace

AuthorityRule read_authority(TomlReader reader) {
  AuthorityRule rule;
  rule.dfe = reader.text("dfe");
  rule.ons = reader.text("ons");
  rule.cassr = reader.text("cassr");
  rule.mhclg = reader.text("mhclg");
  rule.name = reader.text("name");
  rule.fixed = reader.text("fixed");
  rule.cell = reader.text("cell");
  rule.pattern = reader.text("pattern");
  rule.column = reader.text("column");
  rule.across = reader.flag("across", false);
  rule.add_districts = reader.flag("add_districts", false);
  for (const std::string& word : reader.texts("england")) rule.areas.emplace_back(word, england_id);
  for (const auto& [word, code] : reader.text_table("regions")) {
    const Area* area = find_area(code);
    if (area != nullptr) {
      rule.areas.emplace_back(word, area->id);
    } else {
      reader.refuse(fmt::format("'{}' is not the ONS code of a region of England.", code));
    }
  }
  rule.nobody = reader.flag("nobody", false);
  for (TomlReader& row : reader.tables("leave_out")) {
    rule.leave_out.emplace_back(row.required_text("match"), row.required_text("why"));
    row.refuse_the_rest();
  }
  judge_authority(rule, reader);
  reader.refuse_the_rest();
  return rule;
}

}  // namespace plumbline
