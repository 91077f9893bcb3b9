#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/toml_words.h"
#include "club/club.h"
#include "club/family_measures.h"
#include "club/measure_reader.h"

namespace plumbline {
namespace {

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

// The financial year that a required word of a table says, or 0 after telling that it says none.
std::int16_t read_year(TomlReader& reader, const std::string& text) {
  const Result<Period> year = parse_financial_year(text);
  if (year) return year->year;
  reader.refuse(year.error().what, year.error().hint);
  return 0;
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

// One block of items that share unit, period, dimensions and publication.
void read_items(TomlReader& block, Club& club) {
  const std::string unit_text = block.text("unit");
  const std::string publication = block.text("publication");
  const auto period = read_kind(block, "period");
  const std::vector<ItemDimension> dimensions = read_dimensions(block);
  for (TomlReader& one : block.tables("list")) {
    ItemDefinition item;
    item.code = one.required_text("code");
    item.label = one.required_text("label");
    item.definition = one.text("definition");
    item.unit_text = one.text("unit", unit_text);
    item.unit = read_unit(one, item.unit_text);
    item.period = read_kind(one, "period").value_or(period.value_or(PeriodKind::financial_year));
    item.dimensions = one.has("dimensions") ? read_dimensions(one) : dimensions;
    item.from = one.texts("from");
    item.derivations = read_derivations(one);
    item.publication = one.text("publication", publication);
    item.breaks = read_breaks(one);
    item.where = place(one);
    if (item.unit_text.empty()) one.refuse(fmt::format("{} has no unit.", item.code));
    if (item.publication.empty() && item.derivations.empty()) {
      one.refuse(fmt::format("{} does not say who publishes it.", item.code),
                 "Name the publication, or the formula it is worked out by.");
    }
    one.refuse_the_rest();
    club.items.push_back(std::move(item));
  }
  block.refuse_the_rest();
}

// One check, or one for each of the items that it runs over.
std::vector<CheckDefinition> read_checks(TomlReader& reader,
                                         const std::vector<ItemDefinition>& items) {
  CheckDefinition check;
  check.id = reader.required_text("id");
  check.message = reader.required_text("message");
  check.hint = reader.text("hint");
  check.expression_text = reader.required_text("passes");
  if (const std::string since = reader.text("since"); !since.empty()) {
    check.since = read_year(reader, since);
  }
  check.where = place(reader);
  std::vector<CheckDefinition> all;
  if (const std::string pattern = reader.text("items"); pattern.empty()) {
    all.push_back(check);
  } else {
    for (const ItemDefinition* item : items_of(pattern, reader.texts("except"), items, reader)) {
      all.push_back(check);
      for (std::string* text : {&all.back().message, &all.back().hint, &all.back().expression_text})
        *text = filled(*text, *item);
    }
  }
  for (CheckDefinition& one : all) one.expression = read_formula(reader, one.expression_text);
  reader.refuse_the_rest();
  return all;
}

ProfileDefinition read_profile(TomlReader& reader) {
  ProfileDefinition profile;
  profile.id = reader.required_text("id");
  profile.title = reader.required_text("title");
  for (TomlReader& line : reader.tables("lines")) {
    profile.lines.push_back({.label = line.required_text("label"),
                             .item = line.required_text("item"),
                             .measure = line.required_text("measure")});
    line.refuse_the_rest();
  }
  for (TomlReader& panel : reader.tables("panels")) {
    profile.panels.push_back(
        {.title = panel.required_text("title"), .measures = panel.texts("measures")});
    panel.refuse_the_rest();
  }
  reader.refuse_the_rest();
  return profile;
}

}  // namespace

ClubPack read_club(std::string_view toml, std::string_view name) {
  ClubPack pack;
  const Result<TomlNode> tree = parse_toml(toml, name);
  if (!tree) {
    pack.errors.push_back(tree.error());
    return pack;
  }
  TomlReader reader(*tree, std::string(name), pack.errors);
  Club& club = pack.club;
  club.id = reader.required_text("id");
  club.title = reader.required_text("title");
  for (TomlReader& block : reader.tables("items")) read_items(block, club);
  for (TomlReader& one : reader.tables("measure")) club.measures.push_back(read_measure(one));
  for (TomlReader& one : reader.tables("family")) {
    Family family = read_family(one);
    if (!family.series.empty()) {
      club.families.push_back(std::move(family));
    } else if (!family.items.empty()) {
      std::ranges::move(measures_of(family, club.items, one), std::back_inserter(club.measures));
    }
  }
  for (TomlReader& one : reader.tables("check")) {
    std::ranges::move(read_checks(one, club.items), std::back_inserter(club.checks));
  }
  for (TomlReader& one : reader.tables("profile")) club.profiles.push_back(read_profile(one));
  reader.refuse_the_rest();
  return pack;
}

}  // namespace plumbline
