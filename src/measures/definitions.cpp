#include "measures/definitions.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "club/family_measures.h"

namespace plumbline {
namespace {

std::string members_text(const SeriesName& name) {
  std::string all;
  for (const auto& [dimension, member] : name.members) {
    all += fmt::format("{}{}={}", all.empty() ? "" : ",", dimension, member);
  }
  return all;
}

void add_member(ItemFacts& facts, const std::string& dimension, const std::string& member) {
  auto found = std::ranges::find(facts.dimensions, dimension, &ItemDimension::name);
  if (found == facts.dimensions.end()) {
    facts.dimensions.push_back({.name = dimension, .members = {}, .default_member = {}});
    found = facts.dimensions.end() - 1;
  }
  if (std::ranges::find(found->members, member) == found->members.end()) {
    found->members.push_back(member);
  }
}

// The series of the ledger that a family runs over.
std::vector<FamilySeries> series_of(const Family& family, const Ledger& ledger) {
  const SeriesName wanted = split_series(family.series);
  std::vector<FamilySeries> all;
  for (const std::string& name : ledger.names()) {
    SeriesName parts = split_series(name);
    if (parts.code != wanted.code) continue;
    const auto taken = std::erase_if(parts.members, [&](const auto& member) {
      return std::ranges::find(wanted.members, member) != wanted.members.end();
    });
    if (taken != wanted.members.size()) continue;
    const SeriesInfo& info = ledger.series(name).back().info;
    all.push_back(
        {.members = members_text(parts), .words = info.line.empty() ? info.column : info.line});
  }
  return all;
}

}  // namespace

std::string id_of(const MeasureChoice& choice) {
  return choice.variant->name.empty() ? choice.measure->id
                                      : choice.measure->id + "/" + choice.variant->name;
}

SeriesName split_series(std::string_view name) {
  SeriesName parts;
  const std::size_t open = name.find('[');
  parts.code = name.substr(0, open);
  if (open == std::string_view::npos || !name.ends_with(']')) return parts;
  for (const std::string_view part : split(name.substr(open + 1, name.size() - open - 2), ',')) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) continue;
    parts.members.emplace_back(trim(part.substr(0, equals)), trim(part.substr(equals + 1)));
  }
  return parts;
}

std::string text(SeriesName name) {
  std::ranges::sort(name.members);
  return name.members.empty() ? name.code : fmt::format("{}[{}]", name.code, members_text(name));
}

std::string with_members(const std::string& series,
                         const std::vector<std::pair<std::string, std::string>>& members) {
  SeriesName name = split_series(series);
  name.members.insert(name.members.end(), members.begin(), members.end());
  return text(std::move(name));
}

Definitions::Definitions(std::vector<Club> clubs) : clubs_(std::move(clubs)) {
  for (const Club& club : clubs_) {
    for (const ItemDefinition& item : club.items) {
      items_.emplace(item.code, &item);
      facts_.emplace(item.code,
                     ItemFacts{.unit = item.unit,
                               .dimensions = item.dimensions,
                               .row_group = item.asked ? item.asked->rows : std::string()});
    }
  }
  list_measures();
}

void Definitions::list_measures() {
  measures_.clear();
  for (const Club& club : clubs_) {
    for (const MeasureDefinition& measure : club.measures) measures_.emplace(measure.id, &measure);
  }
}

void Definitions::know(const Ledger& ledger) {
  for (const std::string& name : ledger.names()) {
    const SeriesName parts = split_series(name);
    if (items_.contains(parts.code)) continue;
    const auto [at, fresh] = facts_.try_emplace(parts.code);
    if (fresh) {
      const Result<Unit> unit = parse_unit(ledger.series(name).front().info.unit);
      if (unit) at->second.unit = *unit;
    }
    for (const auto& [dimension, member] : parts.members) add_member(at->second, dimension, member);
  }
  for (Club& club : clubs_) {
    for (const Family& family : club.families) {
      std::ranges::move(measures_of(family, series_of(family, ledger)),
                        std::back_inserter(club.measures));
    }
  }
  list_measures();
}

const Club* Definitions::find_club(std::string_view id) const {
  const auto found = std::ranges::find(clubs_, id, &Club::id);
  return found == clubs_.end() ? nullptr : &*found;
}

const ItemDefinition* Definitions::find_item(std::string_view code) const {
  const auto found = items_.find(code);
  return found == items_.end() ? nullptr : found->second;
}

Result<MeasureChoice> Definitions::find_measure(std::string_view id) const {
  const std::string_view code = id.substr(0, id.find('/'));
  const std::string_view name = code.size() == id.size() ? "" : id.substr(code.size() + 1);
  const auto found = measures_.find(code);
  if (found == measures_.end()) {
    std::vector<std::string> known;
    for (const auto& [one, measure] : measures_) known.push_back(one);
    const auto meant = nearest(code, known);
    return Error{.what = fmt::format("There is no measure {}.", in_quotes(code)),
                 .where = {},
                 .hint = meant ? fmt::format("The nearest is {}.", *meant) : ""};
  }
  const auto& variants = found->second->variants;
  const auto variant = std::ranges::find(variants, name, &MeasureVariant::name);
  if (variant != variants.end()) return MeasureChoice{found->second, &*variant};
  std::vector<std::string> known;
  for (const MeasureVariant& one : variants) {
    if (!one.name.empty()) known.push_back(one.name);
  }
  return Error{.what = fmt::format("{} has no alternative {}.", code, in_quotes(name)),
               .where = {},
               .hint = known.empty() ? "It has none." : "It has " + listed(known) + "."};
}

const ProfileDefinition* Definitions::find_profile(std::string_view id) const {
  for (const Club& club : clubs_) {
    for (const ProfileDefinition& profile : club.profiles) {
      if (profile.id == id) return &profile;
    }
  }
  return nullptr;
}

const ItemFacts* Definitions::item(std::string_view code) const {
  const auto found = facts_.find(code);
  return found == facts_.end() ? nullptr : &found->second;
}

const Expression* Definitions::measure(std::string_view code) const {
  const auto found = measures_.find(code);
  return found == measures_.end() ? nullptr : &found->second->variants.front().expression;
}

bool Definitions::has_row_group(std::string_view group) const {
  return std::ranges::any_of(clubs_, [&](const Club& club) {
    return std::ranges::any_of(club.questionnaire.sections, [&](const Section& section) {
      return section.rows && section.rows->id == group;
    });
  });
}

std::vector<std::string> Definitions::names() const {
  std::vector<std::string> all;
  for (const auto& [code, facts] : facts_) all.push_back(code);
  for (const auto& [id, measure] : measures_) all.push_back(id);
  return all;
}

}  // namespace plumbline
