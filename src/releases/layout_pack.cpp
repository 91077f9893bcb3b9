#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "base/toml_words.h"
#include "releases/layout.h"
#include "units/unit.h"

namespace plumbline {
namespace {

const Words<Cell> cells = {{"suppressed", Cell(Missing::suppressed)},
                           {"not applicable", Cell(Missing::not_applicable)},
                           {"not available", Cell(Missing::not_available)},
                           {"left blank", Cell(Missing::left_blank)},
                           {"return not received", Cell(Missing::no_return)},
                           {"unreliable", Cell(Missing::unreliable)},
                           {"zero", Cell()},
                           {"low", Cell().with(Cell::low)}};

Where read_where(TomlReader reader) {
  Where where{.fixed = reader.text("fixed"),
              .column = reader.text("column"),
              .header = reader.text("header"),
              .cell = reader.text("cell"),
              .file = reader.text("file")};
  return where;
}

// An empty unit is left to the column, or to the file's figures where the column is left out.
std::string unit_name(TomlReader& reader) {
  std::string unit = reader.text("unit");
  if (unit.empty()) return unit;
  const auto known = parse_unit(unit);
  if (!known) reader.refuse(known.error().what, known.error().hint);
  return unit;
}

Meaning read_meaning(TomlReader reader) {
  if (!reader.has("text")) reader.refuse("'text' is missing.", "A blank cell is text = \"\".");
  Meaning meaning{.text = reader.text("text"),
                  .code = reader.text("code"),
                  .number = {},
                  .kind = read_kind(reader, "period"),
                  .unit = unit_name(reader),
                  .scale = reader.number("scale", 1),
                  .rounded_to = {},
                  .leave_out = reader.flag("leave_out", false)};
  if (reader.has("number")) meaning.number = static_cast<int>(reader.number("number", 0));
  if (reader.has("rounded_to")) meaning.rounded_to = reader.number("rounded_to", 0);
  if (meaning.code.empty() && !meaning.leave_out) {
    reader.refuse(fmt::format("'{}' has no code.", meaning.text),
                  "Give a code, or leave_out = true when its figures are not wanted.");
  }
  reader.refuse_the_rest();
  return meaning;
}

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
    key.meanings.push_back(read_meaning(meaning));
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
  return rounding;
}

ValueRule read_value(TomlReader reader) {
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
  value.words = reader.number_table("words");
  reader.refuse_the_rest();
  return value;
}

std::vector<RowRule> read_rows(TomlReader& reader, std::string_view key) {
  std::vector<RowRule> rules;
  for (TomlReader& row : reader.tables(key)) {
    rules.push_back({.column = row.required_text("column"), .values = row.texts("values")});
    row.refuse_the_rest();
  }
  return rules;
}

AuthorityRule read_authority(TomlReader reader) {
  AuthorityRule rule;
  rule.dfe = reader.text("dfe");
  rule.ons = reader.text("ons");
  rule.cassr = reader.text("cassr");
  rule.mhclg = reader.text("mhclg");
  rule.name = reader.text("name");
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
  const bool found = rule.nobody || rule.across || !rule.column.empty() || !rule.dfe.empty() ||
                     !rule.ons.empty() || !rule.cassr.empty() || !rule.mhclg.empty() ||
                     !rule.name.empty();
  if (!found) {
    reader.refuse("Nothing says which authority a row is for.",
                  "Name the column of a code (dfe, ons, cassr or mhclg) or of the name.");
  }
  if (rule.across && rule.pattern.empty()) {
    reader.refuse("Authorities across the page need a pattern.",
                  "For example pattern = \"{cassr} - {name}\".");
  }
  reader.refuse_the_rest();
  return rule;
}

void read_symbols(TomlReader& reader, Layout& layout) {
  for (const auto& [symbol, meaning] : reader.text_table("symbols")) {
    const auto cell = chosen(reader, symbol, meaning, cells);
    if (cell) layout.symbols.emplace_back(symbol, *cell);
  }
}

void read_heading(TomlReader reader, Layout& layout) {
  layout.columns = reader.texts("columns");
  layout.absent = reader.texts("absent");
  layout.cell = reader.text("cell");
  layout.file = reader.text("file");
  layout.must_be_named = reader.flag("must_be_named", false);
  layout.holds = reader.text("holds");
  layout.heading_rows = static_cast<int>(reader.number("rows", 1));
  layout.fill_headings = reader.flag("fill", false);
  if (layout.columns.empty()) {
    reader.refuse("No headings are named, so no file can be recognised.",
                  "List the headings that the file must have in 'columns'.");
  }
  if (layout.heading_rows < 1 || layout.heading_rows > 12) {
    reader.refuse("'rows' must be from 1 to 12: the rows that headings are written over.");
  }
  reader.refuse_the_rest();
}

void read_facts(TomlReader& reader, Layout& layout) {
  layout.id = reader.required_text("id");
  layout.title = reader.required_text("title");
  layout.publication = reader.required_text("publication");
  layout.publisher = reader.text("publisher");
  layout.licence = reader.text("licence");
  layout.source = reader.text("source");
  layout.note = reader.text("note");
  layout.reference = reader.text("reference");
  const Words<Encoding> encodings = {{"utf-8", Encoding::utf_8},
                                     {"windows-1252", Encoding::windows_1252}};
  layout.encoding = chosen(reader, "encoding", reader.text("encoding", "utf-8"), encodings)
                        .value_or(Encoding::utf_8);
  layout.thousands = reader.flag("thousands", false);
  layout.currency = reader.flag("currency", false);
  layout.combine = reader.flag("add_rows", false);
  layout.last_row = reader.text("last_row");
}

void read_year(TomlReader reader, Layout& layout) {
  layout.year = read_where(reader);
  layout.year_shift = static_cast<int>(reader.number("shift", 0));
  layout.forecasts = reader.flag("forecasts", false);
  layout.kind = read_kind(reader, "period").value_or(PeriodKind::financial_year);
  for (const char* key : {"fixed", "column", "header", "cell", "file"}) reader.text(key);
  reader.refuse_the_rest();
}

void read_edition(TomlReader reader, Layout& layout) {
  layout.edition = read_where(reader);
  layout.edition_month = static_cast<int>(reader.number("month", 0));
  if (layout.edition_month < 0 || layout.edition_month > 12) {
    reader.refuse("'month' must be from 1 to 12.");
  }
  for (const char* key : {"fixed", "column", "header", "cell", "file"}) reader.text(key);
  reader.refuse_the_rest();
}

}  // namespace

LayoutPack read_layout(std::string_view toml, std::string_view name) {
  LayoutPack pack;
  const Result<TomlNode> tree = parse_toml(toml, name);
  if (!tree) {
    pack.errors.push_back(tree.error());
    return pack;
  }
  Layout& layout = pack.layout;
  layout.where = name;
  TomlReader reader(*tree, std::string(name), pack.errors);
  read_facts(reader, layout);
  for (TomlReader& part : reader.tables("heading")) read_heading(part, layout);
  for (TomlReader& part : reader.tables("year")) read_year(part, layout);
  for (TomlReader& part : reader.tables("edition")) read_edition(part, layout);
  for (TomlReader& part : reader.tables("authority")) layout.authority = read_authority(part);
  for (TomlReader& part : reader.tables("key")) layout.keys.push_back(read_key(part));
  for (TomlReader& part : reader.tables("value")) layout.values.push_back(read_value(part));
  layout.keep = read_rows(reader, "keep");
  layout.drop = read_rows(reader, "drop");
  read_symbols(reader, layout);
  for (const char* needed : {"heading", "authority"}) {
    const bool spared = !layout.reference.empty() && std::string_view(needed) == "authority";
    if (!reader.has(needed) && !spared)
      reader.refuse(fmt::format("There is no [{}] in this layout.", needed));
  }
  if (layout.values.empty() && layout.reference.empty()) {
    reader.refuse("No column is said to hold figures.",
                  "Add a [[value]], or say in 'reference' where the file's facts are kept.");
  }
  reader.refuse_the_rest();
  return pack;
}

}  // namespace plumbline
