#include "authorities/register.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "authorities/register_file.h"
#include "base/embedded.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::array systems = {CodeSystem::ons, CodeSystem::dfe, CodeSystem::mhclg,
                                CodeSystem::cassr};

std::size_t index(CodeSystem system) { return static_cast<std::size_t>(system); }

std::optional<std::size_t> short_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number < 1000 ? std::optional(number) : std::nullopt;
}

std::string_view embedded_text(std::string_view path) {
  const auto text = embedded_file(path);
  if (!text) throw std::logic_error("the program was built without its register");
  return *text;
}

// Whichever lived then, or nearest to then.
template <typename Ids, typename LifetimeOf>
auto nearest_in_time(const Ids& ids, Period when, LifetimeOf lifetime_of) {
  const Date day = deciding_day(when);
  return *std::ranges::min_element(ids, {},
                                   [&](auto id) { return lifetime_of(id).days_away(day); });
}

}  // namespace

Result<Register> Register::parse(std::string_view authorities, std::string_view aliases,
                                 std::string_view districts, Nation nation) {
  auto data = parse_register_data(authorities, aliases, districts);
  if (!data) return data.error();
  return Register(*std::move(data), nation);
}

Register Register::built_in() {
  auto built =
      parse(embedded_text("authorities/authorities.csv"), embedded_text("authorities/aliases.csv"),
            embedded_text("authorities/districts.csv"));
  if (!built) throw std::logic_error(text(built.error()));
  return *std::move(built);
}

Register::Register(RegisterData data, Nation nation)
    : data_(std::move(data)), nation_(nation), same_number_(all().size()) {
  for (const Authority& authority : all()) {
    index_codes(authority);
    for (const std::string& alias : authority.aliases) {
      names_[fold_name(alias)].push_back(authority.id);
    }
    names_[fold_name(authority.name)].push_back(authority.id);
    names_[fold_name(authority.official_name)].push_back(authority.id);
  }
  for (const Authority& authority : all()) {
    for (const Authority& other : all()) {
      const bool same = !other.dfe_number.empty() && other.dfe_number == authority.dfe_number;
      if (same || other.id == authority.id) same_number_[authority.id].push_back(other.id);
    }
  }
  // Of two systems with one code, the first of the list knows it.
  for (const CodeSystem one : systems) {
    ByText<AuthorityId>& any = codes_[index(CodeSystem::any)];
    any.insert(codes_[index(one)].begin(), codes_[index(one)].end());
  }
  index_districts();
}

void Register::index_codes(const Authority& authority) {
  const auto put = [&](CodeSystem system, const std::string& code) {
    if (code.empty()) return;
    const auto [place, is_new] = codes_[index(system)].try_emplace(code, authority.id);
    if (!is_new && at(place->second).lifetime.from < authority.lifetime.from) {
      place->second = authority.id;
    }
  };
  put(CodeSystem::ons, authority.ons_code);
  put(CodeSystem::dfe, authority.dfe_number);
  put(CodeSystem::cassr, authority.cassr_code);
  put(CodeSystem::mhclg, authority.mhclg_code);
  for (const std::string& code : authority.ons_aliases) put(CodeSystem::ons, code);
  if (const auto number = short_number(authority.dfe_number)) {
    by_dfe_[*number] = by_code(CodeSystem::dfe, authority.dfe_number);
  }
}

void Register::index_districts() {
  for (std::size_t i = 0; i < data_.districts.size(); ++i) {
    const District& district = data_.districts[i];
    district_codes_.emplace(district.ons_code, i);
    district_names_[fold_name(district.name)].push_back(i);
    for (const std::string& alias : district.aliases) {
      district_names_[fold_name(alias)].push_back(i);
    }
  }
}

std::optional<AuthorityId> Register::by_code(CodeSystem system, std::string_view code) const {
  code = trim(code);
  const auto& codes = codes_[index(system)];
  const auto found = codes.find(code);
  return found == codes.end() ? std::nullopt : std::optional(found->second);
}

std::optional<AuthorityId> Register::by_code(CodeSystem system, std::string_view code,
                                             Period when) const {
  const auto id = by_code(system, code);
  return id ? std::optional(at_time(*id, when)) : std::nullopt;
}

std::optional<AuthorityId> Register::by_dfe(int number, Period when) const {
  if (number < 0 || static_cast<std::size_t>(number) >= by_dfe_.size()) return std::nullopt;
  const auto id = by_dfe_[static_cast<std::size_t>(number)];
  return id ? std::optional(at_time(*id, when)) : std::nullopt;
}

std::optional<AuthorityId> Register::by_name(std::string_view name, Period when) const {
  const auto found = names_.find(fold_name(name));
  if (found == names_.end()) return std::nullopt;
  return nearest_in_time(found->second, when, [&](AuthorityId id) { return at(id).lifetime; });
}

std::optional<bool> Register::is_called(AuthorityId id, std::string_view name) const {
  const auto bearers = names_.find(fold_name(name));
  if (bearers == names_.end()) return std::nullopt;
  const auto& holders = same_number_.at(id);
  return std::ranges::any_of(bearers->second, [&](AuthorityId bearer) {
    return std::ranges::find(holders, bearer) != holders.end();
  });
}

bool Register::exists(AuthorityId id, Period when) const {
  return at(id).lifetime.contains(deciding_day(when));
}

std::vector<AuthorityId> Register::in_year(Period when) const {
  std::vector<AuthorityId> ids;
  for (const Authority& authority : all()) {
    if (exists(authority.id, when)) ids.push_back(authority.id);
  }
  return ids;
}

AuthorityId Register::at_time(AuthorityId id, Period when) const {
  const auto& holders = same_number_.at(id);
  if (holders.size() == 1) return id;
  return nearest_in_time(holders, when, [&](AuthorityId one) { return at(one).lifetime; });
}

const District* Register::district(std::string_view code, std::string_view name,
                                   Period when) const {
  const auto by_code = district_codes_.find(trim(code));
  if (by_code != district_codes_.end()) return &data_.districts[by_code->second];
  const auto by_name = district_names_.find(fold_name(name));
  if (by_name == district_names_.end()) return nullptr;
  return &data_.districts[nearest_in_time(
      by_name->second, when, [&](std::size_t i) { return data_.districts[i].lifetime; })];
}

std::optional<AuthorityId> Register::upper_tier(std::string_view code, std::string_view name,
                                                Period when) const {
  if (const auto id = by_code(CodeSystem::any, code, when)) return id;
  const District* place = district(code, {}, when);
  if (place == nullptr) {
    if (const auto id = by_name(name, when)) return id;
    place = district({}, name, when);
  }
  if (place == nullptr || !place->upper_tier) return std::nullopt;
  return at_time(*place->upper_tier, when);
}

}  // namespace plumbline
