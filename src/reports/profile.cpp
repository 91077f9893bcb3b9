#include "reports/profile.h"

#include <fmt/format.h>

#include <algorithm>

#include "formula/compile.h"
#include "formula/evaluate.h"
#include "measures/explanation.h"
#include "measures/totals.h"
#include "reports/check_words.h"
#include "reports/finding.h"
#include "reports/profile_findings.h"
#include "reports/sources.h"
#include "reports/trend_years.h"
#include "reports/words.h"

namespace plumbline {
namespace {

class ProfileMaker {
 public:
  ProfileMaker(Calculator& calculator, AuthorityId authority, const Group& group,
               const ProfileOptions& options)
      : calculator_(calculator), authority_(authority), group_(group), options_(options) {
    const std::vector<Place>& axis = calculator.axis();
    own_ = static_cast<std::size_t>(std::ranges::find(axis, authority, &Place::authority) -
                                    axis.begin());
  }

  bool exists() const { return own_ < calculator_.axis().size(); }

  Result<ProfileFigure> figure(const std::string& id) {
    const auto found = calculator_.definitions().find_measure(id);
    if (!found) return found.error();
    const MeasureChoice choice = options_.gross ? gross_of(*found) : *found;
    auto table = measure_table(calculator_, choice, group_, authority_);
    if (!table) return table.error();
    ProfileFigure figure{
        .table = *std::move(table), .numerator = {}, .breaks = {}, .denominator = {}};
    if (const auto told = story(calculator_, figure.table.measure.used, own_)) {
      add_sources(*told);
      figure.breaks = break_years(*told, calculator_.definitions());
      // The next year's figures may lie beside these.
      const auto next = static_cast<std::int16_t>(calculator_.axis().front().year + 1);
      add_break_notes(*told, calculator_.definitions(), next, break_notes_);
    }
    const MeasureVariant& variant = *figure.table.measure.used.variant;
    if (const auto parts = ratio_parts(calculator_, variant)) {
      const Figure over = parts->numerators.at(own_);
      const Figure under = parts->denominators.at(own_);
      if (!over.cell.is_number() || !under.cell.is_number()) return figure;
      figure.numerator = amount_words(over, parts->money_over);
      figure.denominator = activity_words(under, variant, parts->over_money);
    }
    return figure;
  }

  // Every edition that went into a figure, each once.
  const std::vector<std::string>& sources() const { return sources_; }
  // What a figure means otherwise in some of the years, each once.
  const std::vector<std::string>& break_notes() const { return break_notes_; }

  Figure spending(const std::string& item) {
    const std::string series = fmt::format("{}[COL={}]", item, options_.gross ? "k" : "m");
    return calculator_.figures({.series = series}).at(own_);
  }

  std::optional<ProfileFinding> finding(const CheckDefinition& check) {
    const auto program = compile(check.expression, calculator_.definitions());
    if (!program) return std::nullopt;
    std::vector<const FigureColumn*> operands;
    for (const Reference& reference : program->references()) {
      operands.push_back(&calculator_.figures(reference));
    }
    FigureColumn passes(calculator_.axis().size());
    evaluate(*program, operands, passes);
    const Figure answer = passes.at(own_);
    if (!answer.cell.is_number() || answer.number != 0) return std::nullopt;
    return ProfileFinding{.id = check.id,
                          .message = check.message,
                          .hint = check.hint,
                          .worked = compared_words(calculator_, check, own_)};
  }

 private:
  // The gross alternative of a measure, or of the alternative that was asked for.
  static MeasureChoice gross_of(const MeasureChoice& choice) {
    const std::string wanted =
        choice.variant->name.empty() ? "gross" : choice.variant->name + "_gross";
    const auto& variants = choice.measure->variants;
    const auto found = std::ranges::find(variants, wanted, &MeasureVariant::name);
    return found == variants.end() ? choice : MeasureChoice{choice.measure, &*found};
  }

  void add_sources(const FigureStory& told) {
    for (std::string& one : sources_of(told)) {
      if (std::ranges::find(sources_, one) == sources_.end()) sources_.push_back(std::move(one));
    }
  }

  Calculator& calculator_;
  std::vector<std::string> sources_;
  std::vector<std::string> break_notes_;
  AuthorityId authority_;
  const Group& group_;
  ProfileOptions options_;
  std::size_t own_ = 0;
};

Status add_money(ProfileMaker& maker, const ProfileDefinition& definition, Profile& profile) {
  for (const ProfileLine& line : definition.lines) {
    auto figure = maker.figure(line.measure);
    if (!figure) return figure.error();
    profile.money.push_back({.label = line.label,
                             .item = line.item,
                             .spending = maker.spending(line.item),
                             .per_head = *std::move(figure)});
  }
  return Done{};
}

Status add_panels(ProfileMaker& maker, const ProfileDefinition& definition, Profile& profile) {
  for (const Panel& panel : definition.panels) {
    ProfilePanel shown_panel{.title = panel.title, .figures = {}};
    for (const std::string& id : panel.measures) {
      auto figure = maker.figure(id);
      if (!figure) return figure.error();
      add_findings(*figure, profile.findings);
      shown_panel.figures.push_back(*std::move(figure));
    }
    profile.panels.push_back(std::move(shown_panel));
  }
  return Done{};
}

}  // namespace

Result<Profile> make_profile(Calculator& calculator, const ProfileDefinition& definition,
                             AuthorityId authority, const Group& group,
                             const ProfileOptions& options) {
  ProfileMaker maker(calculator, authority, group, options);
  const Register& authorities = calculator.view().ledger().authorities();
  Profile profile;
  profile.title = definition.title;
  profile.authority = authority;
  profile.year = calculator.axis().front().year;
  profile.group = group;
  profile.gross = options.gross;
  if (!maker.exists()) {
    return did_not_exist(authorities.at(authority), {PeriodKind::financial_year, profile.year});
  }
  const Status money = add_money(maker, definition, profile);
  if (!money) return money.error();
  const Status panels = add_panels(maker, definition, profile);
  if (!panels) return panels.error();
  for (const Club& club : calculator.definitions().clubs()) {
    const bool own = std::ranges::any_of(
        club.profiles, [&](const ProfileDefinition& one) { return &one == &definition; });
    if (!own) continue;  // other packs' checks are about other figures
    for (const CheckDefinition& check : club.checks) {
      if (!holds_in(check, profile.year)) continue;
      if (auto found = maker.finding(check)) profile.findings.push_back(*std::move(found));
    }
  }
  profile.sources = maker.sources();
  profile.notes = maker.break_notes();
  return profile;
}

}  // namespace plumbline
