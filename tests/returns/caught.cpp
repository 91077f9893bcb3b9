#include "returns/caught.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.h"

namespace plumbline {
namespace {

// The rules that every return is held to; most are followed by the item that they speak of.
constexpr std::array<std::string_view, 15> rules = {
    "basis",    "required", "choice",    "length",  "names",     "negative", "whole",   "range",
    "override", "slip",     "thousands", "unusual", "overheads", "usual",    "not read"};
constexpr std::array<std::string_view, 2> rules_of_a_return = {"copied", "mixed units"};

bool is_code(std::string_view name) {
  const std::string_view code = name.substr(0, name.find('['));
  return code.find('_') != std::string_view::npos && std::ranges::all_of(code, [](char one) {
           return (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') || one == '_';
         });
}

// The item in "slip CLA_C06"; empty where the name is not that of such a rule.
std::string_view item_in(std::string_view name) {
  for (const std::string_view rule : rules) {
    const bool begins = name.size() > rule.size() && name.starts_with(rule);
    if (begins && name[rule.size()] == ' ' && is_code(name.substr(rule.size() + 1))) {
      return name.substr(rule.size() + 1);
    }
  }
  return {};
}

// What could not be read is an error of the answer that was typed.
void add_unread(const std::vector<std::string>& problems, const Planted& planted,
                std::map<std::string, bool>& found) {
  for (const std::string& problem : problems) {
    const auto typed = std::ranges::find_if(planted.lines, [&](const CaseLine& one) {
      return problem.find(one.code) != std::string::npos;
    });
    found["not read " + (typed == planted.lines.end() ? problem : typed->code)] = true;
  }
}

}  // namespace

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (const std::string_view one : split(text, '|')) {
    if (!trim(one).empty()) names.emplace_back(trim(one));
  }
  return names;
}

bool is_finding_name(std::string_view name) {
  return is_code(name) || !item_in(name).empty() ||
         std::ranges::find(rules_of_a_return, name) != rules_of_a_return.end();
}

std::vector<Planted> planted_in(const std::filesystem::path& file) {
  std::vector<Planted> all;
  for (CaseLine& line : case_lines(file)) {
    auto same = std::ranges::find_if(
        all, [&](const Planted& one) { return one.club == line.club && one.check == line.check; });
    if (same == all.end()) {
      all.push_back({.club = line.club, .check = line.check, .also = {}, .lines = {}});
      same = all.end() - 1;
    }
    for (std::string& name : names_in(line.also)) same->also.push_back(std::move(name));
    same->lines.push_back(std::move(line));
  }
  return all;
}

WorkedReturns::WorkedReturns(const Definitions& definitions, std::filesystem::path cases)
    : definitions_(definitions), cases_(std::move(cases)) {}

WorkedReturns::Worked* WorkedReturns::worked(const std::string& club) {
  const auto known = worked_.find(club);
  if (known != worked_.end()) return known->second.get();
  const Club* found = definitions_.find_club(club);
  if (found == nullptr) return nullptr;
  auto compiled = compile_club(*found, definitions_);
  if (!compiled) throw std::runtime_error(text(compiled.error()));
  auto made = std::make_unique<Worked>();
  made->lines = case_lines(cases_ / "returns" / (club + ".csv"));
  made->compiled = *std::move(compiled);
  return worked_.emplace(club, std::move(made)).first->second.get();
}

std::map<std::string, bool> WorkedReturns::findings(const Worked& worked,
                                                    const Planted& planted) const {
  std::vector<std::string> problems;
  const CaseReturn made(*worked.compiled.club, definitions_, replaced(worked.lines, planted.lines),
                        problems);
  ReturnFigures figures(made.sources(worked.compiled));
  std::map<std::string, bool> found;
  for (const ReturnFinding& one : check_return(figures, nullptr)) {
    found[one.check] = found[one.check] || one.severity == Severity::error;
  }
  add_unread(problems, planted, found);
  return found;
}

std::vector<std::string> WorkedReturns::wrong_with(const Planted& planted) {
  Worked* of = worked(planted.club);
  if (of == nullptr) return {fmt::format("there is no club '{}'", planted.club)};
  std::vector<std::string> wrong;
  std::vector<std::string> named = planted.also;
  named.push_back(planted.check);
  const std::map<std::string, bool> found = findings(*of, planted);
  for (const std::string& name : named) {
    if (!found.contains(name)) wrong.push_back(name + " does not fire");
  }
  for (const auto& [name, is_error] : found) {
    const bool expected = std::ranges::find(named, name) != named.end();
    if (is_error && !expected) wrong.push_back(fmt::format("{} is an error too", name));
  }
  if (!wrong.empty()) {
    std::vector<std::string> all;
    for (const auto& [name, is_error] : found) all.push_back(name + (is_error ? "!" : ""));
    wrong.push_back("found: " + (all.empty() ? "nothing" : listed(all)));
  }
  return wrong;
}

bool WorkedReturns::says_that_it_catches(const std::string& check, const std::string& trap) const {
  for (const Club& club : definitions_.clubs()) {
    const auto found = std::ranges::find(club.checks, check, &CheckDefinition::id);
    if (found == club.checks.end()) continue;
    return std::ranges::find(found->trap, trap) != found->trap.end();
  }
  return true;
}

bool WorkedReturns::knows(const std::string& name) const {
  if (std::ranges::find(rules_of_a_return, name) != rules_of_a_return.end()) return true;
  const std::string_view item = item_in(name);
  for (const Club& club : definitions_.clubs()) {
    if (std::ranges::find(club.checks, name, &CheckDefinition::id) != club.checks.end())
      return true;
    const std::string code(item.substr(0, item.find('[')));
    const bool is_item =
        std::ranges::find(club.items, code, &ItemDefinition::code) != club.items.end();
    const bool is_measure =
        std::ranges::find(club.measures, code, &MeasureDefinition::id) != club.measures.end();
    if (!item.empty() && (is_item || is_measure)) return true;
  }
  return false;
}

}  // namespace plumbline
