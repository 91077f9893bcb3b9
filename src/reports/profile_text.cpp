// The profile in a terminal: a sentence first, then the money, then each panel.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>

#include "base/number.h"
#include "base/text.h"
#include "reports/finding.h"
#include "reports/profile.h"
#include "reports/profile_rows.h"
#include "reports/words.h"

namespace plumbline {
namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t label_width = 25;
constexpr int strip_width = 44;
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

std::string lower_first(std::string words) {
  words.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(words.front())));
  return words;
}

// ", 3.5% above the average"; empty where a share of the average says nothing: of ranks, and of
// what can lie on both sides of nought.
std::string beside_average(const MeasureTable& table) {
  const auto& percent = table.own->standing->percent_from_mean;
  const std::string& unit = table.measure.used.variant->unit_text;
  const bool says_nothing = unit == "rank" || unit == "index" || !table.summary.least ||
                            *table.summary.least < 0 || table.own->figure.number == 0;
  if (!percent || says_nothing) return {};
  return ", " + difference(*percent, "the average");
}

std::string standing_words(const Standing& standing) {
  if (standing.from_top == 0) return fmt::format("beside {} others", standing.n);
  return rank_of_all(standing) + " from the highest";
}

std::string own_text(const MeasureTable& table) {
  const MeasureChoice& used = table.measure.used;
  const Figure& own = table.own->figure;
  if (!own.cell.is_number()) {
    return fmt::format("    No figure: {}\n", words(own.cell.missing()));
  }
  std::string all = shown(own, used.variant->unit_text, used.measure->decimals);
  all += open_range(own, used.variant->unit_text, used.measure->decimals);
  if (table.own->standing && table.own->standing->n > 1) {
    all += ", " + standing_words(*table.own->standing);
    all += beside_average(table);
  }
  if (table.own->excluded != Excluded::no) {
    all += fmt::format(", not ranked: {}", words(table.own->excluded));
  }
  return "    " + wrapped(all, page_width - 4, 4) + "\n";
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
  std::string averages =
      fmt::format("average {} · median {}", show(*summary.mean), show(*summary.median));
  if (summary.quartiles) {
    averages += fmt::format(" · middle half {} to {}", show((*summary.quartiles)[1]),
                            show((*summary.quartiles)[3]));
  }
  if (summary.ratio_of_totals) {
    averages += fmt::format(" · {} {}", lower_first(totals_words(*used.variant)),
                            show(*summary.ratio_of_totals));
  }
  return all + "    " + wrapped(averages, page_width - 4, 4) + "\n";
}

// How often each note on stand-ins and substitutions is due: one that several figures share is said
// once, at the end.
std::map<std::string, int> note_counts(const Profile& profile) {
  std::map<std::string, int> counts;
  const auto count = [&](const ProfileFigure& figure) {
    for (const std::string& note : figure.table.measure.notes) ++counts[note];
  };
  for (const ProfileMoney& money : profile.money) count(money.per_head);
  for (const ProfilePanel& panel : profile.panels) std::ranges::for_each(panel.figures, count);
  return counts;
}

// "Cost per day" in the panel of "Residential care: cost per day".
std::string label_in(const ProfilePanel& panel, const ProfileFigure& figure) {
  std::string label = figure.table.measure.used.variant->label;
  if (!label.starts_with(panel.title + ": ")) return label;
  label.erase(0, panel.title.size() + 2);
  label.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(label.front())));
  return label;
}

std::string figure_text(const ProfilePanel& panel, const ProfileFigure& figure,
                        const std::map<std::string, int>& notes) {
  const MeasureTable& table = figure.table;
  std::string all = fmt::format("  {} ({})\n", label_in(panel, figure), id_of(table.measure.used));
  const auto add = [&](const std::string& line) {
    all += "    " + wrapped(line, page_width - 4, 4) + "\n";
  };
  if (const std::string why = not_loaded(table); !why.empty()) {
    add(why);
    return all;
  }
  all += own_text(table);
  if (!figure.denominator.empty()) add(figure.numerator + " over " + figure.denominator);
  all += others_text(table);
  if (const Unusual found = question(table, *table.own); found != Unusual::no) {
    add(fmt::format("Please check: {} what most authorities report ({}). It may be right.",
                    words(found), usual_words(table)));
  }
  for (const std::string& note : table.measure.notes) {
    if (notes.at(note) == 1) add(note);
  }
  std::ranges::for_each(table.summary.notes, add);
  return all;
}

// A row, its label over several lines where it is long and the numbers beside the last.
void add_row(TextTable& table, const std::string& label, std::vector<std::string> numbers) {
  const std::string lines = wrapped(label, label_width, 2);
  std::size_t from = 0;
  for (std::size_t end = lines.find('\n'); end != std::string::npos; end = lines.find('\n', from)) {
    table.rows.push_back({lines.substr(from, end - from)});
    from = end + 1;
  }
  numbers.insert(numbers.begin(), lines.substr(from));
  table.rows.push_back(std::move(numbers));
}

std::string money_text(const Profile& profile) {
  if (profile.money.empty()) return {};
  TextTable lines{
      .headings = {"", "£", "Per head", "Average", "Median", "Rank"}, .rows = {}, .left = 1};
  for (const ProfileMoney& money : profile.money) {
    const MeasureTable& table = money.per_head.table;
    const auto average = [&](const std::optional<double>& value) {
      return value ? with_commas(*value, 2) : std::string("–");
    };
    const bool counted = table.own && table.own->standing && table.own->standing->from_top > 0;
    add_row(lines, money.label,
            {shown(money.spending, "", 0), table.own ? shown(table.own->figure, "", 2) : "",
             average(table.summary.mean), average(table.summary.median),
             counted ? fmt::format("{} of {}", rank_number(*table.own->standing),
                                   table.own->standing->n)
                     : ""});
  }
  return "Spending, and £ per head aged 0 to 17\n" + as_text(lines, 2) + "\n";
}

std::string findings_text(const Profile& profile) {
  std::string all;
  if (!profile.findings.empty()) all += "\nWhat does not add up\n";
  const auto add = [&](const std::string& line, std::size_t indent) {
    if (line.empty()) return;
    all += std::string(indent, ' ') + wrapped(line, page_width - indent, indent) + "\n";
  };
  for (const ProfileFinding& finding : profile.findings) {
    add(finding.message, 2);
    add(finding.worked, 4);
    add(finding.hint, 4);
  }
  return all;
}

std::string notes_text(const Profile& profile, const std::map<std::string, int>& notes) {
  std::string all;
  const auto add = [&](const std::string& note) {
    all += "  " + wrapped(note, page_width - 2, 2) + "\n";
  };
  std::ranges::for_each(profile.group.notes, add);
  std::ranges::for_each(profile.notes, add);
  for (const auto& [note, count] : notes) {
    if (count > 1) add("* " + note);
  }
  return all;
}

}  // namespace

std::string expenditure_words(const Profile& profile) {
  if (profile.money.empty() && !profile.gross) return {};
  return fmt::format("; {} expenditure", profile.gross ? "gross" : "net current");
}

std::string headline(const Profile& profile, const std::string& name) {
  bool alone = false;
  bool too_small = false;
  for (const ProfilePanel& panel : profile.panels) {
    for (const ProfileFigure& figure : panel.figures) {
      const MeasureTable& table = figure.table;
      too_small |= table.own && table.own->excluded == Excluded::structural;
      if (!table.own || !table.own->standing) continue;
      alone = true;
      if (!table.own->standing->percent_from_mean) continue;
      const MeasureVariant& variant = *table.measure.used.variant;
      const std::string standing =
          beside_average(table) + ", " + standing_words(*table.own->standing);
      const std::string per = per_words(variant.unit_text);
      if (per.empty()) {
        return fmt::format(
            "{}: {} in {}{}.", variant.label,
            shown(table.own->figure, variant.unit_text, table.measure.used.measure->decimals), name,
            standing);
      }
      return fmt::format("{}: {} spent {} {}{}.", topic(table), name,
                         shown(table.own->figure, variant.unit_text, 0), per, standing);
    }
  }
  if (too_small) {
    return fmt::format("{} is too small to compare. Its figures are shown without ranks.", name);
  }
  if (alone && profile.group.members.size() < smallest_group) {
    return fmt::format("Fewer than {} authorities are compared, so there is no average.",
                       smallest_group);
  }
  return alone ? fmt::format("{} stands alone: too few others are loaded to compare it with.", name)
               : fmt::format("No panel of {}'s profile can be filled from what is loaded.", name);
}

std::string as_text(const Profile& profile, const Register& authorities) {
  const std::string name = name_of(authorities.at(profile.authority));
  std::string all = fmt::format("{}, {}\n{}, beside {}{}\n\n", name,
                                text(Period{PeriodKind::financial_year, profile.year}),
                                profile.title, profile.group.words, expenditure_words(profile));
  all += wrapped(headline(profile, name), page_width, 0) + "\n\n" + money_text(profile);
  const std::map<std::string, int> notes = note_counts(profile);
  for (const ProfilePanel& panel : profile.panels) {
    if (&panel != &profile.panels.front()) all += "\n";
    all += panel.title + "\n";
    for (const ProfileFigure& figure : panel.figures) {
      all += figure_text(panel, figure, notes);
    }
  }
  all += findings_text(profile);
  const std::string said = notes_text(profile, notes);
  if (!said.empty()) all += "\nNotes\n" + said;
  const std::string key =
      fmt::format("● {} · ┃ median · ━ middle half · * another year or source stands in", name);
  return all + "\n" + wrapped(key, page_width, 0) + "\n";
}

}  // namespace plumbline
