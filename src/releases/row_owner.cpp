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

// What the file as a whole says, or the row: "102 - Cumbria" taken apart, or code and name apart.
Named named_in(const std::vector<CsvField>& fields, const Plan& plan) {
  if (plan.whole_file) return *plan.whole_file;
  if (plan.pattern) {
    const std::string cell = text_at(fields, plan.pattern);
    // Words that are not written so are a name.
    const auto named = named_by(cell, plan.layout->authority.pattern);
    return named.value_or(Named{.code = {}, .system = CodeSystem::cassr, .name = cell});
  }
  return {.code = text_at(fields, plan.code),
          .system = plan.system,
          .name = text_at(fields, plan.name)};
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
  Named named = named_in(fields, plan);
  owner.code = named.code;
  owner.name = named.name;
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
  owner.name = named.name = without_marks(named.name, authorities, when);
  if (!contradiction(named, authorities, when).empty()) return owner;
  const auto match = authorities.find(
      {.code = named.code, .system = named.system, .name = named.name, .when = when});
  if (!match) return owner;
  owner.authority = match->id;
  owner.notice = match->notice;
  return owner;
}

}  // namespace plumbline
