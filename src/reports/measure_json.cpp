#include "reports/measure_json.h"

#include "reports/words.h"

namespace plumbline {

Json json_of(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

void put_authority(Json& json, const std::string& name_key, const Authority& authority) {
  json[name_key] = name_of(authority);
  json["dfe_number"] = authority.dfe_number;
  json["ons_code"] = authority.ons_code;
}

void put_nation(Json& json, const Register& authorities) {
  if (authorities.is_fictional()) json["fictional"] = true;
}

void put_measure(Json& json, const MeasureTable& table) {
  const MeasureVariant& variant = *table.measure.used.variant;
  json["measure"] = id_of(table.measure.used);
  json["asked"] = id_of(table.measure.asked);
  json["label"] = variant.label;
  json["unit"] = variant.unit_text;
  json["base"] = variant.base;
}

void put_figure(Json& json, const Figure& figure) {
  json["value"] = figure.cell.is_number() ? Json(figure.number) : Json(nullptr);
  if (!figure.cell.is_number()) json["missing"] = words(figure.cell.missing());
  if (figure.interval) json["interval"] = {figure.interval->low, figure.interval->high};
  if (!figure.cell.is_number()) return;
  if (figure.cell.has(Cell::stand_in)) json["stand_in"] = true;
  if (figure.cell.has(Cell::unreliable)) json["unreliable"] = true;
  if (figure.cell.has(Cell::low)) json["low"] = true;
  if (figure.cell.has(Cell::flagged)) json["flagged"] = true;
}

void put_summary(Json& json, const Summary& summary) {
  json["n"] = summary.n;
  json["zeros"] = summary.zeros;
  json["coverage_percent"] = summary.coverage;
  json["mean"] = json_of(summary.mean);
  json["median"] = json_of(summary.median);
  json["ratio_of_totals"] = json_of(summary.ratio_of_totals);
  json["quartiles"] =
      summary.quartiles
          ? Json({(*summary.quartiles)[1], (*summary.quartiles)[2], (*summary.quartiles)[3]})
          : Json(nullptr);
  if (summary.usual) json["usual"] = {summary.usual->low, summary.usual->high};
}

void put_standing(Json& json, const std::optional<Standing>& standing) {
  if (!standing || standing->from_top == 0) return;
  json["rank_from_top"] = standing->from_top;
  json["rank_from_bottom"] = standing->from_bottom;
  json["percentile"] = standing->percentile;
}

void put_question(Json& json, const MeasureTable& table, const MeasureRow& row) {
  const Unusual found = question(table, row);
  if (found != Unusual::no) json["please_check"] = words(found);
}

void put_notes(Json& json, const MeasureTable& table, const std::vector<std::string>& notes) {
  json["notes"] = notes;
  if (table.measure.publications.empty()) return;
  json["not_loaded"] = table.measure.unfed;
  json["fed_by"] = table.measure.publications;
}

}  // namespace plumbline
