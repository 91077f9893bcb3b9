// A measure's files: a table of what can be had, and how each is made.
#include <fmt/format.h>

#include "base/text.h"
#include "charts/png.h"
#include "charts/svg.h"
#include "documents/report_data.h"
#include "reports/measure_workbook.h"
#include "views/measure_files.h"
#include "web/asked.h"
#include "web/downloads.h"
#include "web/file_response.h"

namespace plumbline {
namespace {

constexpr double pixels_each_way = 2;  // of a PNG, for one of the drawing

// What a file is made of.
struct MeasureAsked {
  const MeasureSource& source;
  const Request& request;
  const MeasureChoice& choice;
  const MadeMeasure& made;

  const Register& authorities() const { return source.authorities(); }
  Report report() const { return measure_report(made.view); }
  LongForm form() const { return long_form(source, choice, made.asked); }
  std::string kept_name() const { return file_word(id_of(choice)); }
  // What a browser calls the file; the long form is of no one year.
  FileWords of_year(std::string_view wanted, std::string_view which = "") const {
    return {wanted, fmt::format("{}-{}{}", kept_name(), made.asked.words.year, which)};
  }
  FileWords of_years(std::string_view wanted, std::string_view which) const {
    return {wanted, kept_name() + std::string(which)};
  }
};

Result<Response> workbook_response(const MeasureAsked& asked, std::string_view wanted) {
  const auto bytes = xlsx_bytes(measure_workbook(
      asked.made.view, asked.report(), file_facts(asked.source, asked.choice, asked.made.asked)));
  if (!bytes) return bytes.error();
  return file_response(asked.of_year(wanted),
                       "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", *bytes);
}

struct MeasureFile {
  std::string_view name;
  Result<Response> (*make)(const MeasureAsked& asked, std::string_view wanted);
};

constexpr MeasureFile files[] = {
    {"measure.pdf",
     [](const MeasureAsked& asked, std::string_view wanted) -> Result<Response> {
       return pdf_response(asked.of_year(wanted), asked.report());
     }},
    {"measure.csv",
     [](const MeasureAsked& asked, std::string_view wanted) -> Result<Response> {
       return csv_response(asked.of_year(wanted), asked.request,
                           as_csv(*asked.made.table, asked.authorities()));
     }},
    {"measure.json",
     [](const MeasureAsked& asked, std::string_view wanted) -> Result<Response> {
       return json_response(asked.of_year(wanted), as_json(*asked.made.table, asked.authorities()));
     }},
    {"measure.xlsx", workbook_response},
    {"measure-long.csv",
     [](const MeasureAsked& asked, std::string_view wanted) -> Result<Response> {
       return csv_response(asked.of_years(wanted, "-long"), asked.request,
                           as_csv(long_sheet(asked.form())));
     }},
    {"measure-long.meta.csv",
     [](const MeasureAsked& asked, std::string_view wanted) -> Result<Response> {
       return csv_response(asked.of_years(wanted, "-long.meta"), asked.request,
                           as_csv(long_meta(asked.form())));
     }},
    {"datapackage.json",
     [](const MeasureAsked& asked, std::string_view wanted) -> Result<Response> {
       return json_response({wanted, "datapackage"},
                            data_package(asked.form(), asked.kept_name() + "-long.csv"));
     }},
    {"report.csv",
     [](const MeasureAsked& asked, std::string_view wanted) -> Result<Response> {
       return csv_response(asked.of_year(wanted), asked.request, csv(asked.report()));
     }},
    {"report.json",
     [](const MeasureAsked& asked, std::string_view wanted) -> Result<Response> {
       return json_response(asked.of_year(wanted), json(asked.report()));
     }},
};

// A chart of the report by its name, or none.
std::optional<Response> chart_response(const MeasureAsked& asked, std::string_view wanted) {
  Report report = asked.report();
  for (const Chart* chart : charts_of(report)) {
    const bool svg = wanted == chart->name + ".svg";
    if (chart->name.empty() || (!svg && wanted != chart->name + ".png")) continue;
    const Drawing alone = chart_alone(asked.source, asked.choice, asked.made.asked, *chart);
    const FileWords words = asked.of_year(wanted, "-" + chart->name);
    if (svg) return file_response(words, "image/svg+xml", svg_file(alone));
    return file_response(words, "image/png", png_file(alone, pixels_each_way));
  }
  return std::nullopt;
}

std::string what_there_is(const MeasureAsked& asked) {
  std::vector<std::string> names;
  for (const MeasureFile& file : files) names.emplace_back(file.name);
  Report report = asked.report();
  for (const Chart* chart : charts_of(report)) {
    for (const char* ending : {".svg", ".png"}) names.push_back(chart->name + ending);
  }
  return fmt::format("This measure can be had as {}.", listed(names));
}

}  // namespace

Result<Response> measure_file(const MeasureToFile& of, const Request& request,
                              std::string_view wanted) {
  const MeasureAsked asked{
      .source = *of.source, .request = request, .choice = of.choice, .made = *of.made};
  for (const MeasureFile& file : files) {
    if (file.name == wanted) return file.make(asked, wanted);
  }
  if (auto chart = chart_response(asked, wanted)) return *std::move(chart);
  return Error{.what = "There is no such file.", .where = {}, .hint = what_there_is(asked)};
}

Response measure_download(const Snapshot& snapshot, const Request& request,
                          const PathParts& parts) {
  const auto choice = measure_asked(snapshot, request, parts);
  if (!choice) return problem_page(snapshot, choice.error(), 404);
  const auto made = make_measure_view(snapshot, *choice, asked_in(request));
  if (!made) return problem_page(snapshot, made.error(), 400);
  auto file = measure_file({.source = &snapshot, .choice = *choice, .made = &*made}, request,
                           value_of(parts, "file"));
  return file ? *std::move(file) : problem_page(snapshot, file.error(), 404);
}

}  // namespace plumbline
