#include "statutory/fragment.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/rounding.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr int most_decimals = 2;

double transformed(double number, const std::vector<Transform>& transforms) {
  for (const Transform& one : transforms) {
    if (one.change == Change::times) number *= one.by;
    if (one.change == Change::divided) number /= one.by;
    if (one.change == Change::rounded) number = round_to_base(number, one.by);
    if (one.change == Change::sign) number = -number;
  }
  const double shown = round_half_away(number, most_decimals);
  return shown == 0 ? 0 : shown;  // never "-0"
}

// Fills the cells of a part: those made from figures first, then sums of other lines.
class PartFiller {
 public:
  PartFiller(const ReturnPart& part, UnifiedFigures& figures) : figures_(figures) {
    filled_.part = &part;
  }

  FragmentPart fill() {
    for (const ReturnCell& rule : filled_.part->cells) {
      if (stands_in(rule.since, rule.until, figures_.sources().year)) {
        filled_.cells.push_back({.rule = &rule});
      }
    }
    done_.resize(filled_.cells.size());
    for (std::size_t i = 0; i < filled_.cells.size(); ++i) fill(i);
    return std::move(filled_);
  }

 private:
  void fill(std::size_t number) {
    if (done_[number]) return;
    done_[number] = true;
    FragmentCell& cell = filled_.cells[number];
    const ReturnCell& rule = *cell.rule;
    if (rule.not_fed != NotFed::can_be_fed) {
      cell.fed = rule.not_fed == NotFed::not_held ? Fed::not_held : Fed::typed_only;
    } else if (!rule.adds.empty() || !rule.takes.empty()) {
      add_up(number);
    } else if (cell.is_text()) {
      cell.words = figures_.words(rule.formula);
      cell.fed = cell.words.empty() ? Fed::missing : Fed::fed;
      if (cell.words.empty()) cell.gaps = figures_.gaps(rule.expression);
    } else {
      work_out(cell);
    }
  }

  void work_out(FragmentCell& cell) {
    const Figure figure = figures_.figure(cell.rule->expression);
    if (figure.cell.is_number()) {
      cell.fed = Fed::fed;
      cell.number = transformed(figure.number, cell.rule->transforms);
      cell.stand_ins = figures_.stand_ins(cell.rule->expression);
      return;
    }
    const bool applies = figure.cell != Cell(Missing::not_applicable);
    cell.fed = applies ? Fed::missing : Fed::not_applicable;
    if (applies) cell.gaps = figures_.gaps(cell.rule->expression);
  }

  // A line that is the sum of others has what they have; a line that is not asked adds nothing.
  void add_up(std::size_t number) {
    const ReturnCell& rule = *filled_.cells[number].rule;
    double sum = 0;
    std::vector<Gap> gaps;
    bool complete = true;
    for (const auto& [lines, sign] : {std::pair(&rule.adds, 1), std::pair(&rule.takes, -1)}) {
      for (const std::size_t line : *lines) {
        const auto part = position(line, rule.column);
        if (part == filled_.cells.size()) continue;
        fill(part);
        const FragmentCell& other = filled_.cells[part];
        if (other.fed == Fed::not_applicable) continue;
        complete = complete && other.fed == Fed::fed;
        sum += sign * other.number;
        std::ranges::copy(other.gaps, std::back_inserter(gaps));
      }
    }
    FragmentCell& cell = filled_.cells[number];
    cell.fed = complete ? Fed::fed : Fed::missing;
    cell.number = complete ? round_half_away(sum, most_decimals) : 0;
    std::ranges::sort(gaps);
    gaps.erase(std::ranges::unique(gaps).begin(), gaps.end());
    if (!complete) cell.gaps = std::move(gaps);
    if (!complete && cell.gaps.empty()) cell.fed = Fed::typed_only;
  }

  std::size_t position(std::size_t line, std::size_t column) const {
    const auto found = std::ranges::find_if(filled_.cells, [&](const FragmentCell& one) {
      return one.rule->line == line && one.rule->column == column;
    });
    return static_cast<std::size_t>(found - filled_.cells.begin());
  }

  UnifiedFigures& figures_;
  FragmentPart filled_;
  std::vector<bool> done_;
};

void add_notes(const StatutoryReturn& made, UnifiedFigures& figures, Fragment& fragment) {
  const std::int16_t year = fragment.year;
  const std::string written = text(Period{PeriodKind::financial_year, year});
  if (!ran_in(made, year)) {
    fragment.notes.push_back(fmt::format("{} was not asked for in {}: it ran {}.", made.written,
                                         written, years_ran(made)));
  }
  for (const FragmentPart& part : fragment.parts) {
    if (!part.part->note.empty()) {
      fragment.notes.push_back(fmt::format("{}: {}", part.part->title, part.part->note));
    }
  }
  for (const std::string& code : made.signed_by) {
    const std::string who = figures.words(code);
    const UnifiedItem* item = figures.sources().statutory->unified.find(code);
    if (item == nullptr) continue;
    fragment.notes.push_back(fmt::format("{}: {}", item->label, who.empty() ? "nobody yet." : who));
  }
  if (made.kind != ReturnKind::finance) return;
  for (const BasisAnswer& basis : figures.sources().statutory->unified.basis) {
    const std::string said = figures.words(basis.item);
    if (said.empty() || said == made.basis) continue;
    fragment.notes.push_back(
        fmt::format("The return {} gives its figures as {}, and {} asks for {}.",
                    in_quotes(basis.club), said, made.written, made.basis));
  }
}

}  // namespace

std::string_view words(Fed fed) {
  switch (fed) {
    case Fed::fed:
      return "fed";
    case Fed::typed_only:
      return words(NotFed::typed_only);
    case Fed::not_held:
      return words(NotFed::not_held);
    case Fed::not_applicable:
      return "not applicable";
    default:
      return "missing";
  }
}

const FragmentCell* FragmentPart::find(std::size_t line, std::size_t column) const {
  const auto found = std::ranges::find_if(cells, [&](const FragmentCell& one) {
    return one.rule->line == line && one.rule->column == column;
  });
  return found == cells.end() ? nullptr : &*found;
}

Result<Fragment> fragment_of(const StatutoryReturn& made, const ReturnOwner& owner,
                             UnifiedFigures& figures) {
  Fragment fragment{
      .made = &made, .owner = owner, .year = figures.sources().year, .parts = {}, .notes = {}};
  std::int16_t first = 0;
  for (const ReturnPart& part : made.parts) {
    if (first == 0 || part.since < first) first = part.since;
    if (!stands_in(part.since, part.until, fragment.year)) continue;
    fragment.parts.push_back(PartFiller(part, figures).fill());
  }
  if (fragment.parts.empty()) {
    return Error{.what = fmt::format("The cells of {} are not known for {}.", made.written,
                                     text(Period{PeriodKind::financial_year, fragment.year})),
                 .where = {},
                 .hint = first == 0 ? std::string()
                                    : fmt::format("They are known from {} on.",
                                                  text(Period{PeriodKind::financial_year, first}))};
  }
  add_notes(made, figures, fragment);
  return fragment;
}

Coverage coverage_of(const FragmentPart& part) {
  Coverage coverage;
  for (const FragmentCell& cell : part.cells) {
    if (cell.rule->is_copy) continue;
    if (cell.fed == Fed::fed) ++coverage.fed;
    if (cell.fed == Fed::typed_only) ++coverage.typed_only;
    if (cell.fed == Fed::not_held) ++coverage.not_held;
    if (cell.fed == Fed::not_applicable) ++coverage.not_applicable;
    if (cell.fed == Fed::missing) ++coverage.missing;
  }
  return coverage;
}

Coverage coverage_of(const Fragment& fragment) {
  Coverage all;
  for (const FragmentPart& part : fragment.parts) {
    const Coverage one = coverage_of(part);
    all.fed += one.fed;
    all.typed_only += one.typed_only;
    all.not_held += one.not_held;
    all.not_applicable += one.not_applicable;
    all.missing += one.missing;
  }
  return all;
}

std::string unit_of(const ReturnCell& cell) {
  if (cell.unit.kind == UnitKind::text) return "text";
  const bool money = cell.unit_text == "GBP" || cell.unit_text == "gbp";
  for (const Transform& one : cell.transforms) {
    if (one.change != Change::divided) continue;
    if (money && one.by == 1000) return "£000";
    return fmt::format("{}s of {}", shortest(one.by), words(cell.unit));
  }
  if (money) return "£";
  if (cell.unit_text == "count") return "number";
  std::string unit = words(cell.unit);
  constexpr std::string_view times = " times ";
  if (const auto at = unit.find(times); at != std::string::npos) {
    unit.replace(at, times.size(), " × ");
  }
  return unit;
}

}  // namespace plumbline
