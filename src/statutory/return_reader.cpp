// Statutory returns as packs write them: what they are, and their parts.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/toml_words.h"
#include "club/measure_reader.h"
#include "statutory/pack_words.h"

namespace plumbline {
namespace {

const Words<ReturnKind> kinds = {{"finance", ReturnKind::finance},
                                 {"activity", ReturnKind::activity}};

const Words<Holds> holdings = {{"authority code", Holds::authority_code},
                               {"ONS code", Holds::ons_code},
                               {"MHCLG code", Holds::mhclg_code},
                               {"authority", Holds::authority_name},
                               {"year", Holds::year},
                               {"part", Holds::part},
                               {"group", Holds::group},
                               {"number", Holds::number},
                               {"line", Holds::line},
                               {"key", Holds::key},
                               {"unit", Holds::unit}};

ColumnHeading read_heading(TomlReader& reader, const ReturnPart& part) {
  ColumnHeading heading{.text = reader.required_text("text")};
  const std::string column = reader.text("column");
  if (!column.empty()) {
    const auto found = std::ranges::find(part.columns, column, &ReturnColumn::key);
    if (found == part.columns.end()) {
      reader.refuse(fmt::format("The part has no column {}.", in_quotes(column)));
    }
    heading.column = static_cast<std::size_t>(found - part.columns.begin());
  } else {
    heading.holds =
        chosen(reader, "holds", reader.required_text("holds"), holdings).value_or(Holds::line);
  }
  reader.refuse_the_rest();
  return heading;
}

std::vector<ColumnHeading> list_headings(const ReturnPart& part) {
  std::vector<ColumnHeading> all = {
      {"LA", Holds::authority_code}, {"LA Name", Holds::authority_name},
      {"Year", Holds::year},         {"Module", Holds::part},
      {"Key", Holds::key},           {"Item", Holds::line},
      {"Unit", Holds::unit},         {"Value", Holds::column, 0}};
  if (part.columns.size() > 1) all.push_back({"As published", Holds::column, 1});
  return all;
}

ReturnPart read_part(TomlReader& reader) {
  ReturnPart part;
  part.id = reader.required_text("id");
  part.title = reader.required_text("title");
  part.note = reader.text("note");
  part.where = place(reader);
  read_years(reader, part.since, part.until);
  const bool is_list = reader.text("shape") == "list";
  read_cells(reader, part, is_list);
  if (is_list) part.headings = list_headings(part);
  for (TomlReader& one : reader.tables("headings")) {
    part.headings.push_back(read_heading(one, part));
  }
  if (part.headings.empty()) reader.refuse("A part names its headings.");
  reader.refuse_the_rest();
  return part;
}

}  // namespace

void read_return(TomlReader& reader, std::vector<StatutoryReturn>& returns) {
  StatutoryReturn made;
  made.code = reader.required_text("code");
  made.written = reader.text("written", made.code);
  made.name = reader.required_text("name");
  made.department = reader.required_text("department");
  made.kind =
      chosen(reader, "kind", reader.required_text("kind"), kinds).value_or(ReturnKind::activity);
  made.frequency = reader.required_text("frequency");
  made.status = reader.required_text("status");
  made.basis = reader.required_text("basis");
  made.holds = reader.required_text("holds");
  made.signed_by = reader.texts("signed");
  made.where = place(reader);
  for (TomlReader& years : reader.tables("ran")) {
    YearsAsked asked;
    read_years(years, asked.since, asked.until);
    years.refuse_the_rest();
    made.ran.push_back(asked);
  }
  if (made.ran.empty()) reader.refuse("A return says in which years it ran.");
  for (TomlReader& part : reader.tables("part")) made.parts.push_back(read_part(part));
  returns.push_back(std::move(made));
}

const ReturnCell* ReturnPart::find(std::size_t line, std::size_t column) const {
  const auto found = std::ranges::find_if(
      cells, [&](const ReturnCell& one) { return one.line == line && one.column == column; });
  return found == cells.end() ? nullptr : &*found;
}

}  // namespace plumbline
