#include "cli/statutory_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "reports/words.h"
#include "statutory/fragment_tables.h"

namespace plumbline {
namespace {

constexpr std::size_t page_width = 96;
constexpr std::size_t most_reasons = 12;

std::string bullet(const std::string& words) {
  return "- " + wrapped(words, page_width - 2, 2) + "\n";
}

// One reason, and the cells that lack for it.
struct Reason {
  std::string words;
  std::string example;
  std::size_t cells = 0;
};

void count(std::vector<Reason>& reasons, const std::string& words, const std::string& cell) {
  const auto known = std::ranges::find(reasons, words, &Reason::words);
  if (known == reasons.end()) {
    reasons.push_back({words, cell, 1});
  } else {
    ++known->cells;
  }
}

std::string reason_of(const FragmentCell& cell) {
  if (!cell.rule->why.empty()) return cell.rule->why;
  if (cell.gaps.empty()) return "A line it is made from is typed in the return only.";
  const Gap& gap = cell.gaps.front();
  return gap.series.empty()
             ? fmt::format("{} is {}.", with_capital(gap.words), gap.why)
             : fmt::format("{}, {}: {}.", split_series(gap.series).code, gap.words, gap.why);
}

std::string reasons_text(const Fragment& fragment, Fed fed, const std::string& heading) {
  std::vector<Reason> reasons;
  for (const FragmentPart& part : fragment.parts) {
    for (const FragmentCell& cell : part.cells) {
      if (cell.fed == fed && !cell.rule->is_copy)
        count(reasons, reason_of(cell), name_of(part, *cell.rule));
    }
  }
  if (reasons.empty()) return {};
  std::ranges::stable_sort(reasons, std::ranges::greater(), &Reason::cells);
  std::string all = "\n" + heading + "\n";
  for (std::size_t i = 0; i < std::min(reasons.size(), most_reasons); ++i) {
    const Reason& one = reasons[i];
    all += bullet(fmt::format(
        "{} {}: {}", one.words,
        one.cells == 1 ? "One item" : fmt::format("{} items, such as", one.cells), one.example));
  }
  if (reasons.size() > most_reasons) {
    all += bullet(fmt::format("and {} for {} more.",
                              counted(reasons.size() - most_reasons, "reason", "reasons"),
                              "other items"));
  }
  return all;
}

// 100 is said only where nothing lacks.
long per_cent(const Coverage& coverage) {
  const long rounded = std::lround(coverage.share() * 100);
  return coverage.fed == coverage.asked() ? rounded : std::min(rounded, 99L);
}

std::string notes_text(const Fragment& fragment) {
  std::vector<std::string> notes = fragment.notes;
  for (const FragmentPart& part : fragment.parts) {
    for (const FragmentCell& cell : part.cells) {
      for (const std::string& one : cell.stand_ins) {
        if (std::ranges::find(notes, one) == notes.end()) notes.push_back(one);
      }
    }
  }
  if (notes.empty()) return {};
  std::string all = "\nNotes\n";
  for (const std::string& one : notes) all += bullet(one);
  return all;
}

std::string parts_table(const Fragment& fragment) {
  TextTable table{.headings = {"Part", "Key items", "Fed", "Typed only", "Not held", "Missing"},
                  .rows = {}};
  for (const FragmentPart& part : fragment.parts) {
    const Coverage one = coverage_of(part);
    table.rows.push_back({part.part->title, fmt::to_string(one.asked()), fmt::to_string(one.fed),
                          fmt::to_string(one.typed_only), fmt::to_string(one.not_held),
                          fmt::to_string(one.missing)});
  }
  return as_text(table);
}

std::string amount(double number, const SourcePair& pair) {
  return shown(number, pair.unit_text, 0);
}

std::string pair_text(const Compared& one) {
  const SourcePair& pair = *one.pair;
  std::string all = fmt::format("{}: {} from {}, {} from {}. ", pair.label, amount(one.ours, pair),
                                pair.ours_from, amount(one.theirs, pair), pair.theirs_from);
  all += fmt::format("Difference of {}: ", amount(one.theirs - one.ours, pair));
  std::vector<std::string> parts;
  for (const Difference& part : one.parts) {
    const std::string size = one.parts.size() == 1 ? "" : amount(part.amount, pair) + " ";
    parts.push_back(fmt::format("{}{}{}", size, words(part.kind),
                                part.why.empty() ? "" : fmt::format(" ({})", part.why)));
  }
  return all + listed(parts) + ".";
}

}  // namespace

std::string coverage_text(const Fragment& fragment) {
  const Coverage all = coverage_of(fragment);
  const ReturnOwner& owner = fragment.owner;
  std::string text = fmt::format(
      "{}, {}, {}\n", fragment.made->name,
      plumbline::text(Period{PeriodKind::financial_year, fragment.year}),
      owner.name == owner.code ? owner.code : fmt::format("{} ({})", owner.name, owner.code));
  text += fmt::format(
      "{} of {} key items fed ({}%), {} typed in the return only, {} not held, "
      "{} missing.\n",
      all.fed, all.asked(), per_cent(all), all.typed_only, all.not_held, all.missing);
  if (all.not_applicable > 0) {
    text += fmt::format("{} do not apply to this authority.\n", all.not_applicable);
  }
  if (fragment.parts.size() > 1) text += "\n" + parts_table(fragment);
  text += notes_text(fragment);
  text += reasons_text(fragment, Fed::missing, "Missing");
  text += reasons_text(fragment, Fed::typed_only, "Typed in the return only");
  text += reasons_text(fragment, Fed::not_held, "Not held");
  return text;
}

std::string reconciliation_text(const std::vector<Compared>& compared) {
  if (compared.empty()) return {};
  std::string text = "\nWhere two sources give one figure\n";
  const auto agreeing =
      static_cast<std::size_t>(std::ranges::count_if(compared, &Compared::agrees));
  if (agreeing > 0)
    text += fmt::format("- {}.\n",
                        agreeing == 1 ? "1 pair agrees" : fmt::format("{} pairs agree", agreeing));
  for (const Compared& one : compared) {
    if (!one.agrees()) text += bullet(pair_text(one));
  }
  return text;
}

std::string register_text(const Statutory& statutory) {
  std::string text;
  for (const StatutoryReturn& one : statutory.returns) {
    text += fmt::format("{}  {}\n", one.written, one.name);
    text += fmt::format("  {}, {}. Ran {}.\n", one.department, one.frequency, years_ran(one));
    text += "  " + wrapped(one.holds, page_width - 2, 2) + "\n";
    text += "  " + wrapped(one.status, page_width - 2, 2) + "\n";
  }
  return text;
}

}  // namespace plumbline
