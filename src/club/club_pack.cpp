#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/toml_words.h"
#include "club/club.h"
#include "club/family_measures.h"
#include "club/item_reader.h"
#include "club/measure_reader.h"
#include "club/questionnaire_reader.h"

namespace plumbline {
namespace {

// One block of items that share unit, period, dimensions and publication.
void read_items(TomlReader& block, Club& club) {
  const std::size_t before_block = block.mistakes();
  const std::string unit_text = block.text("unit");
  const std::string publication = block.text("publication");
  const auto period = read_kind(block, "period");
  const std::vector<ItemDimension> dimensions = read_dimensions(block);
  const bool block_reads = block.mistakes() == before_block;
  for (TomlReader& one : block.tables("list")) {
    ItemDefinition item;
    const std::size_t before = one.mistakes();
    item.code = one.required_text("code");
    item.label = one.required_text("label");
    item.definition = one.text("definition");
    item.unit_text = one.text("unit", unit_text);
    item.unit = read_unit(one, item.unit_text);
    item.period = read_kind(one, "period").value_or(period.value_or(PeriodKind::financial_year));
    item.dimensions = one.has("dimensions") ? read_dimensions(one) : dimensions;
    item.reads = block_reads && one.mistakes() == before;
    item.from = one.texts("from");
    item.derivations = read_derivations(one);
    item.publication = one.text("publication", publication);
    item.breaks = read_breaks(one);
    item.where = place(one);
    if (item.unit_text.empty()) {
      one.refuse(fmt::format("{} has no unit.", item.code));
      item.reads = false;
    }
    if (one.has("definition") && trim(item.definition).empty()) {
      one.refuse(fmt::format("The definition of {} is empty.", item.code),
                 "Say what is counted, and what is not.");
    }
    if (item.publication.empty() && item.derivations.empty()) {
      one.refuse(fmt::format("{} does not say who publishes it.", item.code),
                 "Name the publication, or the formula it is worked out by.");
    }
    one.refuse_the_rest();
    club.items.push_back(std::move(item));
  }
  block.refuse_the_rest();
}

ProfileDefinition read_profile(TomlReader& reader) {
  ProfileDefinition profile;
  profile.id = reader.required_text("id");
  profile.title = reader.required_text("title");
  profile.where = place(reader);
  for (TomlReader& line : reader.tables("lines")) {
    profile.lines.push_back({.label = line.required_text("label"),
                             .item = line.required_text("item"),
                             .measure = line.required_text("measure"),
                             .where = place(line)});
    line.refuse_the_rest();
  }
  for (TomlReader& panel : reader.tables("panels")) {
    profile.panels.push_back({.title = panel.required_text("title"),
                              .measures = panel.texts("measures"),
                              .where = place(panel)});
    panel.refuse_the_rest();
  }
  reader.refuse_the_rest();
  return profile;
}

}  // namespace

bool has_workload(const Club& club) {
  return std::ranges::any_of(club.items, [](const ItemDefinition& item) {
    return item.asked && item.asked->as == AskedAs::input;
  });
}

ClubPack read_club(std::string_view toml, std::string_view name) {
  return read_club(parse_toml_with_doubles(toml, name), name);
}

ClubPack read_club(const TolerantToml& toml, std::string_view name) {
  ClubPack pack{.club = {}, .errors = toml.twice, .is_toml = static_cast<bool>(toml.tree)};
  if (!pack.is_toml) {
    pack.errors.push_back(toml.tree.error());
    return pack;
  }
  TomlReader reader(*toml.tree, std::string(name), pack.errors);
  Club& club = pack.club;
  club.id = reader.required_text("id");
  club.title = reader.required_text("title");
  club.where = name;
  for (TomlReader& block : reader.tables("items")) read_items(block, club);
  read_questionnaire(reader, club);
  for (TomlReader& one : reader.tables("measure")) club.measures.push_back(read_measure(one));
  for (TomlReader& one : reader.tables("family")) {
    Family family = read_family(one);
    if (!family.series.empty()) {
      club.families.push_back(std::move(family));
    } else if (!family.items.empty()) {
      std::ranges::move(measures_of(family, club.items, one), std::back_inserter(club.measures));
    } else if (!family.over.empty()) {
      std::ranges::move(measures_of(family, club.questionnaire.dimensions, one),
                        std::back_inserter(club.measures));
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
