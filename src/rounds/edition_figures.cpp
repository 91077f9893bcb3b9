#include "rounds/edition_figures.h"

#include <fmt/format.h>

#include <algorithm>

#include "formula/compile.h"
#include "returns/return_story.h"

namespace plumbline {
namespace {

// As it stood when the edition was published; null where the edition holds nothing of it.
std::unique_ptr<const KeptReturn> held(const KeptReturnHead& head, const Round& round, int edition,
                                       const Club& club, const RoundStore& store) {
  const auto last = store.held_by(head.id, edition);
  if (!last) return nullptr;
  auto kept = std::make_unique<KeptReturn>(club, head.authority, round.year);
  for (const ReturnEvent& event : store.events_of(head.id)) {
    if (event.number <= *last) kept->apply(event);
  }
  return kept->is_begun() ? std::move(kept) : nullptr;
}

}  // namespace

Result<std::shared_ptr<EditionFigures>> EditionFigures::read(const Round& round, int edition,
                                                             const RoundSources& sources) {
  const Club* club = sources.kept->club_of(round);
  const auto known = std::ranges::find(round.editions, edition, &RoundEdition::number);
  if (club == nullptr || known == round.editions.end()) {
    return Error{.what = fmt::format("The round {} has no edition {}.", name_of(round), edition),
                 .where = {},
                 .hint = "Leave the edition out to see the newest."};
  }
  auto compiled = compile_club(*club, *sources.definitions);
  if (!compiled) return compiled.error();
  std::shared_ptr<EditionFigures> made(new EditionFigures(*std::move(compiled), *known));
  std::vector<KeptReturnHead> heads;
  {
    const std::lock_guard reading(*sources.reading);
    heads = sources.store->returns_of(round.id);
  }
  for (const KeptReturnHead& head : heads) made->add_member(head, round, sources);
  made->settle();
  return made;
}

EditionFigures::EditionFigures(CompiledClub compiled, const RoundEdition& edition)
    : compiled_(std::move(compiled)), edition_(edition), foreign_(foreign_prefixes(compiled_)) {}

void EditionFigures::add_member(const KeptReturnHead& head, const Round& round,
                                const RoundSources& sources) {
  std::unique_ptr<const KeptReturn> kept;
  {
    const std::lock_guard reading(*sources.reading);
    kept = held(head, round, edition_.number, club(), *sources.store);
  }
  if (kept == nullptr) return;
  members_.push_back(head.authority);
  kept_.push_back(std::move(kept));
  around_.push_back(surroundings_of(head.authority, club(), round.year, sources, foreign_));
}

void EditionFigures::settle() {
  std::vector<ReturnSources> all;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    all.push_back(around_[i].sources(compiled_, kept_[i]->made()));
  }
  all_ = std::make_unique<RoundStatistics>(compiled_, std::move(all));
}

Result<FigureColumn> EditionFigures::figures(const Expression& formula) {
  if (const auto program = compile(formula, *compiled_.definitions); !program) {
    return program.error();
  }
  const std::lock_guard lock(mutex_);
  return all_->across(formula);
}

std::optional<RatioParts> EditionFigures::parts(const MeasureVariant& variant) {
  return ratio_parts(
      variant, [this](const Expression& one) { return figures(one); }, *compiled_.definitions);
}

FigureStory EditionFigures::story(const MeasureChoice& choice, std::size_t member) {
  const std::lock_guard lock(mutex_);
  return story_of(choice, all_->of(member));
}

}  // namespace plumbline
