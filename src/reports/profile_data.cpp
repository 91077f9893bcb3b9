// The profile for a spreadsheet and for a program.
#include <fmt/format.h>

#include "base/csv.h"
#include "base/number.h"
#include "reports/finding.h"
#include "reports/measure_json.h"
#include "reports/profile.h"
#include "reports/words.h"

namespace plumbline {
namespace {

Json json_of(const ProfileFigure& figure, const Register& authorities) {
  const MeasureTable& table = figure.table;
  Json json;
  put_measure(json, table);
  put_figure(json, table.own ? table.own->figure : Figure{});
  json["numerator"] = figure.numerator;
  json["denominator"] = figure.denominator;
  put_summary(json, table.summary);
  if (table.own) {
    put_standing(json, table.own->standing);
    put_question(json, table, *table.own);
  }
  put_notes(json, table, figure_notes(table, authorities));
  return json;
}

std::string number_field(const std::optional<double>& value) {
  return value ? shortest(*value) : std::string();
}

// The two fields of what a figure can lie between; empty where it is exact.
std::string range_fields(const Figure& figure) {
  if (!figure.interval) return ",";
  return shortest(figure.interval->low) + "," + shortest(figure.interval->high);
}

// The range of the own figure, the quartiles of the group, in which quarter the figure stands, and
// how much of the group has one.
std::string standing_fields(const MeasureTable& table, const Figure& own) {
  const auto cut = [&](std::size_t which) {
    const auto& cuts = table.summary.quartiles;
    return cuts ? shortest((*cuts)[which]) : std::string();
  };
  const auto found = quarter(table);
  return fmt::format("{},{},{},{},{}", range_fields(own), cut(1), cut(3),
                     found ? std::to_string(*found) : "", shortest(table.summary.coverage));
}

std::string csv_row(const Profile& profile, const std::string& section, const ProfileFigure& figure,
                    const Register& authorities) {
  const Authority& authority = authorities.at(profile.authority);
  const MeasureTable& table = figure.table;
  const MeasureVariant& variant = *table.measure.used.variant;
  const Figure own = table.own ? table.own->figure : Figure{};
  const bool ranked = table.own && table.own->standing && table.own->standing->from_top > 0;
  return fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}{}", csv_field(section),
                     csv_field(id_of(table.measure.used)), csv_field(variant.label),
                     csv_field(variant.unit_text), csv_field(name_of(authority)),
                     authority.dfe_number, text(Period{PeriodKind::financial_year, profile.year}),
                     own.cell.is_number() ? shortest(own.number) : "",
                     csv_field(own.cell.is_number() ? "" : words(own.cell.missing())),
                     number_field(table.summary.mean), number_field(table.summary.median),
                     number_field(table.summary.ratio_of_totals),
                     ranked ? std::to_string(table.own->standing->from_top) : "", table.summary.n,
                     marks(own.cell), standing_fields(table, own), fictional_field(authorities));
}

// The pounds of a line of spending, which nobody is compared on.
std::string csv_row(const Profile& profile, const ProfileMoney& money,
                    const Register& authorities) {
  const Authority& authority = authorities.at(profile.authority);
  const Cell cell = money.spending.cell;
  return fmt::format("Spending,{},{},GBP,{},{},{},{},{},,,,,,{},{},,,,{}", csv_field(money.item),
                     csv_field(money.label), csv_field(name_of(authority)), authority.dfe_number,
                     text(Period{PeriodKind::financial_year, profile.year}),
                     cell.is_number() ? shortest(money.spending.number) : "",
                     csv_field(cell.is_number() ? "" : words(cell.missing())), marks(cell),
                     range_fields(money.spending), fictional_field(authorities));
}

}  // namespace

std::string as_csv(const Profile& profile, const Register& authorities) {
  std::string all =
      "section,measure,label,unit,authority,dfe_number,year,value,missing,mean,median,"
      "ratio_of_totals,rank_from_top,n,marks,low,high,lower_quartile,upper_quartile,quarter,"
      "coverage_percent";
  all += fictional_heading(authorities);
  for (const ProfileMoney& money : profile.money) all += csv_row(profile, money, authorities);
  for (const ProfileMoney& money : profile.money) {
    all += csv_row(profile, "Spending", money.per_head, authorities);
  }
  for (const ProfilePanel& panel : profile.panels) {
    for (const ProfileFigure& figure : panel.figures) {
      all += csv_row(profile, panel.title, figure, authorities);
    }
  }
  return all;
}

std::string as_json(const Profile& profile, const Register& authorities) {
  Json json;
  put_nation(json, authorities);
  put_authority(json["authority"], "name", authorities.at(profile.authority));
  json["year"] = text(Period{PeriodKind::financial_year, profile.year});
  json["title"] = profile.title;
  json["group"] = profile.group.name;
  json["expenditure"] = profile.gross ? "gross" : "net current";
  json["spending"] = Json::array();
  for (const ProfileMoney& money : profile.money) {
    Json line;
    line["label"] = money.label;
    line["pounds"] = money.spending.cell.is_number() ? Json(money.spending.number) : Json(nullptr);
    line["per_head"] = json_of(money.per_head, authorities);
    json["spending"].push_back(std::move(line));
  }
  json["panels"] = Json::array();
  for (const ProfilePanel& panel : profile.panels) {
    Json one;
    one["title"] = panel.title;
    one["figures"] = Json::array();
    for (const ProfileFigure& figure : panel.figures) {
      one["figures"].push_back(json_of(figure, authorities));
    }
    json["panels"].push_back(std::move(one));
  }
  json["findings"] = Json::array();
  for (const ProfileFinding& finding : profile.findings) {
    json["findings"].push_back({{"check", finding.id},
                                {"message", finding.message},
                                {"hint", finding.hint},
                                {"worked", finding.worked}});
  }
  json["notes"] = profile.group.notes;
  for (const std::string& note : profile.notes) json["notes"].push_back(note);
  json["sources"] = profile.sources;
  return json.dump(2) + "\n";
}

}  // namespace plumbline
