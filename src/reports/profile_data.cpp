// The profile for a spreadsheet and for a program.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/csv.h"
#include "base/number.h"
#include "reports/profile.h"
#include "reports/words.h"

namespace plumbline {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json json_of(const ProfileFigure& figure) {
  const MeasureTable& table = figure.table;
  const MeasureVariant& variant = *table.measure.used.variant;
  const Summary& summary = table.summary;
  Json json;
  json["measure"] = id_of(table.measure.used);
  json["asked"] = id_of(table.measure.asked);
  json["label"] = variant.label;
  json["unit"] = variant.unit_text;
  json["base"] = variant.base;
  const Figure own = table.own ? table.own->figure : Figure{};
  json["value"] = own.cell.is_number() ? Json(own.number) : Json(nullptr);
  if (!own.cell.is_number()) json["missing"] = words(own.cell.missing());
  if (own.interval) json["interval"] = {own.interval->low, own.interval->high};
  json["numerator"] = figure.numerator;
  json["denominator"] = figure.denominator;
  json["mean"] = json_of(summary.mean);
  json["median"] = json_of(summary.median);
  json["ratio_of_totals"] = json_of(summary.ratio_of_totals);
  json["quartiles"] =
      summary.quartiles
          ? Json({(*summary.quartiles)[1], (*summary.quartiles)[2], (*summary.quartiles)[3]})
          : Json(nullptr);
  json["n"] = summary.n;
  json["zeros"] = summary.zeros;
  json["coverage_percent"] = summary.coverage;
  if (table.own && table.own->standing && table.own->standing->from_top > 0) {
    json["rank_from_top"] = table.own->standing->from_top;
    json["rank_from_bottom"] = table.own->standing->from_bottom;
    json["percentile"] = table.own->standing->percentile;
  }
  json["notes"] = table.measure.notes;
  if (!table.measure.publications.empty()) {
    json["not_loaded"] = table.measure.unfed;
    json["fed_by"] = table.measure.publications;
  }
  return json;
}

std::string csv_row(const Profile& profile, const std::string& section, const ProfileFigure& figure,
                    const Authority& authority) {
  const MeasureTable& table = figure.table;
  const MeasureVariant& variant = *table.measure.used.variant;
  const auto number = [](const std::optional<double>& value) {
    return value ? shortest(*value) : std::string();
  };
  const Figure own = table.own ? table.own->figure : Figure{};
  const bool ranked = table.own && table.own->standing && table.own->standing->from_top > 0;
  return fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", csv_field(section),
                     csv_field(id_of(table.measure.used)), csv_field(variant.label),
                     csv_field(variant.unit_text), csv_field(name_of(authority)),
                     authority.dfe_number, text(Period{PeriodKind::financial_year, profile.year}),
                     own.cell.is_number() ? shortest(own.number) : "",
                     csv_field(own.cell.is_number() ? "" : words(own.cell.missing())),
                     number(table.summary.mean), number(table.summary.median),
                     number(table.summary.ratio_of_totals),
                     ranked ? std::to_string(table.own->standing->from_top) : "", table.summary.n);
}

}  // namespace

std::string as_csv(const Profile& profile, const Register& authorities) {
  const Authority& authority = authorities.at(profile.authority);
  std::string all =
      "section,measure,label,unit,authority,dfe_number,year,value,missing,mean,median,"
      "ratio_of_totals,rank_from_top,n\n";
  for (const ProfileMoney& money : profile.money) {
    all += csv_row(profile, "Spending", money.per_head, authority);
  }
  for (const ProfilePanel& panel : profile.panels) {
    for (const ProfileFigure& figure : panel.figures) {
      all += csv_row(profile, panel.title, figure, authority);
    }
  }
  return all;
}

std::string as_json(const Profile& profile, const Register& authorities) {
  const Authority& authority = authorities.at(profile.authority);
  Json json;
  json["authority"] = {{"name", name_of(authority)},
                       {"dfe_number", authority.dfe_number},
                       {"ons_code", authority.ons_code}};
  json["year"] = text(Period{PeriodKind::financial_year, profile.year});
  json["title"] = profile.title;
  json["group"] = profile.group.name;
  json["expenditure"] = profile.gross ? "gross" : "net current";
  json["spending"] = Json::array();
  for (const ProfileMoney& money : profile.money) {
    Json line;
    line["label"] = money.label;
    line["pounds"] = money.spending.cell.is_number() ? Json(money.spending.number) : Json(nullptr);
    line["per_head"] = json_of(money.per_head);
    json["spending"].push_back(std::move(line));
  }
  json["panels"] = Json::array();
  for (const ProfilePanel& panel : profile.panels) {
    Json one;
    one["title"] = panel.title;
    one["figures"] = Json::array();
    for (const ProfileFigure& figure : panel.figures) one["figures"].push_back(json_of(figure));
    json["panels"].push_back(std::move(one));
  }
  json["findings"] = Json::array();
  for (const ProfileFinding& finding : profile.findings) {
    json["findings"].push_back({{"check", finding.id},
                                {"message", finding.message},
                                {"hint", finding.hint},
                                {"worked", finding.worked}});
  }
  json["sources"] = profile.sources;
  return json.dump(2) + "\n";
}

}  // namespace plumbline
