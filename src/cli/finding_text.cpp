#include "cli/finding_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.h"
#include "base/number.h"
#include "base/text.h"
#include "reports/measure_json.h"
#include "reports/words.h"

namespace plumbline {
namespace {

constexpr std::size_t page_width = 96;

std::string_view words(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "information";
}

std::size_t count_of(const CheckedReturn& checked, Severity severity) {
  return static_cast<std::size_t>(
      std::ranges::count(checked.findings, severity, &ReturnFinding::severity));
}

std::string head(const Club& club, const Return& made) {
  std::string all = fmt::format("{}, {}", club.title, text(made.year));
  return made.authority.empty() ? all : fmt::format("{}, {}", made.authority, all);
}

std::string summary(const CheckedReturn& checked) {
  const std::size_t errors = count_of(checked, Severity::error);
  const std::size_t warnings = count_of(checked, Severity::warning);
  std::string all = fmt::format("{}: ", head(*checked.club, *checked.made));
  if (checked.findings.empty()) return all + "nothing looks wrong.";
  if (errors == 0 && warnings == 0) {
    return all + fmt::format("nothing to mend, {} to know.",
                             counted(checked.findings.size(), "thing", "things"));
  }
  all += fmt::format("{}, {}", counted(errors, "error", "errors"),
                     counted(warnings, "warning", "warnings"));
  return all + (errors > 0 ? ". Errors are to be mended before it is signed off."
                           : ". Each asks for a correction or an explanation.");
}

std::string one_finding(const ReturnFinding& finding) {
  const std::string where =
      finding.row.empty() ? finding.item : fmt::format("{}, {}", finding.item, finding.row);
  std::string name(words(finding.severity));
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  std::string all =
      fmt::format("{}  {}{}\n", name, where, finding.explained ? "  (explained)" : "");
  const auto line = [&](const std::string& said) {
    if (!said.empty()) all += "  " + wrapped(said, page_width - 2, 2) + "\n";
  };
  line(finding.message);
  if (!finding.found.empty()) line("Found: " + finding.found + ".");
  for (const Repair& repair : finding.repairs) line("Perhaps: " + repair.words);
  line(finding.hint);
  return all;
}

Json json_of(const ReturnFinding& finding) {
  Json json;
  json["check"] = finding.check;
  json["severity"] = words(finding.severity);
  json["item"] = finding.item;
  if (!finding.row.empty()) json["row"] = finding.row;
  json["message"] = finding.message;
  if (!finding.found.empty()) json["found"] = finding.found;
  json["hint"] = finding.hint;
  json["explained"] = finding.explained;
  json["stops_sign_off"] = stops_sign_off(finding);
  json["moves"] = finding.moves;
  json["repairs"] = Json::array();
  for (const Repair& repair : finding.repairs) {
    Json one;
    one["item"] = repair.item;
    if (!repair.row.empty()) one["row"] = repair.row;
    one["from"] = repair.from;
    one["to"] = repair.to;
    one["words"] = repair.words;
    json["repairs"].push_back(std::move(one));
  }
  if (!finding.trap.empty()) json["traps"] = finding.trap;
  return json;
}

void put_head(const Club& club, const Return& made, Json& json) {
  json["club"] = club.id;
  json["year"] = text(made.year);
  if (!made.authority.empty()) json["authority"] = made.authority;
}

}  // namespace

std::string as_text(const CheckedReturn& checked) {
  constexpr std::size_t most_told = 20;
  std::string all;
  for (std::size_t i = 0; i < std::min(most_told, checked.problems.size()); ++i) {
    all += fmt::format("Not read: {}\n", text(checked.problems[i]));
  }
  if (checked.problems.size() > most_told) {
    all += fmt::format("Not read: {} more.\n", checked.problems.size() - most_told);
  }
  if (!all.empty()) all += "\n";
  all += wrapped(summary(checked), page_width, 0) + "\n";
  for (const ReturnFinding& finding : checked.findings) all += "\n" + one_finding(finding);
  return all;
}

std::string as_csv(const CheckedReturn& checked) {
  std::string all = "severity,check,item,row,message,found,hint,repair_item,repair_to,explained\n";
  for (const Error& problem : checked.problems) {
    all += fmt::format("error,not read,,,{},{},{},,,\n", csv_field(problem.what),
                       csv_field(problem.where), csv_field(problem.hint));
  }
  for (const ReturnFinding& one : checked.findings) {
    const Repair* repair = one.repairs.empty() ? nullptr : &one.repairs.front();
    all += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", words(one.severity), csv_field(one.check),
                       csv_field(one.item), csv_field(one.row), csv_field(one.message),
                       csv_field(one.found), csv_field(one.hint),
                       repair == nullptr ? "" : csv_field(repair->item),
                       repair == nullptr ? "" : shortest(repair->to), one.explained ? "yes" : "no");
  }
  return all;
}

std::string as_json(const CheckedReturn& checked) {
  Json json;
  put_head(*checked.club, *checked.made, json);
  json["not_read"] = Json::array();
  for (const Error& problem : checked.problems) json["not_read"].push_back(text(problem));
  json["findings"] = Json::array();
  for (const ReturnFinding& finding : checked.findings)
    json["findings"].push_back(json_of(finding));
  return json.dump(2) + "\n";
}

std::string as_text(const MeasuredReturn& measured) {
  TextTable table{
      .headings = {"Measure", "What it is", "Figure", "Divided by"}, .rows = {}, .left = 2};
  table.left = 2;
  for (const ReturnMeasure& one : measured.measures) {
    const MeasureVariant& variant = *one.choice.variant;
    const int decimals = one.choice.measure->decimals;
    table.rows.push_back({id_of(one.choice), variant.label,
                          shown(one.figure, variant.unit_text, decimals) +
                              open_range(one.figure, variant.unit_text, decimals),
                          variant.base});
  }
  return head(*measured.club, *measured.made) + "\n\n" + as_text(table);
}

std::string as_csv(const MeasuredReturn& measured) {
  std::string all = "measure,label,unit,value,low,high,missing\n";
  for (const ReturnMeasure& one : measured.measures) {
    const MeasureVariant& variant = *one.choice.variant;
    const bool number = one.figure.cell.is_number();
    const bool range = number && one.figure.interval.has_value();
    all += fmt::format("{},{},{},{},{},{},{}\n", csv_field(id_of(one.choice)),
                       csv_field(variant.label), csv_field(variant.unit_text),
                       number ? shortest(one.figure.number) : "",
                       range ? shortest(one.figure.interval->low) : "",
                       range ? shortest(one.figure.interval->high) : "",
                       number ? "" : plumbline::words(one.figure.cell.missing()));
  }
  return all;
}

std::string as_json(const MeasuredReturn& measured) {
  Json json;
  put_head(*measured.club, *measured.made, json);
  json["measures"] = Json::array();
  for (const ReturnMeasure& one : measured.measures) {
    const MeasureVariant& variant = *one.choice.variant;
    Json made;
    made["measure"] = id_of(one.choice);
    made["label"] = variant.label;
    made["unit"] = variant.unit_text;
    made["formula"] = variant.formula;
    if (one.figure.cell.is_number()) {
      made["value"] = one.figure.number;
    } else {
      made["value"] = nullptr;
      made["missing"] = plumbline::words(one.figure.cell.missing());
    }
    json["measures"].push_back(std::move(made));
  }
  return json.dump(2) + "\n";
}

}  // namespace plumbline
