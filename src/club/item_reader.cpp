#include "club/item_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/toml_words.h"
#include "club/family_measures.h"
#include "club/measure_reader.h"

namespace plumbline {

std::vector<ItemDimension> read_dimensions(TomlReader& reader) {
  std::vector<ItemDimension> all;
  for (TomlReader& one : reader.tables("dimensions")) {
    ItemDimension dimension{.name = one.required_text("name"),
                            .members = one.texts("members"),
                            .default_member = one.text("default")};
    const bool known =
        dimension.default_member.empty() ||
        std::ranges::find(dimension.members, dimension.default_member) != dimension.members.end();
    if (!known) one.refuse(fmt::format("'{}' is not a member.", dimension.default_member));
    one.refuse_the_rest();
    all.push_back(std::move(dimension));
  }
  return all;
}

std::vector<Derivation> read_derivations(TomlReader& reader) {
  std::vector<Derivation> all;
  const std::string formula = reader.text("formula");
  if (!formula.empty()) all.push_back({.formula = formula, .within_years = 0, .why = {}});
  for (TomlReader& one : reader.tables("otherwise")) {
    all.push_back({.formula = one.required_text("formula"),
                   .within_years = static_cast<int>(one.number("within_years", 0)),
                   .why = one.text("why")});
    one.refuse_the_rest();
  }
  return all;
}

std::int16_t read_year(TomlReader& reader, const std::string& text) {
  const Result<Period> year = parse_financial_year(text);
  if (year) return year->year;
  reader.refuse(year.error().what, year.error().hint);
  return 0;
}

Years read_years(TomlReader& reader) {
  Years years;
  const std::string since = reader.text("since");
  const std::string until = reader.text("until");
  if (!since.empty()) years.since = read_year(reader, since);
  if (!until.empty()) years.until = read_year(reader, until);
  if (years.since != 0 && years.until != 0 && years.since > years.until) {
    reader.refuse(fmt::format("'since' is {} and 'until' is {}, which is before it.", since, until),
                  "Write the earlier year as 'since'.");
  }
  return years;
}

std::vector<SeriesBreak> read_breaks(TomlReader& reader) {
  const TomlNode* written = reader.node("break");
  if (written != nullptr && written->text() != nullptr) {
    reader.refuse(
        "'break' must say from which year and why.",
        "Write it as break = { from = \"2012-13\", why = \"the total holds adoption.\" }.",
        written->line);
    return {};
  }
  std::vector<SeriesBreak> all;
  for (TomlReader& one : reader.tables("break")) {
    const std::string from = one.required_text("from");
    all.push_back({.from = from.empty() ? std::int16_t{0} : read_year(one, from),
                   .why = one.required_text("why")});
    one.refuse_the_rest();
  }
  return all;
}

namespace {

void read_severity(TomlReader& reader, CheckDefinition& check) {
  const Words<Severity> words = {{"error", Severity::error},
                                 {"warning", Severity::warning},
                                 {"information", Severity::information}};
  check.severity = chosen(reader, "severity", reader.text("severity", "warning"), words)
                       .value_or(Severity::warning);
  check.item = reader.text("item");
  check.trap = reader.texts("trap");
  const Years years = read_years(reader);
  check.since = years.since;
  check.until = years.until;
}

}  // namespace

// One check, or one for each of the items that it runs over.
std::vector<CheckDefinition> read_checks(TomlReader& reader,
                                         const std::vector<ItemDefinition>& items) {
  CheckDefinition check;
  check.id = reader.required_text("id");
  check.message = reader.required_text("message");
  check.hint = reader.text("hint");
  check.expression_text = reader.required_text("passes");
  read_severity(reader, check);
  check.where = place(reader);
  std::vector<CheckDefinition> all;
  if (const std::string pattern = reader.text("items"); pattern.empty()) {
    all.push_back(check);
  } else {
    for (const ItemDefinition* item : items_of(pattern, reader.texts("except"), items, reader)) {
      all.push_back(check);
      for (std::string* text :
           {&all.back().message, &all.back().hint, &all.back().item, &all.back().expression_text})
        *text = filled(*text, *item);
    }
  }
  const std::size_t before = reader.mistakes();
  for (CheckDefinition& one : all) one.expression = read_formula(reader, one.expression_text);
  const bool reads = reader.mistakes() == before;
  for (CheckDefinition& one : all) one.reads = reads;
  reader.refuse_the_rest();
  return all;
}

}  // namespace plumbline
