#include "cli/return_rooms.h"

#include <algorithm>
#include <mutex>

#include "compare/compare_routes.h"
#include "entry/entry_routes.h"
#include "measures/calculator.h"
#include "statutory/prefill.h"
#include "statutory/reconciliation.h"

namespace plumbline {
namespace {

// What official files hold of one authority. A return tells of its own year.
Figure published(const Site& site, const std::string& authority, const Period& year,
                 Reference reference) {
  const auto snapshot = site.snapshot();
  if (reference.source == Reference::Source::published) reference.source = Reference::Source::any;
  Figure told = Figure::missing(Missing::not_loaded);
  const auto id = snapshot->session().authorities->by_code(CodeSystem::ons, authority);
  if (!id) return told;
  snapshot->calculate(year.year, [&](Calculator& calculator) {
    const std::vector<Place>& axis = calculator.axis();
    const auto at = std::ranges::find(axis, *id, &Place::authority);
    if (at == axis.end()) return;
    told = calculator.figures(reference).at(static_cast<std::size_t>(at - axis.begin()));
  });
  return told;
}

}  // namespace

// What is known of a return outside it: from official files, and from what the same authority told
// other clubs.
class ReturnRooms::Elsewhere {
 public:
  Elsewhere(const Definitions& definitions, const Site& site, Statutory statutory)
      : definitions_(definitions), site_(site), statutory_(std::move(statutory)) {}

  void of(Rounds& rounds) { rounds_ = &rounds; }

  // Before anybody answers it.
  FilledAnswers known(const Club& club, const std::string& authority, const Period& year) {
    FilledAnswers filled;
    const auto fill = [&](UnifiedFigures& figures) {
      filled = prefilled_answers(club, figures, [&](const Reference& reference) {
        return published_in(authority, year, reference);
      });
    };
    with_figures(club, authority, year, nullptr, fill);
    return filled;
  }

  // What others say of its figures.
  std::vector<ComparedHere> reconciled(const Club& club, const Return& made) {
    std::vector<ComparedHere> all;
    with_figures(club, made.authority, made.year, &made,
                 [&](UnifiedFigures& figures) { all = reconciled_with(prefix_of(club), figures); });
    return all;
  }

 private:
  // `made` stands for what the store has of the club's return; null leaves that out.
  void with_figures(const Club& club, const std::string& authority, const Period& year,
                    const Return* made, const std::function<void(UnifiedFigures&)>& work) {
    make_ready();
    const auto now = rounds_->given(authority, year);
    const auto last = rounds_->given(authority, shifted(year, -1));
    UnifiedSources sources{.statutory = &statutory_,
                           .definitions = &definitions_,
                           .clubs = &clubs_,
                           .year = year.year,
                           .now = {},
                           .last = {},
                           .published = {}};
    for (const auto& [prefix, kept] : now) sources.now.emplace(prefix, &kept->made());
    for (const auto& [prefix, kept] : last) sources.last.emplace(prefix, &kept->made());
    sources.now.erase(prefix_of(club));
    if (made != nullptr) sources.now.emplace(prefix_of(club), made);
    sources.published = [&](const Reference& one) {
      return published(site_, authority, year, one);
    };
    UnifiedFigures figures(sources);
    work(figures);
  }

  // When it is first asked for: a server that comes back has others to answer first.
  void make_ready() {
    const std::lock_guard lock(ready_);
    if (!clubs_.empty()) return;
    for (const Club& club : definitions_.clubs()) {
      if (!club.questionnaire.is_asked()) continue;
      if (auto compiled = compile_club(club, definitions_)) {
        clubs_.emplace(prefix_of(club), *std::move(compiled));
      }
    }
  }

  // The file that a figure came from.
  std::string published_in(const std::string& authority, const Period& year, Reference reference) {
    const auto snapshot = site_.snapshot();
    const auto id = snapshot->session().authorities->by_code(CodeSystem::ons, authority);
    std::string series;
    if (!id) return series;
    if (reference.source == Reference::Source::published) reference.source = Reference::Source::any;
    snapshot->calculate(year.year, [&](Calculator& calculator) {
      const auto at = std::ranges::find(calculator.axis(), *id, &Place::authority);
      if (at == calculator.axis().end()) return;
      const auto place = static_cast<std::size_t>(at - calculator.axis().begin());
      if (calculator.figures(reference).at(place).cell.is_number()) {
        series = calculator.source(reference, place).series;
      }
    });
    return series.empty() ? "published figures" : split_series(series).code;
  }

  const Definitions& definitions_;
  const Site& site_;
  Statutory statutory_;
  std::mutex ready_;
  std::map<std::string, CompiledClub> clubs_;  // by prefix; none until they are asked for
  Rounds* rounds_ = nullptr;
};

ReturnRooms::ReturnRooms() = default;
ReturnRooms::~ReturnRooms() = default;

Result<std::unique_ptr<ReturnRooms>> ReturnRooms::open(const Places& places,
                                                       Result<std::vector<Club>> clubs,
                                                       const Site& site,
                                                       const Environment& environment,
                                                       SaveQueue::Failed failed) {
  if (!clubs) return clubs.error();
  auto to_read = environment.open_rounds(places.workspace);
  if (!to_read) return to_read.error();
  auto to_write = environment.open_rounds(places.workspace);
  if (!to_write) return to_write.error();
  StatutoryPack packs = read_statutory(built_in_statutory());
  if (!packs.errors.empty()) return packs.errors.front();
  std::unique_ptr<ReturnRooms> made(new ReturnRooms());
  made->definitions_ = std::make_unique<Definitions>(*std::move(clubs));
  made->elsewhere_ = std::make_unique<Elsewhere>(*made->definitions_, site, std::move(packs.made));
  made->rounds_ = std::make_unique<Rounds>(
      Rounds::Stores{.to_read = *std::move(to_read), .to_write = *std::move(to_write)},
      *made->definitions_,
      Rounds::Outside{
          .now = environment.now,
          .published =
              [&site](const std::string& authority, const Period& year,
                      const Reference& reference) {
                return published(site, authority, year, reference);
              },
          .published_as_of = [&site] { return site.stamp(); },
          .prefill = [known = made->elsewhere_.get()](
                         const Club& club, const std::string& authority,
                         const Period& year) { return known->known(club, authority, year); },
          .failed = std::move(failed)});
  made->elsewhere_->of(*made->rounds_);
  made->shelf_ = std::make_unique<ClubShelf>(*made->rounds_);
  return made;
}

std::vector<Route> ReturnRooms::routes(const SiteState& state) const {
  std::vector<Route> all = entry_routes(
      {.site = state,
       .rounds = rounds_.get(),
       .other_sources = [elsewhere = elsewhere_.get()](const Club& club, const Return& made) {
         return elsewhere->reconciled(club, made);
       }});
  for (Route& one : compare_routes({.site = state, .shelf = shelf_.get()})) {
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace plumbline
