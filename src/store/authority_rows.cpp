#include "store/authority_rows.h"

#include <map>

namespace plumbline {
std::vector<std::uint32_t> authority_rows(soci::session& session, const Register& authorities,
                                          const std::vector<Place>& places) {
  std::string code;
  std::uint32_t row = 0;
  soci::statement enter =
      (session.prepare << "insert or ignore into authority (ons_code) values (:code)",
       soci::use(code));
  soci::statement look_up = (session.prepare << "select id from authority where ons_code = :code",
                             soci::use(code), soci::into(row));
  std::map<AuthorityId, std::uint32_t> known;
  std::vector<std::uint32_t> rows;
  rows.reserve(places.size());
  for (const Place& place : places) {
    const auto [found, is_new] = known.try_emplace(place.authority);
    if (is_new) {
      const Area* area = find_area(place.authority);
      code =
          area != nullptr ? std::string(area->ons_code) : authorities.at(place.authority).ons_code;
      enter.execute(true);
      look_up.execute(true);
      found->second = row;
    }
    rows.push_back(found->second);
  }
  return rows;
}

KnownAuthorities known_authorities(soci::session& session, const Register& authorities) {
  KnownAuthorities known;
  std::string code;
  std::uint32_t row = 0;
  soci::statement all = (session.prepare << "select id, ons_code from authority order by id",
                         soci::into(row), soci::into(code));
  all.execute();
  while (all.fetch()) {
    if (const Area* area = find_area(code)) {
      known.by_row.emplace(row, area->id);
    } else if (const auto id = authorities.by_code(CodeSystem::ons, code)) {
      known.by_row.emplace(row, *id);
    } else {
      known.unknown.push_back(code);
    }
  }
  return known;
}

}  // namespace plumbline
