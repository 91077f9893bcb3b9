#include "people/person.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace plumbline {
namespace {

struct RoleWords {
  PersonRole role;
  std::string_view word, words;
};
constexpr std::array<RoleWords, 5> role_words = {{
    {PersonRole::completer, "completer", "completer"},
    {PersonRole::service_approver, "service-approver", "service approver"},
    {PersonRole::s151_approver, "s151-approver", "Section 151 approver"},
    {PersonRole::reader, "reader", "reader"},
    {PersonRole::club_operator, "operator", "operator"},
}};

const RoleWords& entry_of(PersonRole role) {
  return *std::ranges::find(role_words, role, &RoleWords::role);
}

bool is_plain(std::string_view text) {
  return is_valid_utf8(text) && std::ranges::none_of(text, [](char letter) {
           const auto code = static_cast<unsigned char>(letter);
           return code < 0x20 || code == 0x7F;
         });
}

}  // namespace

std::string_view word_of(PersonRole role) { return entry_of(role).word; }

std::string_view words(PersonRole role) { return entry_of(role).words; }

std::vector<PersonRole> all_roles() {
  std::vector<PersonRole> all;
  for (const RoleWords& one : role_words) all.push_back(one.role);
  return all;
}

Result<PersonRole> parse_role(std::string_view word) {
  const auto found = std::ranges::find(role_words, word, &RoleWords::word);
  if (found != role_words.end()) return found->role;
  std::vector<std::string> known;
  for (const RoleWords& one : role_words) known.emplace_back(one.word);
  return Error{.what = fmt::format("There is no role {}.", in_quotes(word)),
               .where = {},
               .hint = fmt::format("A role is {}.", listed_or(known))};
}

bool has_role(const Person& person, PersonRole role) {
  return std::ranges::find(person.roles, role) != person.roles.end();
}

std::string words_on_roles(const Person& person) {
  std::vector<std::string> all;
  for (const PersonRole role : person.roles) all.emplace_back(words(role));
  return listed(all);
}

Result<std::string> parse_email(std::string_view typed) {
  constexpr std::size_t most = 254;  // RFC 5321: what a mail server takes
  const std::string_view text = trim(typed);
  const auto at = text.find('@');
  const bool fits = text.size() <= most && is_plain(text) && text.find(' ') == text.npos &&
                    at != text.npos && at > 0 && at + 1 < text.size() &&
                    text.find('@', at + 1) == text.npos;
  if (fits) return lower(text);
  return Error{.what = fmt::format("{} is not an e-mail address.", in_quotes(text)),
               .where = {},
               .hint = "It is written like name@example.org."};
}

Status fit_name(std::string_view name) {
  constexpr std::size_t most = 100;
  if (trim(name).empty()) {
    return Error{.what = "The name is left empty.", .where = {}, .hint = "Say who it is."};
  }
  if (name.size() <= most && is_plain(name)) return Done{};
  return Error{.what = fmt::format("{} is too long, or holds what is no letter.", in_quotes(name)),
               .where = {},
               .hint = "A name is one line of at most a hundred letters."};
}

}  // namespace plumbline
