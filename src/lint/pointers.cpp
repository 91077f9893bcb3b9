#include "lint/pointers.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace plumbline {
namespace {

bool is_money(const Unit& unit) {
  static const Unit pounds = *parse_unit("GBP");
  return unit.kind == UnitKind::quantity && unit.exponents == pounds.exponents;
}

// What is wanted of an item, in words for the reader.
struct Wanted {
  const char* words;  // "money"
  bool (*fits)(const ItemDefinition& item);
};

constexpr Wanted money = {"an amount of money",
                          [](const ItemDefinition& item) { return is_money(item.unit); }};
constexpr Wanted activity = {"a number of what the money pays for", [](const ItemDefinition& item) {
                               return !is_money(item.unit) && item.unit.kind != UnitKind::text;
                             }};
constexpr Wanted share = {"a share in per cent", [](const ItemDefinition& item) {
                            return item.unit.kind == UnitKind::percent;
                          }};
constexpr Wanted key = {
    "an answer in words that tells the rows apart",
    [](const ItemDefinition& item) { return item.unit.kind == UnitKind::text; }};
constexpr Wanted anything = {"an item", [](const ItemDefinition&) { return true; }};

class Pointers {
 public:
  Pointers(const Definitions& definitions, Findings& findings)
      : definitions_(definitions), findings_(findings) {}

  // `role` is what the table calls it: "'spend' of a grid row".
  const ItemDefinition* item(const std::string& code, const Wanted& wanted, const std::string& role,
                             const std::string& where) {
    if (code.empty()) return nullptr;
    const ItemDefinition* found = definitions_.find_item(code);
    if (found == nullptr) {
      unknown(code, role, where);
    } else if (found->reads && !wanted.fits(*found)) {
      findings_.add(where, fmt::format("{} names {}, which is in {}.", role, code, unit_of(*found)),
                    fmt::format("It must be {}.", wanted.words));
    }
    return found;
  }

  void items(const std::vector<std::string>& codes, const Wanted& wanted, const std::string& role,
             const std::string& where) {
    for (const std::string& code : codes) item(code, wanted, role, where);
  }

  void measure(const std::string& id, const std::string& role, const std::string& where) {
    if (id.empty()) return;
    const auto found = definitions_.find_measure(id);
    if (found) return;
    const bool is_item = definitions_.find_item(id) != nullptr;
    findings_.add(where,
                  fmt::format("{} names {}. {}", role, id,
                              is_item ? "That is an item, not a measure." : found.error().what),
                  found.error().hint);
  }

 private:
  static std::string unit_of(const ItemDefinition& item) {
    return item.unit.kind == UnitKind::text ? "words" : words(item.unit);
  }

  void unknown(const std::string& code, const std::string& role, const std::string& where) {
    if (definitions_.find_measure(code)) {
      findings_.add(where, fmt::format("{} names {}, which is a measure.", role, code),
                    "Name an item.");
      return;
    }
    const auto meant = nearest(code, definitions_.names());
    findings_.add(where, fmt::format("{} names {}, and no item is called so.", role, code),
                  meant ? fmt::format("Did you mean '{}'?", *meant) : "");
  }

  const Definitions& definitions_;
  Findings& findings_;
};

void look_at_section(const Section& section, Pointers& pointers, Findings& findings) {
  for (const GridRow& row : section.grid) {
    pointers.item(row.spend, money, "'spend' of the grid row", row.where);
    pointers.item(row.activity, activity, "'activity' of the grid row", row.where);
    pointers.measure(row.measure, "'measure' of the grid row", row.where);
  }
  if (!section.rows) return;
  const ItemDefinition* found =
      pointers.item(section.rows->key, key, "'key' of the section", section.where);
  if (found == nullptr || (found->asked && found->asked->rows == section.rows->id)) return;
  findings.add(section.where,
               fmt::format("'key' of the section names {}, which is not asked in {}.", found->code,
                           section.rows->id),
               "Name an item of this section.");
}

void look_at_practice(const MeasureDefinition& measure, const Questionnaire& questionnaire,
                      Findings& findings) {
  for (const std::string& theme : measure.practice) {
    const auto& asked = questionnaire.scrapbook;
    if (std::ranges::find(asked, theme, &PracticeQuestion::theme) != asked.end()) continue;
    findings.add(measure.where,
                 fmt::format("'practice' of {} names '{}', and no question has this theme.",
                             measure.id, theme),
                 "Name the theme of a scrapbook question.");
  }
}

void look_at_overheads(const Overheads& overheads, Pointers& pointers) {
  const std::string& where = overheads.where;
  pointers.item(overheads.total, money, "'total' of the overheads", where);
  pointers.items(overheads.shares, share, "'shares' of the overheads", where);
  pointers.items(overheads.central, money, "'central' of the overheads", where);
  pointers.items(overheads.service, money, "'service' of the overheads", where);
  pointers.items(overheads.other, money, "'other' of the overheads", where);
  pointers.measure(overheads.measure, "'measure' of the overheads", where);
}

void look_at_profile(const ProfileDefinition& profile, Pointers& pointers) {
  for (const ProfileLine& line : profile.lines) {
    const std::string role = fmt::format("The line '{}'", line.label);
    pointers.item(line.item, money, role, line.where);
    pointers.measure(line.measure, role, line.where);
  }
  for (const Panel& panel : profile.panels) {
    for (const std::string& id : panel.measures) {
      pointers.measure(id, fmt::format("The panel '{}'", panel.title), panel.where);
    }
  }
}

}  // namespace

void find_wrong_pointers(const Club& club, const Definitions& definitions, Findings& findings) {
  Pointers pointers(definitions, findings);
  for (const Section& section : club.questionnaire.sections) {
    look_at_section(section, pointers, findings);
  }
  for (const Overheads& overheads : club.questionnaire.overheads) {
    look_at_overheads(overheads, pointers);
  }
  for (const CheckDefinition& check : club.checks) {
    pointers.item(check.item, anything, fmt::format("'item' of the check {}", check.id),
                  check.where);
  }
  for (const MeasureDefinition& measure : club.measures) {
    pointers.measure(measure.outcome, fmt::format("'outcome' of {}", measure.id), measure.where);
    look_at_practice(measure, club.questionnaire, findings);
  }
  for (const ProfileDefinition& profile : club.profiles) look_at_profile(profile, pointers);
}

}  // namespace plumbline
