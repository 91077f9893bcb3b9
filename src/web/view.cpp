#include "web/view.h"

#include <algorithm>

#include "base/text.h"

namespace plumbline {

Asked asked_in(const Request& request) {
  Asked asked{.authority = std::string(trim(value_of(request.query, "authority"))),
              .year = std::string(trim(value_of(request.query, "year"))),
              .group = std::string(trim(value_of(request.query, "group")))};
  const std::string_view codes = trim(value_of(request.query, "codes"));
  if (!codes.empty()) asked.group = codes;
  return asked;
}

Result<View> view_of(const Asked& asked, const Snapshot& snapshot,
                     const std::vector<std::int16_t>& years) {
  const Session& session = snapshot.session();
  const Result<Period> year = asked.year.empty() ? Period{PeriodKind::financial_year, years.front()}
                                                 : parse_financial_year(asked.year);
  if (!year) return year.error();
  View view{.year = *year, .own = {}, .group = {}, .words = {}};
  view.words.year = text(*year);
  if (!asked.authority.empty()) {
    const auto own = find_authority(asked.authority, *year, *session.authorities);
    if (!own) return own.error();
    view.own = *own;
    view.words.authority = session.authorities->at(*own).dfe_number;
  }
  const std::string group = asked.group.empty() ? "all" : asked.group;
  auto made = make_group(group, view.own, *year, *session.authorities, session.neighbours);
  if (!made) return made.error();
  view.group = *std::move(made);
  view.words.group = group == "all" ? "" : group;
  return view;
}

std::string neighbours_for(AuthorityId own, Period year, const Session& session) {
  std::string found;
  for (const NeighbourSet& set : session.neighbours) {
    if (!set.of(own, year, *session.authorities).empty()) found = set.name();
  }
  return found;
}

}  // namespace plumbline
