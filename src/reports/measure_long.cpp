#include "reports/measure_long.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "reports/long_columns.h"
#include "reports/measure_json.h"

namespace plumbline {
namespace {

std::span<const LongColumn> columns_of(const LongForm& form) {
  return long_columns(form.authorities->is_fictional());
}

bool belongs(const GroupYear& year, AuthorityId id) {
  return year.own == id || std::ranges::find(year.group.members, id) != year.group.members.end();
}

// "£" and "%" alone, as Explore Education Statistics knows them.
std::string unit_of(const LongForm& form, Counted counted) {
  const auto with_parts = std::ranges::find_if(
      form.years, [](const GroupYear& year) { return year.measure->parts.has_value(); });
  const std::string& unit = form.measure.variant->unit_text;
  const RatioParts* parts = with_parts == form.years.end() ? nullptr : &*with_parts->measure->parts;
  const bool pounds = counted == Counted::as_measure
                          ? unit.starts_with("GBP") || unit.starts_with("gbp")
                      : counted == Counted::numerator ? parts != nullptr && parts->money_over
                                                      : parts != nullptr && parts->over_money;
  if (pounds) return "£";
  return counted == Counted::as_measure && unit == "pct" ? "%" : "";
}

Json field_of(const LongColumn& column) {
  const bool number = column.kind == ColumnKind::indicator;
  return {{"name", column.name},
          {"type", number ? "number" : "string"},
          {"title", column.label},
          {"description", column.meaning}};
}

}  // namespace

Sheet long_sheet(const LongForm& form) {
  Sheet sheet{.name = "Long form", .headings = {}, .rows = {}};
  const std::span<const LongColumn> columns = columns_of(form);
  for (const LongColumn& column : columns) sheet.headings.emplace_back(column.name);
  for (const GroupYear& year : form.years) {
    const std::vector<Place>& axis = *year.measure->axis;
    for (std::size_t place = 0; place < axis.size(); ++place) {
      if (!belongs(year, axis[place].authority)) continue;
      const LongRow row{.form = form, .measure = *year.measure, .place = place};
      std::vector<SheetCell>& cells = sheet.rows.emplace_back();
      for (const LongColumn& column : columns) cells.push_back(column.cell(row));
    }
  }
  return sheet;
}

Sheet long_meta(const LongForm& form) {
  Sheet sheet{.name = "Columns",
              .headings = {"col_name", "col_type", "label", "indicator_grouping", "indicator_unit",
                           "indicator_dp", "filter_hint", "filter_grouping_column"},
              .rows = {}};
  for (const LongColumn& column : columns_of(form)) {
    if (column.kind == ColumnKind::place) continue;
    const bool indicator = column.kind == ColumnKind::indicator;
    const int decimals = column.counted == Counted::as_measure ? form.measure.measure->decimals : 0;
    sheet.rows.push_back({std::string(column.name),
                          std::string(indicator ? "Indicator" : "Filter"),
                          std::string(column.label),
                          {},
                          indicator ? unit_of(form, column.counted) : std::string(),
                          indicator ? SheetCell(static_cast<double>(decimals)) : SheetCell(),
                          indicator ? SheetCell() : SheetCell(std::string(column.meaning)),
                          {}});
  }
  return sheet;
}

std::string data_package(const LongForm& form, const std::string& rows_file) {
  Json fields = Json::array();
  for (const LongColumn& column : columns_of(form)) fields.push_back(field_of(column));
  Json sources = Json::array();
  for (const std::string& source : form.facts.sources) sources.push_back({{"title", source}});
  const std::string name = rows_file.substr(0, rows_file.rfind('.'));
  Json package = {{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
                  {"name", lower(name)},
                  {"title", form.measure.variant->label},
                  {"version", form.facts.dataset_version}};
  if (!form.facts.fictional.empty()) package["description"] = form.facts.fictional;
  if (!sources.empty()) package["sources"] = std::move(sources);
  Json schema = {{"fields", std::move(fields)},
                 {"missingValues", Json::array({""})},
                 {"primaryKey", Json::array({"measure_id", "time_period", "new_la_code"})}};
  package["resources"] = Json::array({{{"name", lower(name)},
                                       {"path", rows_file},
                                       {"type", "table"},
                                       {"format", "csv"},
                                       {"mediatype", "text/csv"},
                                       {"encoding", "utf-8"},
                                       {"schema", std::move(schema)}}});
  return package.dump(2) + "\n";
}

}  // namespace plumbline
