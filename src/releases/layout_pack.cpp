#include <algorithm>

#include "releases/layout_words.h"

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

void read_symbols(TomlReader& reader, Layout& layout) {
  for (const auto& [symbol, meaning] : reader.text_table("symbols")) {
    const auto cell = chosen(reader, symbol, meaning, cells);
    if (cell) layout.symbols.emplace_back(symbol, *cell);
  }
  const Words<Cell> marks = {{"flagged", Cell().with(Cell::flagged)},
                             {"unreliable", Cell().with(Cell::unreliable)},
                             {"nothing", Cell()}};
  for (const auto& [mark, meaning] : reader.text_table("marks")) {
    const auto cell = chosen(reader, mark, meaning, marks);
    if (mark.empty()) reader.refuse("A mark cannot be blank.");
    if (cell && !mark.empty()) layout.marks.emplace_back(mark, *cell);
  }
}

constexpr std::size_t most_key_columns = 16;

// A key without a column is caught from headings, and a line has so many words at most.
void check_keys(TomlReader& reader, const Layout& layout) {
  std::vector<TomlReader> parts = reader.tables("key");
  std::size_t columns = 1;
  for (std::size_t i = 0; i < layout.keys.size() && i < parts.size(); ++i) {
    const Key& key = layout.keys[i];
    columns += (key.column.empty() ? 0U : 1U) + (key.number_column.empty() ? 0U : 1U);
    const bool is_caught = std::ranges::any_of(layout.values, [&](const ValueRule& value) {
      return value.column.find("{" + key.name + "}") != std::string::npos;
    });
    if (!key.column.empty() || is_caught) continue;
    parts[i].refuse(fmt::format("The key '{}' has no column, and no value's column holds {{{}}}.",
                                key.name, key.name),
                    "Name the column whose words it reads.");
  }
  if (columns > most_key_columns) {
    reader.refuse(fmt::format("There are more than {} columns of keys.", most_key_columns - 1),
                  "Leave out those that do not tell the figures apart.");
  }
}

// The first rule that fits a column has it, so a second one for the same column reads nothing; of
// authorities across the page, it reads every figure twice.
void check_values(TomlReader& reader, const Layout& layout) {
  std::vector<TomlReader> parts = reader.tables("value");
  for (std::size_t i = 1; i < layout.values.size() && i < parts.size(); ++i) {
    const ValueRule& value = layout.values[i];
    const auto same = [&](const ValueRule& earlier) {
      if (!layout.authority.across) return earlier.column == value.column;
      return earlier.item == value.item && earlier.dimensions == value.dimensions;
    };
    const auto end = layout.values.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find_if(layout.values.begin(), end, same) == end) continue;
    parts[i].refuse(
        fmt::format("The column '{}' is read by an earlier [[value]] already.", value.column),
        "Keep one of the two.");
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
                                     {"windows-1252", Encoding::windows_1252},
                                     {"iso-8859-1", Encoding::windows_1252},
                                     {"utf-16", Encoding::utf_8}};
  layout.encoding = chosen(reader, "encoding", reader.text("encoding", "utf-8"), encodings)
                        .value_or(Encoding::utf_8);
  layout.thousands = reader.flag("thousands", false);
  layout.currency = reader.flag("currency", false);
  layout.brackets = reader.flag("brackets", false);
  layout.percent = reader.flag("percent", false);
  const Words<char> separators = {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"bar", '|'}};
  layout.separator =
      chosen(reader, "separator", reader.text("separator", "comma"), separators).value_or(',');
  layout.fill_down = reader.texts("fill_down");
  layout.combine = reader.flag("add_rows", false);
  layout.last_row = reader.text("last_row");
}

void read_year(TomlReader reader, Layout& layout) {
  layout.year = read_where(reader);
  layout.years_across = reader.flag("across", false);
  layout.year_shift = static_cast<int>(reader.number("shift", 0));
  layout.year_by_kind = reader.flag("by_kind", false);
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

bool is_layout(const TomlNode& tree) {
  if (tree.table() == nullptr) return false;
  return std::ranges::any_of(*tree.table(), [](const TomlEntry& entry) {
    return entry.key == "heading" || entry.key == "publication";
  });
}

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
  for (TomlReader& part : reader.tables("value"))
    layout.values.push_back(read_value(part, layout.keys));
  check_keys(reader, layout);
  check_values(reader, layout);
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
