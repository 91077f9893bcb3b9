#include "lint/duplicates.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace plumbline {
namespace {

// Names of one kind, each with where it was first given.
class Names {
 public:
  Names(std::string kind, Findings& findings) : kind_(std::move(kind)), findings_(findings) {}

  void add(const std::string& name, const std::string& where) {
    if (name.empty()) return;
    const auto [first, is_new] = places_.emplace(name, where);
    if (is_new) return;
    findings_.add(where,
                  fmt::format("{}{} is defined twice, first in {}.", kind_, name, first->second),
                  "Leave one of the two out, or give it a name of its own.");
  }

  // A check over items is many of one name, from one table.
  void add_once(const std::string& name, const std::string& where) {
    const auto first = places_.find(name);
    if (first == places_.end() || first->second != where) add(name, where);
  }

 private:
  std::string kind_;  // "The check "
  Findings& findings_;
  std::map<std::string, std::string> places_;
};

void find_in_measure(const MeasureDefinition& measure, Findings& findings) {
  std::set<std::string> names;
  for (const MeasureVariant& variant : measure.variants) {
    if (names.insert(variant.name).second) continue;
    findings.add_about(measure.id, measure.where,
                       fmt::format("The alternative '{}' is there twice.", variant.name),
                       "Each has a name of its own.");
  }
}

void find_in_item(const ItemDefinition& item, Findings& findings) {
  std::set<std::string> dimensions;
  for (const ItemDimension& dimension : item.dimensions) {
    if (!dimensions.insert(dimension.name).second) {
      findings.add_about(item.code, item.where,
                         fmt::format("It is cut by {} twice.", dimension.name));
    }
    std::set<std::string> members;
    for (const std::string& member : dimension.members) {
      if (members.insert(member).second) continue;
      findings.add_about(item.code, item.where,
                         fmt::format("The member {} of {} is there twice.", member, dimension.name),
                         "Leave one of the two out.");
    }
  }
}

void find_in_pack(const Club& club, Findings& findings) {
  Names checks("The check ", findings);
  Names sections("The section ", findings);
  Names dimensions("The dimension ", findings);
  Names questions("The question ", findings);
  Names profiles("The profile ", findings);
  for (const CheckDefinition& one : club.checks) checks.add_once(one.id, one.where);
  for (const Section& one : club.questionnaire.sections) sections.add(one.id, one.where);
  for (const DimensionWords& one : club.questionnaire.dimensions) {
    dimensions.add(one.name, one.where);
  }
  for (const PracticeQuestion& one : club.questionnaire.scrapbook) {
    questions.add(one.id, one.where);
  }
  for (const ProfileDefinition& one : club.profiles) profiles.add(one.id, one.where);
  for (const ItemDefinition& one : club.items) find_in_item(one, findings);
  for (const MeasureDefinition& one : club.measures) find_in_measure(one, findings);
}

// Formulas of any pack find these by their names.
void find_across_packs(const std::vector<Club>& clubs, Findings& findings) {
  Names codes("", findings);
  Names parameters("The parameter ", findings);
  Names rows("The repeating part ", findings);
  for (const Club& club : clubs) {
    for (const ItemDefinition& one : club.items) codes.add(one.code, one.where);
    for (const MeasureDefinition& one : club.measures) codes.add(one.id, one.where);
    for (const Parameter& one : club.questionnaire.parameters) parameters.add(one.name, one.where);
    for (const Section& one : club.questionnaire.sections) {
      if (one.rows) rows.add(one.rows->id, one.where);
    }
  }
}

}  // namespace

void find_duplicates(const std::vector<Club>& clubs, Findings& findings) {
  for (const Club& club : clubs) find_in_pack(club, findings);
  find_across_packs(clubs, findings);
}

}  // namespace plumbline
