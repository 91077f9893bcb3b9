// Unified items as packs write them.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/toml_words.h"
#include "club/item_reader.h"
#include "club/measure_reader.h"
#include "statutory/pack_words.h"

namespace plumbline {
namespace {

// What the items of a group share unless they say otherwise.
struct Shared {
  std::string title, unit, basis, source;
  std::optional<PeriodKind> period;
};

DimensionWords read_dimension(TomlReader& reader) {
  DimensionWords dimension{.name = reader.required_text("name"),
                           .title = reader.required_text("title"),
                           .members = reader.text_table("members")};
  if (dimension.members.empty()) reader.refuse("A dimension has members.");
  reader.refuse_the_rest();
  return dimension;
}

std::vector<ItemDimension> dimensions_by(TomlReader& reader, const UnifiedItems& unified) {
  std::vector<ItemDimension> all;
  for (const std::string& name : reader.texts("by")) {
    const auto found = std::ranges::find(unified.dimensions, name, &DimensionWords::name);
    if (found == unified.dimensions.end()) {
      reader.refuse(fmt::format("No dimension is called {}.", in_quotes(name)),
                    "Dimensions stand under [[dimension]], before the groups.");
      continue;
    }
    ItemDimension dimension{.name = name, .members = {}, .default_member = {}};
    for (const auto& [code, words] : found->members) dimension.members.push_back(code);
    all.push_back(std::move(dimension));
  }
  return all;
}

// "from": formulas; "otherwise": further ones, each with its reason.
std::vector<Way> read_ways(TomlReader& reader) {
  std::vector<Way> all;
  for (const std::string& formula : reader.texts("from")) {
    all.push_back({.formula = formula, .why = {}, .expression = {}});
  }
  for (TomlReader& one : reader.tables("otherwise")) {
    all.push_back({.formula = one.required_text("formula"),
                   .why = one.required_text("why"),
                   .expression = {}});
    one.refuse_the_rest();
  }
  if (all.empty())
    reader.refuse("Nothing says what it is made from.", "Write from = [\"CLA_B01\"].");
  return all;
}

std::vector<Way> with_members(std::vector<Way> ways, const Values& values, TomlReader& reader) {
  for (Way& way : ways) {
    way.formula = with_values(way.formula, values);
    way.expression = read_formula(reader, way.formula);
  }
  return ways;
}

// Every choice of members that "RES|FOST,OWN,DIRECT" names, in the order of the dimensions.
std::vector<Values> choices_of(TomlReader& reader, const std::string& of,
                               const std::vector<ItemDimension>& dimensions) {
  const auto parts = split(of, ',');
  if (parts.size() != dimensions.size()) {
    reader.refuse(fmt::format("{} does not name a member of each dimension.", in_quotes(of)));
    return {};
  }
  std::vector<Values> all = {{}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::vector<Values> longer;
    for (const std::string_view member : split(parts[i], '|')) {
      const std::string name(trim(member));
      if (std::ranges::find(dimensions[i].members, name) == dimensions[i].members.end()) {
        reader.refuse(fmt::format("{} is no member of {}.", in_quotes(name), dimensions[i].name));
      }
      for (Values values : all) {
        values.emplace_back(dimensions[i].name, name);
        longer.push_back(std::move(values));
      }
    }
    all = std::move(longer);
  }
  return all;
}

std::string series_of(const std::string& code, const Values& members) {
  std::vector<Selection> chosen;
  for (const auto& [dimension, member] : members) chosen.push_back({dimension, {member}});
  return series_name(code, chosen);
}

bool overlap(const UnifiedCell& left, const UnifiedCell& right) {
  const auto ends_before = [](const UnifiedCell& one, const UnifiedCell& other) {
    return one.until != 0 && other.since != 0 && one.until < other.since;
  };
  return !ends_before(left, right) && !ends_before(right, left);
}

void read_cube(TomlReader& reader, UnifiedItem& item) {
  for (TomlReader& one : reader.tables("cells")) {
    const std::string of = one.required_text("of");
    const std::vector<Way> ways = read_ways(one);
    UnifiedCell cell;
    read_years(one, cell.since, cell.until);
    for (const Values& members : choices_of(one, of, item.dimensions)) {
      cell.series = series_of(item.code, members);
      cell.ways = with_members(ways, members, one);
      const bool again = std::ranges::any_of(item.cells, [&](const UnifiedCell& other) {
        return other.series == cell.series && overlap(other, cell);
      });
      if (again) {
        one.refuse(fmt::format("{} is given twice.", cell.series));
      }
      item.cells.push_back(cell);
    }
    one.refuse_the_rest();
  }
}

// "U_FIN[LINE=RES" of "U_FIN[LINE=RES,PROV=OWN]".
std::string_view line_of(std::string_view series) {
  return series.substr(0, series.find_first_of(",]"));
}

void read_item(TomlReader& reader, const Shared& shared, UnifiedItems& unified) {
  UnifiedItem item;
  item.code = reader.required_text("code");
  item.label = reader.required_text("label");
  item.definition = reader.required_text("definition");
  item.group = shared.title;
  item.unit_text = reader.text("unit", shared.unit);
  item.unit = read_unit(reader, item.unit_text);
  item.period =
      read_kind(reader, "period").value_or(shared.period.value_or(PeriodKind::financial_year));
  item.basis = reader.text("basis", shared.basis);
  item.source = reader.text("source", shared.source);
  item.rounded_to = reader.number("rounded_to", 0);
  item.dimensions = dimensions_by(reader, unified);
  item.where = place(reader);
  if (!item.code.starts_with("U_")) {
    reader.refuse(fmt::format("{} is no code of a unified item.", in_quotes(item.code)),
                  "They begin with U_.");
  }
  if (item.unit_text.empty()) reader.refuse(fmt::format("{} has no unit.", item.code));
  if (item.basis.empty()) reader.refuse(fmt::format("{} has no basis.", item.code));
  if (unified.find(item.code) != nullptr) {
    reader.refuse(fmt::format("{} is defined twice.", item.code));
  }
  if (item.dimensions.empty()) {
    UnifiedCell cell{.series = item.code, .ways = read_ways(reader)};
    read_years(reader, cell.since, cell.until);
    cell.ways = with_members(cell.ways, {}, reader);
    item.cells.push_back(std::move(cell));
  } else {
    read_cube(reader, item);
    if (item.cells.empty()) reader.refuse(fmt::format("{} has no cells.", item.code));
  }
  reader.refuse_the_rest();
  unified.items.push_back(std::move(item));
}

}  // namespace

const UnifiedCell* UnifiedItem::find(std::string_view series, std::int16_t year) const {
  const auto found = std::ranges::find_if(cells, [&](const UnifiedCell& one) {
    return one.series == series && stands_in(one.since, one.until, year);
  });
  return found == cells.end() ? nullptr : &*found;
}

const UnifiedCell* UnifiedItem::find_line(std::string_view series, std::int16_t year) const {
  const auto found = std::ranges::find_if(cells, [&](const UnifiedCell& one) {
    return line_of(one.series) == line_of(series) && stands_in(one.since, one.until, year);
  });
  return found == cells.end() ? nullptr : &*found;
}

bool UnifiedItem::has_line(std::string_view series) const {
  return std::ranges::any_of(
      cells, [&](const UnifiedCell& one) { return line_of(one.series) == line_of(series); });
}

const UnifiedItem* UnifiedItems::find(std::string_view code) const {
  const auto found = std::ranges::find(items, code, &UnifiedItem::code);
  return found == items.end() ? nullptr : &*found;
}

void read_unified(TomlReader& reader, UnifiedItems& unified) {
  for (TomlReader& one : reader.tables("dimension")) {
    unified.dimensions.push_back(read_dimension(one));
  }
  for (TomlReader& one : reader.tables("basis")) {
    unified.basis.push_back({.item = one.required_text("item"), .club = one.required_text("club")});
    one.refuse_the_rest();
  }
  for (TomlReader& group : reader.tables("group")) {
    const Shared shared{.title = group.required_text("title"),
                        .unit = group.text("unit"),
                        .basis = group.text("basis"),
                        .source = group.text("source"),
                        .period = read_kind(group, "period")};
    for (const char* kind : {"item", "cube"}) {
      for (TomlReader& item : group.tables(kind)) read_item(item, shared, unified);
    }
    group.refuse_the_rest();
  }
}

}  // namespace plumbline
