#include "releases/absences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::size_t most_named = 3;

// What is to be said of one year, and of how many authorities.
struct Absence {
  std::size_t whose = 0;
  std::string words;
};

std::string named(std::vector<std::string> names) {
  if (names.size() > most_named) {
    const std::size_t more = names.size() - most_named;
    names.resize(most_named);
    names.push_back(fmt::format("{} more", more));
  }
  return listed(names);
}

// The year of which most is to be said; the others are only counted.
void tell(const std::vector<Absence>& years, std::vector<std::string>& notices) {
  const auto worst = std::ranges::max_element(years, {}, &Absence::whose);
  if (worst == years.end() || worst->whose == 0) return;
  const auto told = std::ranges::count_if(years, [](const Absence& one) { return one.whose > 0; });
  const std::string others =
      told > 1 ? fmt::format(" Likewise in {}.", counted(static_cast<std::size_t>(told) - 1,
                                                         "other year", "other years"))
               : "";
  notices.push_back(worst->words + others);
}

class Roll {
 public:
  Roll(const Edition& edition, PeriodKind kind, const Register& authorities)
      : edition_(edition), kind_(kind), authorities_(authorities), lines_(edition.places.size()) {
    for (const auto& rows : edition.rows) {
      if (rows.size() != lines_.size()) continue;  // authorities stand across the page
      for (std::size_t place = 0; place < rows.size(); ++place) {
        if (rows[place] != 0) ++lines_[place];
      }
    }
    for (std::size_t place = 0; place < lines_.size(); ++place) {
      const Place& at = edition.places[place];
      if (find_area(at.authority) != nullptr) continue;
      of_year_[at.year].push_back(place);
      met_.insert(at.authority);
    }
  }

  std::vector<std::string> notices() const {
    std::vector<std::string> all;
    if (met_.size() < 2) return all;
    std::vector<Absence> absent;
    std::vector<Absence> short_of_lines;
    for (const auto& [year, places] : of_year_) {
      absent.push_back(not_in_file({kind_, year}, places));
      short_of_lines.push_back(with_fewer_lines(places));
    }
    tell(absent, all);
    tell(short_of_lines, all);
    return all;
  }

 private:
  Absence not_in_file(Period year, const std::vector<std::size_t>& places) const {
    const std::vector<AuthorityId> living = authorities_.in_year(year);
    std::set<AuthorityId> here;
    for (const std::size_t place : places) here.insert(edition_.places[place].authority);
    std::vector<std::string> names;
    for (const AuthorityId id : living) {
      if (!here.contains(id)) names.push_back(authorities_.at(id).name);
    }
    return {names.size(),
            fmt::format("{} of the {} authorities of {} {} not in the file{}.", names.size(),
                        living.size(), text(year), names.size() == 1 ? "is" : "are",
                        names.size() > most_named ? "" : ": " + named(names))};
  }

  // Where most have the same number of lines, those who have fewer.
  Absence with_fewer_lines(const std::vector<std::size_t>& places) const {
    std::map<std::size_t, std::size_t> by_lines;
    for (const std::size_t place : places) ++by_lines[lines_[place]];
    const auto [most, times] =
        *std::ranges::max_element(by_lines, {}, &std::pair<const std::size_t, std::size_t>::second);
    if (times * 2 <= places.size()) return {};
    std::vector<std::string> names;
    for (const std::size_t place : places) {
      if (lines_[place] >= most) continue;
      const Authority& one = authorities_.at(edition_.places[place].authority);
      names.push_back(fmt::format("{} ({})", one.name, lines_[place]));
    }
    return {names.size(), fmt::format("Fewer lines than the other authorities, which have {}: {}.",
                                      most, named(names))};
  }

  const Edition& edition_;
  PeriodKind kind_;
  const Register& authorities_;
  std::vector<std::size_t> lines_;  // by place
  std::map<std::int16_t, std::vector<std::size_t>> of_year_;
  std::set<AuthorityId> met_;
};

}  // namespace

std::vector<std::string> absences(const Edition& edition, PeriodKind kind,
                                  const Register& authorities) {
  return Roll(edition, kind, authorities).notices();
}

}  // namespace plumbline
