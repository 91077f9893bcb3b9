#include "views/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/number.h"
#include "base/text.h"
#include "comparison/standing.h"
#include "reports/words.h"

namespace plumbline {

Result<Group> answered_group(const MeasureSource& source, const std::string& name,
                             std::optional<AuthorityId> own, Period year) {
  if (!own && is_around_one(name, source.neighbours())) {
    return Error{.what = fmt::format("The group {} needs an authority.", in_quotes(name)),
                 .where = {},
                 .hint = "Choose an authority, or the group of all authorities."};
  }
  auto made = source.group(name, own, year);
  if (!made || name == "all") return made;
  const auto others =
      std::ranges::count_if(made->members, [&](AuthorityId id) { return id != own; });
  if (static_cast<std::size_t>(others) >= smallest_group) return made;
  return Error{
      .what = fmt::format("Choose at least {} authorities.", smallest_group),
      .where = {},
      .hint = fmt::format("With fewer, one council's figures could be worked out. There {} {} "
                          "among {}.",
                          others == 1 ? "is" : "are",
                          own ? counted(static_cast<std::size_t>(others), "other", "others")
                              : std::to_string(others),
                          made->words)};
}

Result<View> view_of(const Asked& asked, const MeasureSource& source,
                     const std::vector<std::int16_t>& years) {
  const Result<Period> year = asked.year.empty() ? Period{PeriodKind::financial_year, years.front()}
                                                 : parse_financial_year(asked.year);
  if (!year) return year.error();
  View view{.year = *year, .own = {}, .group = {}, .words = {}};
  view.words.year = text(*year);
  view.words.edition = asked.edition;
  view.words.room = asked.room;
  if (!asked.spending.empty() && asked.spending != "net" && asked.spending != "gross") {
    return Error{.what = fmt::format("There is no spending called {}.", in_quotes(asked.spending)),
                 .where = {},
                 .hint = "There is net (net current expenditure) and gross."};
  }
  view.words.spending = asked.spending == "gross" ? asked.spending : "";
  if (!asked.authority.empty()) {
    const auto own = find_authority(asked.authority, *year, source.authorities());
    if (!own) return own.error();
    if (!source.authorities().exists(*own, *year)) {
      return did_not_exist(source.authorities().at(*own), *year);
    }
    view.own = *own;
    view.words.authority = source.authorities().at(*own).dfe_number;
  }
  const std::string group = asked.group.empty() ? "all" : asked.group;
  auto made = answered_group(source, group, view.own, *year);
  if (!made) return made.error();
  view.group = *std::move(made);
  view.words.group = group == "all" ? "" : view.group.name;
  return view;
}

std::string neighbours_for(AuthorityId own, Period year, const MeasureSource& source) {
  const auto years_away = [&](const NeighbourSet& set) {
    const auto dash = set.name().rfind('-');
    const auto model =
        dash == std::string::npos ? std::nullopt : parse_whole(set.name().substr(dash + 1));
    return model ? std::abs(*model - year.year) : 0;
  };
  const NeighbourSet* found = nullptr;
  for (const NeighbourSet& set : source.neighbours()) {
    if (set.of(own, year, source.authorities()).empty()) continue;
    if (found == nullptr || years_away(set) < years_away(*found)) found = &set;
  }
  return found == nullptr ? std::string() : found->name();
}

}  // namespace plumbline
