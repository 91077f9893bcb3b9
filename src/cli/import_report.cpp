#include "cli/import_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "reports/words.h"

namespace plumbline {
namespace {

constexpr std::size_t most_shown = 5;

// A financial year is written 2012-13; where figures are of several kinds, the year alone.
std::string years(const Tally& tally) {
  const auto written = [&](std::int16_t year) {
    return tally.kind == PeriodKind::financial_year ? text(Period{*tally.kind, year})
                                                    : fmt::format("{}", year);
  };
  const std::vector<std::int16_t>& all = tally.years;
  if (all.empty()) return "no year";
  if (all.size() == 1) return written(all.front());
  return fmt::format("{} years from {} to {}", all.size(), written(all.front()),
                     written(all.back()));
}

std::string figure_text(const Figure& figure) {
  if (!figure.cell.is_number()) return std::string(words(figure.cell.missing()));
  if (figure.cell.has(Cell::unreliable) && figure.interval) {
    return fmt::format("suppressed ({} to {})", with_commas(figure.interval->low, 0),
                       with_commas(figure.interval->high, 0));
  }
  const bool whole = figure.number == static_cast<double>(static_cast<long long>(figure.number));
  return with_commas(figure.number, whole ? 0 : 2);
}

std::string tally_text(const Tally& tally) {
  std::string all = fmt::format(
      "  {} used of {}; {}; {}; {} in {}\n", with_commas(static_cast<double>(tally.rows_used), 0),
      counted(tally.rows, "row", "rows"), counted(tally.authorities, "authority", "authorities"),
      years(tally), counted(tally.figures, "figure", "figures"),
      counted(tally.series, "series", "series"));
  std::vector<std::string> symbols;
  for (const auto& [symbol, cells] : tally.symbols) {
    symbols.push_back(fmt::format("{} {}", symbol == "blank" ? "blank" : "'" + symbol + "'",
                                  with_commas(static_cast<double>(cells), 0)));
  }
  if (!symbols.empty()) all += fmt::format("  Without a number: {}\n", join(symbols, ", "));
  std::vector<std::string> left_out;
  for (const auto& [why, rows] : tally.left_out) {
    left_out.push_back(fmt::format("{} ({})", counted(rows, "row", "rows"), why));
  }
  if (!left_out.empty()) {
    all += "  " + wrapped("Left out: " + join(left_out, ", "), 96, 4) + "\n";
  }
  if (!tally.columns_left_out.empty()) {
    all += fmt::format("  {} left out by the layout\n",
                       counted(tally.columns_left_out.size(), "column", "columns"));
  }
  return all;
}

}  // namespace

std::string restatement_line(const Restatement& restatement, const Register& authorities) {
  const Period period{restatement.kind, restatement.place.year};
  const Area* area = find_area(restatement.place.authority);
  const std::string who = area != nullptr ? std::string(area->name)
                                          : name_of(authorities.at(restatement.place.authority));
  return fmt::format("{}, {}, {}: {} became {}", restatement.series, who, text(period),
                     figure_text(restatement.earlier), figure_text(restatement.later));
}

std::string import_report(const ImportOutcome& outcome, const std::string& file,
                          const Register& authorities) {
  if (!outcome.read.errors.empty()) return {};
  const Layout& layout = *outcome.read.layout;
  if (!layout.reference.empty()) {
    return fmt::format("{}: {}\n  Nothing to store: {}\n", file, layout.title, layout.reference);
  }
  std::string all = fmt::format("{}: {}\n", file, layout.title);
  if (!outcome.stored && !outcome.stored_before) {
    return all + "  Note: No row stands below the headings. Nothing was stored.\n";
  }
  if (outcome.stored_before) {
    all += fmt::format("  {}: edition {} of {}.\n",
                       outcome.restored ? "Read from again" : "Already here, nothing changed",
                       outcome.stored_before->id, outcome.stored_before->date);
    return all;
  }
  all +=
      fmt::format("  Stored as edition {}, dated {}\n", outcome.stored->id, outcome.stored->date);
  all += tally_text(outcome.read.tally);
  for (const std::string& notice : outcome.read.notices) {
    all += "  Note: " + wrapped(notice, 90, 8) + "\n";
  }
  if (!outcome.restated.empty()) {
    all += fmt::format("  {} otherwise than another edition of {}:\n",
                       counted(outcome.restated.size(), "figure is given", "figures are given"),
                       layout.publication);
    for (std::size_t i = 0; i < outcome.restated.size() && i < most_shown; ++i) {
      all += "    " + restatement_line(outcome.restated[i], authorities) + "\n";
    }
    if (outcome.restated.size() > most_shown) {
      all += fmt::format("    … 'plumbline releases --restated {}' lists them all\n",
                         outcome.stored->id);
    }
  }
  return all;
}

}  // namespace plumbline
