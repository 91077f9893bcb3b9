#include "compare/club_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/moment_words.h"
#include "base/text.h"

namespace plumbline {

ClubYears newest_editions(const Club& club, const std::vector<Round>& rounds) {
  ClubYears all;
  for (const Round& round : rounds) {
    if (round.club != club.id || round.editions.empty()) continue;
    all.emplace(round.year.year, ClubYear{.round = round, .edition = round.editions.back()});
  }
  return all;
}

// "the draft of 30 October 2026"
std::string name_of(const RoundEdition& edition) {
  const std::string day = day_words(edition.at);
  switch (edition.state) {
    case RoundState::draft:
      return "the draft of " + day;
    case RoundState::revised:
      return "the revised figures of " + day;
    default:
      return "the final figures of " + day;
  }
}

std::string name_of(const Club& club, const ClubYear& year) {
  return fmt::format("{} {}, {}", club.title, text(year.round.year), name_of(year.edition));
}

Result<std::shared_ptr<const ClubFigures>> ClubFigures::read(
    const Club& club, const ClubYears& years, Rounds& rounds,
    const std::shared_ptr<const Snapshot>& snapshot) {
  std::shared_ptr<ClubFigures> made(new ClubFigures(club, years, rounds.definitions(), snapshot));
  for (const auto& [year, one] : years) {
    auto figures = rounds.edition(one.round, one.edition.number);
    if (!figures) return figures.error();
    made->add_year(year, *std::move(figures));
  }
  std::ranges::sort(made->years_, std::ranges::greater());
  return std::shared_ptr<const ClubFigures>(std::move(made));
}

ClubFigures::ClubFigures(const Club& club, const ClubYears& editions,
                         const Definitions& definitions, std::shared_ptr<const Snapshot> snapshot)
    : club_(club),
      editions_(editions),
      definitions_(definitions),
      snapshot_(std::move(snapshot)),
      number_(next_source_number()) {}

void ClubFigures::add_year(std::int16_t of_year, std::shared_ptr<EditionFigures> figures) {
  Year year;
  std::vector<std::pair<Place, std::size_t>> found;
  const Period when{PeriodKind::financial_year, of_year};
  for (std::size_t i = 0; i < figures->members().size(); ++i) {
    const auto id = authorities().by_code(CodeSystem::ons, figures->members()[i], when);
    if (id) found.push_back({{.authority = *id, .year = of_year}, i});
  }
  std::ranges::sort(found);
  for (const auto& [place, member] : found) {
    year.axis.push_back(place);
    year.order.push_back(member);
    year.by_name.push_back(place.authority);
  }
  std::ranges::sort(year.by_name, {},
                    [&](AuthorityId id) { return name_of(authorities().at(id)); });
  year.figures = std::move(figures);
  known_.emplace(of_year, std::move(year));
  years_.push_back(of_year);
}

bool ClubFigures::is_member(const std::string& authority, std::int16_t year) const {
  const auto found = known_.find(year);
  if (found == known_.end()) return false;
  const auto& members = found->second.figures->members();
  return std::ranges::find(members, authority) != members.end();
}

const std::shared_ptr<EditionFigures>* ClubFigures::figures_of(std::int16_t year) const {
  const auto found = known_.find(year);
  return found == known_.end() ? nullptr : &found->second.figures;
}

const KeptReturn* ClubFigures::kept(AuthorityId id, std::int16_t of_year) const {
  const auto found = known_.find(of_year);
  if (found == known_.end()) return nullptr;
  const Year& year = found->second;
  const auto place = std::ranges::find(year.axis, id, &Place::authority);
  if (place == year.axis.end()) return nullptr;
  return &year.figures->kept(year.order[static_cast<std::size_t>(place - year.axis.begin())]);
}

const std::vector<Place>& ClubFigures::members(std::int16_t year) const {
  static const std::vector<Place> nobody;
  const auto found = known_.find(year);
  return found == known_.end() ? nobody : found->second.axis;
}

FigureColumn ClubFigures::in_order(const FigureColumn& of_members, const Year& year) const {
  FigureColumn column(year.order.size());
  for (std::size_t i = 0; i < year.order.size(); ++i) column.put(i, of_members.at(year.order[i]));
  return column;
}

Error ClubFigures::nothing_for(std::int16_t year) const {
  return {.what = fmt::format("{} has published nothing for {}.", club_.title,
                              text(Period{PeriodKind::financial_year, year})),
          .where = {},
          .hint = "Choose another year."};
}

Result<NationalMeasure> ClubFigures::worked_out(const MeasureChoice& choice,
                                                std::int16_t of_year) const {
  const auto found = known_.find(of_year);
  if (found == known_.end()) return nothing_for(of_year);
  const Year& year = found->second;
  const auto figures = year.figures->figures(choice.variant->expression);
  if (!figures) return figures.error();
  NationalMeasure made{.figures = {.asked = choice,
                                   .used = choice,
                                   .column = in_order(*figures, year),
                                   .notes = {},
                                   .unfed = {},
                                   .publications = {},
                                   .absent = {},
                                   .asked_for = {}},
                       .axis = &year.axis,
                       .parts = year.figures->parts(*choice.variant),
                       .numbers = 0};
  if (made.parts) {
    made.parts->numerators = in_order(made.parts->numerators, year);
    made.parts->denominators = in_order(made.parts->denominators, year);
  }
  FigureColumn& column = made.figures.column;
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (!column.cell[i].is_number()) continue;
    ++made.numbers;
    const bool is_sure = year.figures->edition().state == RoundState::final_figures ||
                         year.figures->kept(year.order[i]).signature(by_s151) != nullptr;
    if (!is_sure) column.cell[i] = column.cell[i].with(Cell::flagged);  // to be confirmed
  }
  return made;
}

Result<const NationalMeasure*> ClubFigures::measure(const MeasureChoice& choice,
                                                    std::int16_t year) const {
  const std::lock_guard lock(mutex_);
  auto& kept = measures_[{choice.variant, year}];
  if (kept != nullptr) return kept.get();
  auto made = worked_out(choice, year);
  if (!made) {
    measures_.erase({choice.variant, year});
    return made.error();
  }
  kept = std::make_unique<const NationalMeasure>(*std::move(made));
  return kept.get();
}

Result<FigureColumn> ClubFigures::figures(const Expression& formula, std::int16_t of_year) const {
  const auto found = known_.find(of_year);
  if (found == known_.end()) return nothing_for(of_year);
  const auto of_members = found->second.figures->figures(formula);
  if (!of_members) return of_members.error();
  return in_order(*of_members, found->second);
}

const std::vector<std::int16_t>& ClubFigures::years_of(const MeasureChoice& choice) const {
  const std::lock_guard lock(mutex_);
  auto& kept = measure_years_[choice.variant];
  if (kept == nullptr) {
    std::vector<std::int16_t> with;
    for (const std::int16_t year : years_) {
      const auto found = measure(choice, year);
      if (found && (*found)->numbers > 0) with.push_back(year);
    }
    kept = std::make_unique<const std::vector<std::int16_t>>(std::move(with));
  }
  return *kept;
}

Result<const FigureStory*> ClubFigures::story(const MeasureChoice& choice, std::int16_t of_year,
                                              std::size_t place) const {
  const auto found = known_.find(of_year);
  if (found == known_.end() || place >= found->second.order.size()) {
    return Error{.what = "There is no such figure.", .where = {}, .hint = {}};
  }
  const std::lock_guard lock(mutex_);
  auto& kept = stories_[{choice.variant, of_year, place}];
  if (kept == nullptr) {
    kept = std::make_unique<const FigureStory>(
        found->second.figures->story(choice, found->second.order[place]));
  }
  return kept.get();
}

const std::vector<AuthorityId>& ClubFigures::by_name(std::int16_t year) const {
  static const std::vector<AuthorityId> nobody;
  const auto found = known_.find(year);
  return found == known_.end() ? nobody : found->second.by_name;
}

// "children-looked-after 2012-13.2 2013-14.1"
std::string ClubFigures::version() const {
  std::string all = club_.id;
  for (const auto& [year, one] : editions_) {
    all += fmt::format(" {}.{}", text(one.round.year), one.edition.number);
  }
  return all;
}

std::string ClubFigures::words_on_source(std::int16_t year) const {
  const auto found = editions_.find(year);
  return found == editions_.end() ? std::string() : name_of(club_, found->second);
}

// Those of the group that are members; who is not, is named.
Result<Group> ClubFigures::group(const std::string& name, std::optional<AuthorityId> own,
                                 Period year) const {
  auto made = MeasureSource::group(name, own, year);
  if (!made) return made;
  const std::vector<Place>& members = this->members(year.year);
  std::vector<std::string> others;
  std::erase_if(made->members, [&](AuthorityId id) {
    const bool is_member = std::ranges::find(members, id, &Place::authority) != members.end();
    if (!is_member) others.push_back(name_of(authorities().at(id)));
    return !is_member;
  });
  if (name == "all") {
    made->words = everybody();
    made->notes.clear();
  } else if (!others.empty()) {
    std::ranges::sort(others);
    made->notes.push_back(fmt::format("Not members of the club: {}.", listed(others)));
  }
  return made;
}

}  // namespace plumbline
