// A measure table for the terminal, for a spreadsheet and for a program.
#include <fmt/format.h>

#include <map>

#include "base/csv.h"
#include "base/number.h"
#include "base/text.h"
#include "reports/finding.h"
#include "reports/measure_json.h"
#include "reports/measure_table.h"
#include "reports/words.h"

namespace plumbline {
namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t most_named = 20;

std::string year_text(std::int16_t year) { return text(Period{PeriodKind::financial_year, year}); }

std::string rank_text(const MeasureRow& row) {
  if (!row.standing)
    return row.excluded == Excluded::missing ? "" : std::string(words(row.excluded));
  return rank_number(*row.standing);
}

// Every member, the highest first; letters where the measure has them.
TextTable rows_of(const MeasureTable& table, const Register& authorities) {
  const MeasureChoice& used = table.measure.used;
  const std::string& unit = used.variant->unit_text;
  const bool banded = used.measure->polarity != Polarity::none;
  TextTable lines{
      .headings = {"Authority", "Code", unit_words(unit), "Rank"}, .rows = {}, .left = 2};
  if (banded) lines.headings.emplace_back("Band");
  for (const MeasureRow& row : table.rows) {
    const Authority& authority = authorities.at(row.authority);
    const bool is_own = table.own && table.own->authority == row.authority;
    std::vector<std::string> cells = {
        (is_own ? "▶ " : "  ") + name_of(authority), authority.dfe_number,
        shown(row.figure, unit, used.measure->decimals), rank_text(row)};
    if (banded) cells.push_back(band(table, row) ? std::string(1, *band(table, row)) : "");
    lines.rows.push_back(std::move(cells));
  }
  return lines;
}

// Those without a figure, under each reason.
std::vector<std::string> without_figure(const MeasureTable& table, const Register& authorities) {
  std::map<std::string_view, std::vector<std::string>> names;
  for (const MeasureRow& row : table.rows) {
    if (row.excluded == Excluded::missing) {
      names[words(row.figure.cell.missing())].push_back(name_of(authorities.at(row.authority)));
    }
  }
  std::vector<std::string> all;
  for (const auto& [reason, who] : names) {
    all.push_back(
        who.size() > most_named
            ? fmt::format("No figure, {}: {} authorities, named above.", reason, who.size())
            : fmt::format("No figure, {}: {}.", reason, listed(who)));
  }
  return all;
}

std::string averages(const MeasureTable& table) {
  TextTable lines;
  const MeasureChoice& used = table.measure.used;
  for (const auto& [name, value] : averages_of(table)) {
    lines.rows.push_back({name, shown(value, used.variant->unit_text, used.measure->decimals)});
  }
  lines.rows.push_back({"Authorities counted", fmt::format("{}", table.summary.n)});
  return as_text(lines);
}

// Those whose figure is worth a question, and what the question goes by.
std::string questions(const MeasureTable& table, const Register& authorities) {
  std::vector<std::string> asked;
  for (const MeasureRow& row : table.rows) {
    const Unusual found = question(table, row);
    if (found == Unusual::no) continue;
    asked.push_back(fmt::format("{} ({})", name_of(authorities.at(row.authority)), words(found)));
  }
  if (asked.empty()) return {};
  return fmt::format("Please check, {}: {}. It may be right.", usual_words(table), listed(asked));
}

std::string notes(const MeasureTable& table, const Register& authorities) {
  std::string all;
  const auto add = [&](const std::string& note) {
    all += wrapped("- " + note, page_width, 2) + "\n";
  };
  for (const std::string& note : table.group.notes) add(note);
  for (const std::string& note : figure_notes(table, authorities)) add(note);
  for (const std::string& note : without_figure(table, authorities)) add(note);
  if (const std::string asked = questions(table, authorities); !asked.empty()) add(asked);
  return all;
}

}  // namespace

std::vector<std::pair<std::string, double>> averages_of(const MeasureTable& table) {
  std::vector<std::pair<std::string, double>> all;
  const auto add = [&all](const std::string& name, const std::optional<double>& value) {
    if (value) all.emplace_back(name, *value);
  };
  const Summary& summary = table.summary;
  add("Average (mean of authorities, unweighted)", summary.mean);
  add("Median", summary.median);
  add(totals_words(*table.measure.used.variant), summary.ratio_of_totals);
  if (summary.quartiles) {
    add("Lower quartile", (*summary.quartiles)[1]);
    add("Upper quartile", (*summary.quartiles)[3]);
  }
  add("Lowest", summary.least);
  add("Highest", summary.greatest);
  return all;
}

std::vector<std::string> figure_notes(const MeasureTable& table, const Register& authorities) {
  std::vector<std::string> all = table.measure.notes;
  all.insert(all.end(), table.summary.notes.begin(), table.summary.notes.end());
  for (const auto& [why, places] : table.summary.left_out) {
    std::vector<std::string> names;
    if (why == Excluded::missing) continue;
    for (const MeasureRow& row : table.rows) {
      if (row.excluded == why) names.push_back(name_of(authorities.at(row.authority)));
    }
    all.push_back(fmt::format("Left out of the averages, {}: {}.", words(why), listed(names)));
  }
  return all;
}

std::string not_loaded(const MeasureTable& table) { return why_unfed(table.measure, table.year); }

std::string usual_words(const MeasureTable& table) {
  const MeasureChoice& used = table.measure.used;
  const auto show = [&](double value) {
    return shown(value, used.variant->unit_text, used.measure->decimals);
  };
  return fmt::format("outside {} to {}", show(table.summary.usual->low),
                     show(table.summary.usual->high));
}

std::string as_text(const MeasureTable& table, const Register& authorities) {
  const MeasureVariant& variant = *table.measure.used.variant;
  const int decimals = table.measure.used.measure->decimals;
  std::string all = fmt::format("{}, {}\n", variant.label, year_text(table.year));
  all += wrapped(fmt::format("{} · {} · {}", id_of(table.measure.used),
                             unit_words(variant.unit_text), variant.base),
                 page_width, 0) +
         "\n\n";
  if (const std::string reason = not_loaded(table); !reason.empty()) {
    return all + wrapped(reason, page_width, 0) + "\n";
  }
  all += as_text(rows_of(table, authorities)) + "\n";
  all += fmt::format("Group: {}\n", table.group.words) + averages(table);
  const bool outside = table.own && !table.group.holds_own && table.own->figure.cell.is_number();
  if (outside) {
    all += fmt::format("\n{}: {}\n", name_of(authorities.at(table.own->authority)),
                       shown(table.own->figure, variant.unit_text, decimals));
  }
  const std::string said = notes(table, authorities);
  if (!said.empty()) all += "\nNotes\n" + said;
  return all;
}

std::string as_csv(const MeasureTable& table, const Register& authorities) {
  std::string all =
      "measure,year,authority,dfe_number,ons_code,value,low,high,status,rank,n,unit,marks";
  all += fictional_heading(authorities);
  for (const MeasureRow& row : table.rows) {
    const Authority& authority = authorities.at(row.authority);
    const Figure& figure = row.figure;
    all += fmt::format(
        "{},{},{},{},{},{},{},{},{},{},{},{},{}{}", csv_field(id_of(table.measure.used)),
        year_text(table.year), csv_field(name_of(authority)), authority.dfe_number,
        authority.ons_code, figure.cell.is_number() ? shortest(figure.number) : "",
        figure.interval ? shortest(figure.interval->low) : "",
        figure.interval ? shortest(figure.interval->high) : "",
        csv_field(figure.cell.is_number() ? words(row.excluded) : words(figure.cell.missing())),
        row.standing ? std::to_string(row.standing->from_top) : "", table.summary.n,
        csv_field(table.measure.used.variant->unit_text), marks(figure.cell),
        fictional_field(authorities));
  }
  return all;
}

std::string as_json(const MeasureTable& table, const Register& authorities) {
  Json json;
  put_nation(json, authorities);
  put_measure(json, table);
  json["year"] = year_text(table.year);
  json["group"] = table.group.name;
  put_summary(json, table.summary);
  std::vector<std::string> said = table.group.notes;
  for (std::string& note : figure_notes(table, authorities)) said.push_back(std::move(note));
  put_notes(json, table, said);
  json["rows"] = Json::array();
  for (const MeasureRow& row : table.rows) {
    Json one;
    put_authority(one, "authority", authorities.at(row.authority));
    put_figure(one, row.figure);
    one["counted"] = row.excluded == Excluded::no;
    put_standing(one, row.standing);
    put_question(one, table, row);
    if (const auto letter = band(table, row)) one["band"] = std::string(1, *letter);
    json["rows"].push_back(std::move(one));
  }
  return json.dump(2) + "\n";
}

}  // namespace plumbline
