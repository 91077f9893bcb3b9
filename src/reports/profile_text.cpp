// The profile in a terminal: a sentence first, then the money, then each panel.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "base/text.h"
#include "reports/profile.h"
#include "reports/words.h"

namespace plumbline {
namespace {

constexpr std::size_t page_width = 96;
constexpr int strip_width = 48;
constexpr double about_the_same = 2.0;  // percent

// Where the own figure stands between the least and the greatest: the middle half drawn heavy.
std::string strip(const MeasureTable& table) {
  const Summary& summary = table.summary;
  if (!summary.quartiles || !table.own || !table.own->figure.cell.is_number()) return {};
  const double low = *summary.least;
  const double high = *summary.greatest;
  if (high <= low) return {};
  const auto at = [&](double value) {
    const double share = std::clamp((value - low) / (high - low), 0.0, 1.0);
    return static_cast<int>(std::lround(share * (strip_width - 1)));
  };
  const int own = at(table.own->figure.number);
  const int middle = at(*summary.median);
  std::string drawn;
  for (int i = 0; i < strip_width; ++i) {
    const bool half = i >= at((*summary.quartiles)[1]) && i <= at((*summary.quartiles)[3]);
    drawn += i == own ? "●" : i == middle ? "┃" : half ? "━" : "─";
  }
  return drawn;
}

std::string difference(double percent, const std::string& from) {
  if (std::abs(percent) <= about_the_same) return "about the same as " + from;
  return fmt::format("{}% {} {}", with_commas(std::abs(percent), 1),
                     percent > 0 ? "above" : "below", from);
}

std::string standing_words(const Standing& standing) {
  if (standing.from_top == 0) return fmt::format("beside {} others", standing.n);
  return fmt::format("{}{} of {} from the highest", standing.sharing > 1 ? "=" : "",
                     ordinal(standing.from_top), standing.n);
}

std::string own_text(const MeasureTable& table) {
  const MeasureChoice& used = table.measure.used;
  std::string all = fmt::format(
      "    {}", shown(table.own->figure, used.variant->unit_text, used.measure->decimals));
  all += open_range(table.own->figure, used.variant->unit_text, used.measure->decimals);
  if (table.own->standing) {
    all += "   " + standing_words(*table.own->standing);
    if (table.own->standing->percent_from_mean) {
      all += ", " + difference(*table.own->standing->percent_from_mean, "the average");
    }
  }
  return all + "\n";
}

std::string others_text(const MeasureTable& table) {
  const MeasureChoice& used = table.measure.used;
  const Summary& summary = table.summary;
  const auto show = [&](double value) {
    return shown(value, used.variant->unit_text, used.measure->decimals);
  };
  std::string all;
  const std::string drawn = strip(table);
  if (!drawn.empty()) {
    all += fmt::format("    {} {} {}\n", show(*summary.least), drawn, show(*summary.greatest));
  }
  if (!summary.mean) return all;
  all += fmt::format("    average {} · median {}", show(*summary.mean), show(*summary.median));
  if (summary.quartiles) {
    all += fmt::format(" · middle half {} to {}", show((*summary.quartiles)[1]),
                       show((*summary.quartiles)[3]));
  }
  if (summary.ratio_of_totals) {
    all += "\n    all spending over all activity " + show(*summary.ratio_of_totals);
  }
  return all + "\n";
}

std::string figure_text(const ProfileFigure& figure) {
  const MeasureTable& table = figure.table;
  std::string all =
      fmt::format("  {} ({})\n", table.measure.used.variant->label, id_of(table.measure.used));
  if (!table.measure.publications.empty()) {
    return all + "    " + wrapped(not_loaded(table), page_width - 4, 4) + "\n";
  }
  all += own_text(table);
  if (!figure.denominator.empty()) {
    const std::string ratio = fmt::format("{} over {}", figure.numerator, figure.denominator);
    all += "    " + wrapped(ratio, page_width - 4, 6) + "\n";
  }
  all += others_text(table);
  for (const std::string& note : table.measure.notes) {
    all += "    " + wrapped(note, page_width - 4, 4) + "\n";
  }
  for (const std::string& note : table.summary.notes) all += "    " + note + "\n";
  return all;
}

std::string money_text(const Profile& profile) {
  TextTable lines{
      .headings = {"", "£", "£ per head 0–17", "Average", "Median", "Rank"}, .rows = {}, .left = 1};
  for (const ProfileMoney& money : profile.money) {
    const MeasureTable& table = money.per_head.table;
    const auto average = [&](const std::optional<double>& value) {
      return value ? with_commas(*value, 2) : std::string("–");
    };
    const bool counted = table.own && table.own->standing && table.own->standing->from_top > 0;
    lines.rows.push_back(
        {money.label, shown(money.spending, "", 0),
         table.own ? shown(table.own->figure, "", 2) : "", average(table.summary.mean),
         average(table.summary.median),
         counted ? fmt::format("{}{} of {}", table.own->standing->sharing > 1 ? "=" : "",
                               table.own->standing->from_top, table.own->standing->n)
                 : ""});
  }
  return as_text(lines, 2);
}

}  // namespace

std::string headline(const Profile& profile, const std::string& name) {
  bool alone = false;
  for (const ProfilePanel& panel : profile.panels) {
    for (const ProfileFigure& figure : panel.figures) {
      const MeasureTable& table = figure.table;
      if (!table.own || !table.own->standing) continue;
      alone = true;
      if (!table.own->standing->percent_from_mean) continue;
      const MeasureVariant& variant = *table.measure.used.variant;
      return fmt::format("{}: {} spent {} {}, {}, {}.", panel.title, name,
                         shown(table.own->figure, variant.unit_text, 0),
                         unit_words(variant.unit_text).substr(std::string("£ ").size()),
                         difference(*table.own->standing->percent_from_mean, "the average"),
                         standing_words(*table.own->standing));
    }
  }
  return alone ? fmt::format("{} stands alone: too few others are loaded to compare it with.", name)
               : fmt::format("No panel of {}'s profile can be filled from what is loaded.", name);
}

std::string as_text(const Profile& profile, const Register& authorities) {
  const std::string name = name_of(authorities.at(profile.authority));
  std::string all =
      fmt::format("{}, {}\n{}, beside {}; {} expenditure\n\n", name,
                  text(Period{PeriodKind::financial_year, profile.year}), profile.title,
                  profile.group.words, profile.gross ? "gross" : "net current");
  all += wrapped(headline(profile, name), page_width, 0) + "\n\n";
  all += "Spending\n" + money_text(profile);
  for (const ProfilePanel& panel : profile.panels) {
    all += "\n" + panel.title + "\n";
    for (const ProfileFigure& figure : panel.figures) all += figure_text(figure);
  }
  if (!profile.findings.empty()) all += "\nWhat does not add up\n";
  for (const ProfileFinding& finding : profile.findings) {
    all += "  " + wrapped(finding.message, page_width - 2, 2) + "\n";
    all += "    " + wrapped(finding.worked, page_width - 4, 6) + "\n";
    if (!finding.hint.empty()) all += "    " + wrapped(finding.hint, page_width - 4, 4) + "\n";
  }
  for (const std::string& note : profile.group.notes) all += "\n" + wrapped(note, page_width, 0);
  all += "\n● " + name + "   ┃ median   ━ middle half   * another year or source stands in\n";
  return all;
}

}  // namespace plumbline
