#include "lint/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "lint/slices.h"

namespace plumbline {
namespace {

using Kind = Expression::Kind;

void find_calendar_number(const PackFormula& formula, const Expression& part, Findings& findings) {
  constexpr double weeks[] = {52, 53};
  constexpr double days[] = {365, 366};
  if (part.kind != Kind::number) return;
  const bool is_weeks = std::ranges::find(weeks, part.number) != std::end(weeks);
  const bool is_days = std::ranges::find(days, part.number) != std::end(days);
  if (!is_weeks && !is_days) return;
  findings.add_about(
      formula.about, fmt::format("{}, character {}", formula.where, part.position),
      fmt::format("{} stands for the {} of a year.", part.number, is_weeks ? "weeks" : "days"),
      is_weeks ? "Write WK, the weeks of the year. Days become weeks by weeks(...)."
               : "Write DAYS, the days of the year.");
}

class Words {
 public:
  Words(const Definitions& definitions, Findings& findings)
      : definitions_(definitions), findings_(findings) {
    for (const Club& club : definitions.clubs()) {
      for (const Parameter& one : club.questionnaire.parameters) parameters_.push_back(one.name);
    }
  }

  void look_at(const PackFormula& formula) {
    each_part(formula.expression, [&](const Expression& part) {
      find_calendar_number(formula, part, findings_);
      if (part.kind == Kind::call && part.word == "param") find_parameter(formula, part);
      if (part.kind == Kind::binary && part.parts[1].kind == Kind::text) {
        find_choice(formula, part.parts[0], part.parts[1]);
      }
      if (part.kind != Kind::membership) return;
      for (std::size_t one = 1; one < part.parts.size(); ++one) {
        find_choice(formula, part.parts[0], part.parts[one]);
      }
    });
  }

 private:
  void find_parameter(const PackFormula& formula, const Expression& call) {
    const std::string name = text(call.parts[0]);
    if (std::ranges::find(parameters_, name) != parameters_.end()) return;
    const auto meant = nearest(name, parameters_);
    findings_.add_about(formula.about, formula.where,
                        fmt::format("No pack has a parameter called {}.", in_quotes(name)),
                        meant ? fmt::format("Did you mean '{}'?", *meant)
                              : "Parameters stand under [[parameter]].");
  }

  void find_choice(const PackFormula& formula, const Expression& name, const Expression& answer) {
    if (name.kind != Kind::name || answer.kind != Kind::text) return;
    const ItemDefinition* item = definitions_.find_item(code_in(name));
    if (item == nullptr || !item->asked || item->asked->choices.empty()) return;
    const std::vector<std::string>& choices = item->asked->choices;
    const bool known = std::ranges::any_of(
        choices, [&](const std::string& choice) { return lower(choice) == lower(answer.word); });
    if (known || is_member(answer.word)) return;
    const auto meant = nearest(answer.word, choices);
    findings_.add_about(
        formula.about, formula.where,
        fmt::format("{} is not one of the answers to {}.", in_quotes(answer.word), item->code),
        (meant ? fmt::format("Did you mean {}? ", in_quotes(*meant)) : "") +
            fmt::format("It can be {}.", listed(choices)));
  }

  // A family runs over every member of a dimension, also over those that a list does not offer.
  bool is_member(const std::string& word) const {
    const auto has = [&](const DimensionWords& one) {
      return std::ranges::any_of(one.members,
                                 [&](const auto& member) { return member.first == word; });
    };
    return std::ranges::any_of(definitions_.clubs(), [&](const Club& club) {
      return std::ranges::any_of(club.questionnaire.dimensions, has);
    });
  }

  const Definitions& definitions_;
  Findings& findings_;
  std::vector<std::string> parameters_;
};

}  // namespace

void find_wrong_words(const Club& club, const Definitions& definitions, const Unread& unread,
                      Findings& findings) {
  Words words(definitions, findings);
  each_formula(club, [&](const PackFormula& formula) {
    words.look_at(formula);
    if (!unread.touches(formula.expression)) find_cube_beside_slice(formula, definitions, findings);
  });
}

}  // namespace plumbline
