#include "club/questionnaire_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "base/toml_words.h"
#include "club/item_reader.h"
#include "club/measure_reader.h"

namespace plumbline {
namespace {

const Words<AskedAs> ways = {{"input", AskedAs::input},
                             {"prefilled", AskedAs::prefilled},
                             {"derived", AskedAs::derived},
                             {"text", AskedAs::text},
                             {"choice", AskedAs::choice}};

const Words<ItemRole> roles = {{"none", ItemRole::none},         {"spend", ItemRole::spend},
                               {"income", ItemRole::income},     {"activity", ItemRole::activity},
                               {"overhead", ItemRole::overhead}, {"share", ItemRole::share},
                               {"staff", ItemRole::staff},       {"budget", ItemRole::budget}};

// What the items of a section share unless they say otherwise.
struct Shared {
  std::string section;
  std::string rows;
  std::string unit;
  std::string role;
  std::optional<PeriodKind> period;
  std::vector<ItemDimension> dimensions;
  bool reads = true;  // false: one of these could not be read
};

DimensionWords read_dimension(TomlReader& reader) {
  DimensionWords dimension{.name = reader.required_text("name"),
                           .title = reader.required_text("title"),
                           .members = reader.text_table("members"),
                           .where = place(reader)};
  if (dimension.members.empty()) reader.refuse("A dimension has members.");
  for (const auto& [code, words] : dimension.members) {
    if (trim(words).empty()) reader.refuse(fmt::format("The member {} has no words.", code));
  }
  reader.refuse_the_rest();
  return dimension;
}

// "by": the pack's own dimensions, by name.
std::vector<ItemDimension> dimensions_by(TomlReader& reader, const Club& club) {
  std::vector<ItemDimension> all;
  for (const std::string& name : reader.texts("by")) {
    const auto& known = club.questionnaire.dimensions;
    const auto found = std::ranges::find(known, name, &DimensionWords::name);
    if (found == known.end()) {
      reader.refuse(fmt::format("No dimension is called '{}'.", name),
                    "Dimensions stand under [[dimension]], before the sections.");
      continue;
    }
    ItemDimension dimension{.name = name, .members = {}, .default_member = {}};
    for (const auto& [code, words] : found->members) dimension.members.push_back(code);
    all.push_back(std::move(dimension));
  }
  return all;
}

std::int16_t year_of(TomlReader& reader, std::string_view key) {
  const std::string text = reader.text(key);
  return text.empty() ? std::int16_t{0} : read_year(reader, text);
}

// Things that cannot be parted; staff are counted in parts of a post.
bool is_whole_by_kind(const Unit& unit) {
  return unit.kind == UnitKind::quantity && is_pure_count(unit) && exponent_of(unit, "fte") == 0 &&
         exponent_of(unit, "day") == 0 && exponent_of(unit, "week") == 0 &&
         exponent_of(unit, "hour") == 0 && exponent_of(unit, "month") == 0;
}

void read_range(TomlReader& reader, AskedItem& asked) {
  asked.usual = reader.text("usual");
  asked.unsure = reader.text("unsure");
  if (reader.has("low")) asked.low = reader.number("low", 0);
  if (reader.has("high")) asked.high = reader.number("high", 0);
  if (asked.low && asked.high && *asked.low > *asked.high) {
    reader.refuse("'low' is above 'high'.");
  }
  asked.price_year = year_of(reader, "price_year");
}

AskedItem read_asked(TomlReader& reader, const Shared& shared, const Unit& unit) {
  AskedItem asked;
  asked.as = chosen(reader, "as", reader.text("as", "input"), ways).value_or(AskedAs::input);
  asked.section = shared.section;
  asked.rows = shared.rows;
  asked.choices = reader.texts("choices");
  asked.several = reader.flag("several", false);
  asked.required = reader.flag("required", false);
  asked.may_be_negative = reader.flag("may_be_negative", false);
  asked.names_people = reader.flag("names_people", false);
  asked.whole = reader.flag("whole", is_whole_by_kind(unit));
  asked.source = reader.text("source");
  read_range(reader, asked);
  asked.role =
      chosen(reader, "role", reader.text("role", shared.role), roles).value_or(ItemRole::none);
  const Years years = read_years(reader);
  asked.since = years.since;
  asked.until = years.until;
  if (reader.has("age_from")) asked.age_from = static_cast<int>(reader.number("age_from", 0));
  if (reader.has("age_to")) asked.age_to = static_cast<int>(reader.number("age_to", 0));
  if (asked.age_from && asked.age_to && *asked.age_from > *asked.age_to) {
    reader.refuse("'age_from' is above 'age_to'.");
  }
  asked.rounded_to = static_cast<int>(reader.number("rounded_to", 0));
  return asked;
}

// Answers are told apart without regard to capitals.
void check_choices(TomlReader& reader, const std::vector<std::string>& choices) {
  std::set<std::string> known;
  for (const std::string& choice : choices) {
    if (known.insert(lower(trim(choice))).second) continue;
    reader.refuse(fmt::format("The choice {} is there twice.", in_quotes(choice)),
                  "Leave one of the two out.");
  }
}

void check_kind(TomlReader& reader, const ItemDefinition& item) {
  const AskedItem& asked = *item.asked;
  check_choices(reader, asked.choices);
  if (asked.as == AskedAs::choice && asked.choices.empty()) {
    reader.refuse(fmt::format("{} is a choice and names none.", item.code),
                  "Write them as choices = [\"yes\", \"no\"].");
  }
  if (asked.as != AskedAs::choice && !asked.choices.empty()) {
    reader.refuse(fmt::format("{} names choices and is no choice.", item.code),
                  "Write as = \"choice\".");
  }
  if (asked.as == AskedAs::derived && item.derivations.empty()) {
    reader.refuse(fmt::format("{} is derived and has no formula.", item.code));
  }
  if (asked.as != AskedAs::derived && !item.derivations.empty()) {
    reader.refuse(fmt::format("{} has a formula and is not derived.", item.code),
                  "Write as = \"derived\", or a check that holds it against the formula.");
  }
  if (item.unit_text.empty()) reader.refuse(fmt::format("{} has no unit.", item.code));
  if (trim(item.definition).empty()) {
    reader.refuse(fmt::format("{} has no definition.", item.code),
                  "Say what is counted, and what is not.");
  }
}

void read_item(TomlReader& reader, const Shared& shared, Club& club) {
  ItemDefinition item;
  const std::size_t before = reader.mistakes();
  item.code = reader.required_text("code");
  item.label = reader.required_text("label");
  item.definition = reader.text("definition");
  const std::string as = reader.text("as", "input");
  const bool is_words = as == "text" || as == "choice";
  item.unit_text = reader.text("unit", is_words ? "text" : shared.unit);
  item.unit = read_unit(reader, item.unit_text);
  item.period =
      read_kind(reader, "period").value_or(shared.period.value_or(PeriodKind::financial_year));
  item.dimensions = reader.has("by") ? dimensions_by(reader, club) : shared.dimensions;
  item.reads = shared.reads && reader.mistakes() == before;
  item.from = reader.texts("from");
  item.derivations = read_derivations(reader);
  item.publication = reader.text("publication");
  item.breaks = read_breaks(reader);
  item.asked = read_asked(reader, shared, item.unit);
  item.where = place(reader);
  check_kind(reader, item);
  reader.refuse_the_rest();
  club.items.push_back(std::move(item));
}

std::optional<RowsDefinition> read_rows(TomlReader& reader) {
  RowsDefinition rows{
      .id = reader.text("rows"), .key = reader.text("key"), .one = reader.text("one")};
  if (rows.id.empty()) return std::nullopt;
  if (rows.key.empty() || rows.one.empty()) {
    reader.refuse("A part that repeats says which item is its key, and what one row is.",
                  "Write key = \"CLA_H01\" and one = \"home\".");
  }
  return rows;
}

void read_section(TomlReader& reader, Club& club) {
  Section section{.id = reader.required_text("id"),
                  .title = reader.required_text("title"),
                  .about = reader.text("about"),
                  .rows = read_rows(reader),
                  .grid = {},
                  .where = place(reader)};
  const std::size_t before = reader.mistakes();
  Shared shared{.section = section.id,
                .rows = section.rows ? section.rows->id : "",
                .unit = reader.text("unit"),
                .role = reader.text("role", "none"),
                .period = read_kind(reader, "period"),
                .dimensions = dimensions_by(reader, club)};
  shared.reads = reader.mistakes() == before;
  for (TomlReader& item : reader.tables("item")) read_item(item, shared, club);
  for (TomlReader& row : reader.tables("grid")) {
    section.grid.push_back({.label = row.required_text("label"),
                            .spend = row.required_text("spend"),
                            .activity = row.text("activity"),
                            .measure = row.text("measure"),
                            .where = place(row)});
    row.refuse_the_rest();
  }
  for (TomlReader& check : reader.tables("check")) {
    std::ranges::move(read_checks(check, club.items), std::back_inserter(club.checks));
  }
  reader.refuse_the_rest();
  club.questionnaire.sections.push_back(std::move(section));
}

Parameter read_parameter(TomlReader& reader) {
  Parameter parameter{.name = reader.required_text("name"),
                      .label = reader.required_text("label"),
                      .source = reader.text("source"),
                      .unsure = reader.text("unsure"),
                      .values = {},
                      .where = place(reader)};
  for (const auto& [year, value] : reader.number_table("values")) {
    parameter.values.emplace_back(read_year(reader, year), value);
  }
  if (parameter.values.empty()) reader.refuse("A parameter has a value for some year.");
  std::ranges::sort(parameter.values);
  reader.refuse_the_rest();
  return parameter;
}

Overheads read_overheads(TomlReader& reader) {
  Overheads overheads{.total = reader.required_text("total"),
                      .shares = reader.texts("shares"),
                      .measure = reader.text("measure"),
                      .central = reader.texts("central"),
                      .service = reader.texts("service"),
                      .other = reader.texts("other"),
                      .where = place(reader)};
  reader.refuse_the_rest();
  return overheads;
}

}  // namespace

void read_questionnaire(TomlReader& reader, Club& club) {
  Questionnaire& asked = club.questionnaire;
  for (TomlReader& one : reader.tables("dimension")) {
    asked.dimensions.push_back(read_dimension(one));
  }
  for (TomlReader& one : reader.tables("section")) read_section(one, club);
  for (TomlReader& one : reader.tables("scrapbook")) {
    asked.scrapbook.push_back({.id = one.required_text("id"),
                               .theme = one.required_text("theme"),
                               .question = one.required_text("question"),
                               .where = place(one)});
    one.refuse_the_rest();
  }
  for (TomlReader& one : reader.tables("parameter")) {
    asked.parameters.push_back(read_parameter(one));
  }
  for (TomlReader& one : reader.tables("overheads")) {
    asked.overheads.push_back(read_overheads(one));
  }
}

}  // namespace plumbline
