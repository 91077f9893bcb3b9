#include "authorities/register_file.h"

#include <fmt/format.h>

#include <limits>
#include <map>

#include "authorities/named_table.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::string_view ons_column = "ons_code";

// Office for National Statistics codes of nations: W92000004 is Wales.
bool is_nation_code(std::string_view code) { return code.size() == 9 && code.substr(1, 2) == "92"; }

std::vector<std::string> list(std::string_view field) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(field, ';')) {
    if (!trim(part).empty()) parts.emplace_back(trim(part));
  }
  return parts;
}

std::optional<Date> date(std::string_view text) {
  using namespace std::chrono;
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(from, count)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int month_number = number(5, 2);
  const int day_number = number(8, 2);
  if (number(0, 4) < 0 || month_number < 1 || day_number < 1) return std::nullopt;
  const year_month_day read{year{number(0, 4)}, month{static_cast<unsigned>(month_number)},
                            day{static_cast<unsigned>(day_number)}};
  return read.ok() ? std::optional<Date>(read) : std::nullopt;
}

Result<std::optional<Date>> date_at(const NamedTable& table, std::size_t row,
                                    std::string_view column) {
  const std::string_view text = table.at(row, column);
  if (text.empty()) return std::optional<Date>();
  const auto read = date(text);
  if (read) return read;
  return table.error(row, column, fmt::format("{} is not a date.", in_quotes(text)),
                     "Write dates as 2019-04-01.");
}

Result<Lifetime> lifetime_at(const NamedTable& table, std::size_t row) {
  const auto from = date_at(table, row, "valid_from");
  if (!from) return from.error();
  const auto to = date_at(table, row, "valid_to");
  if (!to) return to.error();
  if (*from && *to && **to < **from) {
    return table.error(row, "valid_to", "The last day is before the first.");
  }
  return Lifetime{*from, *to};
}

// Codes met so far, and who holds them.
class Holders {
 public:
  // Nothing when the code is free; else the words of the error.
  std::string take(std::string_view system, std::string_view code, const Authority& authority,
                   bool shared_with_same_number) {
    if (code.empty()) return {};
    auto& holders = holders_[fmt::format("{} {}", system, code)];
    for (const Holder& other : holders) {
      const bool may_share = shared_with_same_number && !other.number.empty() &&
                             other.number == authority.dfe_number &&
                             !other.lifetime.overlaps(authority.lifetime);
      if (!may_share) {
        return fmt::format("The code {} of {} is already that of {}.", in_quotes(code),
                           authority.official_name, other.name);
      }
    }
    holders.push_back({authority.official_name, authority.dfe_number, authority.lifetime});
    return {};
  }

 private:
  struct Holder {
    std::string name;
    std::string number;
    Lifetime lifetime;
  };
  std::map<std::string, std::vector<Holder>> holders_;
};

using IdByCode = std::map<std::string, AuthorityId, std::less<>>;

struct Reading {
  RegisterData data;
  IdByCode authorities;
  std::map<std::string, std::size_t, std::less<>> districts;
  Holders holders;
};

Status read_authority(const NamedTable& table, std::size_t row, Reading& reading) {
  const auto field = [&](std::string_view column) { return std::string(table.at(row, column)); };
  for (const std::string_view column : {ons_column, std::string_view("name")}) {
    if (table.at(row, column).empty()) return table.error(row, column, "The field is empty.");
  }
  const auto lifetime = lifetime_at(table, row);
  if (!lifetime) return lifetime.error();
  Authority authority{.id = static_cast<AuthorityId>(row),
                      .ons_code = field(ons_column),
                      .dfe_number = field("dfe_number"),
                      .cassr_code = field("cassr_code"),
                      .mhclg_code = field("mhclg_code"),
                      .name = field("name"),
                      .official_name = field("official_name"),
                      .type = field("type"),
                      .region_code = field("region_code"),
                      .region = field("region"),
                      .lifetime = *lifetime,
                      .predecessors = {},
                      .successors = {},
                      .ons_aliases = list(table.at(row, "ons_aliases")),
                      .aliases = {},
                      .structural_exclusion = table.at(row, "structural_exclusion") == "yes"};
  if (authority.official_name.empty()) authority.official_name = authority.name;
  const auto take = [&](std::string_view column, std::string_view code, bool shared) -> Status {
    std::string clash = reading.holders.take(column == "ons_aliases" ? ons_column : column, code,
                                             authority, shared);
    if (clash.empty()) return Done{};
    return table.error(row, column, std::move(clash), "A code may have one holder at a time.");
  };
  if (auto taken = take(ons_column, authority.ons_code, false); !taken) return taken;
  if (auto taken = take("dfe_number", authority.dfe_number, true); !taken) return taken;
  if (auto taken = take("cassr_code", authority.cassr_code, true); !taken) return taken;
  if (auto taken = take("mhclg_code", authority.mhclg_code, true); !taken) return taken;
  for (const std::string& code : authority.ons_aliases) {
    if (auto taken = take("ons_aliases", code, false); !taken) return taken;
  }
  reading.authorities.emplace(authority.ons_code, authority.id);
  reading.data.authorities.push_back(std::move(authority));
  return Done{};
}

Result<std::vector<AuthorityId>> ids_at(const NamedTable& table, std::size_t row,
                                        std::string_view column, const IdByCode& known) {
  std::vector<AuthorityId> ids;
  for (const std::string& code : list(table.at(row, column))) {
    const auto found = known.find(code);
    if (found == known.end()) {
      return table.error(row, column, fmt::format("{} is not in the register.", in_quotes(code)),
                         "Add it as a row of its own, or take it out here.");
    }
    ids.push_back(found->second);
  }
  return ids;
}

Status read_authorities(std::string_view text, Reading& reading) {
  const auto table =
      NamedTable::parse(text, "authorities.csv",
                        {ons_column, "dfe_number", "cassr_code", "mhclg_code", "name",
                         "official_name", "type", "region_code", "region", "valid_from", "valid_to",
                         "predecessors", "successors", "ons_aliases", "structural_exclusion"});
  if (!table) return table.error();
  if (table->rows() > std::numeric_limits<AuthorityId>::max()) {
    return Error{"There are more authorities than the register can number.", "authorities.csv"};
  }
  for (std::size_t row = 0; row < table->rows(); ++row) {
    if (auto read = read_authority(*table, row, reading); !read) return read;
  }
  for (std::size_t row = 0; row < table->rows(); ++row) {
    auto before = ids_at(*table, row, "predecessors", reading.authorities);
    if (!before) return before.error();
    auto after = ids_at(*table, row, "successors", reading.authorities);
    if (!after) return after.error();
    reading.data.authorities[row].predecessors = *std::move(before);
    reading.data.authorities[row].successors = *std::move(after);
  }
  return Done{};
}

Status read_districts(std::string_view text, Reading& reading) {
  const auto table = NamedTable::parse(
      text, "districts.csv", {ons_column, "name", "upper_ons_code", "valid_from", "valid_to"});
  if (!table) return table.error();
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const auto lifetime = lifetime_at(*table, row);
    if (!lifetime) return lifetime.error();
    const std::string code(table->at(row, ons_column));
    const std::string_view upper = table->at(row, "upper_ons_code");
    const auto county = reading.authorities.find(upper);
    if (county == reading.authorities.end() && !is_nation_code(upper)) {
      return table->error(row, "upper_ons_code",
                          fmt::format("{} is not in the register.", in_quotes(upper)));
    }
    if (code.empty() || !reading.districts.emplace(code, row).second) {
      return table->error(row, ons_column, "The code is empty or stands in another row too.");
    }
    const bool abroad = county == reading.authorities.end();
    reading.data.districts.push_back(
        {.ons_code = code,
         .name = std::string(table->at(row, "name")),
         .upper_tier = abroad ? std::nullopt : std::optional(county->second),
         .nation_code = abroad ? std::string(upper) : std::string(),
         .lifetime = *lifetime,
         .aliases = {}});
  }
  return Done{};
}

Status read_aliases(std::string_view text, Reading& reading) {
  const auto table = NamedTable::parse(text, "aliases.csv", {"alias", ons_column});
  if (!table) return table.error();
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const std::string alias(table->at(row, "alias"));
    const std::string_view code = table->at(row, ons_column);
    if (fold_name(alias).empty()) return table->error(row, "alias", "The name is empty.");
    const auto authority = reading.authorities.find(code);
    const auto district = reading.districts.find(code);
    if (authority != reading.authorities.end()) {
      reading.data.authorities[authority->second].aliases.push_back(alias);
    } else if (district != reading.districts.end()) {
      reading.data.districts[district->second].aliases.push_back(alias);
    } else {
      return table->error(row, ons_column,
                          fmt::format("{} is not in the register.", in_quotes(code)));
    }
  }
  return Done{};
}

Status check_names(const RegisterData& data) {
  std::map<std::string, std::vector<const Authority*>> called;
  for (const Authority& authority : data.authorities) {
    std::vector<std::string> names = authority.aliases;
    names.push_back(authority.name);
    names.push_back(authority.official_name);
    for (const std::string& name : names) {
      auto& others = called[fold_name(name)];
      for (const Authority* other : others) {
        if (other == &authority || !other->lifetime.overlaps(authority.lifetime)) continue;
        return Error{fmt::format("{} names both {} ({}) and {} ({}) at one time.", in_quotes(name),
                                 other->official_name, other->ons_code, authority.official_name,
                                 authority.ons_code),
                     "authorities.csv and aliases.csv",
                     "A name may have one bearer at a time: take it from one of them."};
      }
      others.push_back(&authority);
    }
  }
  return Done{};
}

}  // namespace

Result<RegisterData> parse_register_data(std::string_view authorities, std::string_view aliases,
                                         std::string_view districts) {
  Reading reading;
  if (auto read = read_authorities(authorities, reading); !read) return read.error();
  if (auto read = read_districts(districts, reading); !read) return read.error();
  if (auto read = read_aliases(aliases, reading); !read) return read.error();
  if (auto checked = check_names(reading.data); !checked) return checked.error();
  return std::move(reading.data);
}

}  // namespace plumbline
