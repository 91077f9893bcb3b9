#include "releases/row_owner.h"

#include <algorithm>

#include "base/text.h"
#include "ledger/edition.h"

namespace plumbline {
namespace {

std::string text_at(const std::vector<CsvField>& fields, std::optional<std::size_t> index) {
  if (!index || *index >= fields.size()) return {};
  std::string buffer;
  return fold_space(fields[*index].text(buffer));
}

// "102 - Cumbria" into its code and its name; words that are not written so are a name.
void take_apart(std::string cell, const std::string& pattern, RowOwner& owner) {
  owner.name = std::move(cell);
  const auto parts = match_pattern(owner.name, pattern);
  if (!parts) return;
  if (parts->contains("cassr")) owner.code = parts->find("cassr")->second;
  if (parts->contains("name")) owner.name = parts->find("name")->second;
}

}  // namespace

RowOwner owner_of(const std::vector<CsvField>& fields, const Plan& plan,
                  const Register& authorities, std::int16_t year) {
  const AuthorityRule& rule = plan.layout->authority;
  RowOwner owner;
  if (rule.nobody) {
    owner.authority = england_id;
    return owner;
  }
  owner.code = text_at(fields, plan.code);
  owner.name = text_at(fields, plan.name);
  if (plan.pattern) take_apart(text_at(fields, plan.pattern), rule.pattern, owner);
  if (owner.code.empty() && owner.name.empty()) return owner;
  for (const auto& [word, area] : rule.areas) {
    if (word != owner.code && word != owner.name) continue;
    owner.authority = area;
    return owner;
  }
  const Period when{plan.layout->kind, year};
  if (rule.add_districts) {
    owner.authority = authorities.upper_tier(owner.code, owner.name, when);
    return owner;
  }
  const CodeSystem system = plan.pattern ? CodeSystem::cassr : plan.system;
  const auto match =
      authorities.find({.code = owner.code, .system = system, .name = owner.name, .when = when});
  if (!match) return owner;
  owner.authority = match->id;
  owner.notice = match->notice;
  return owner;
}

}  // namespace plumbline
