#include "web/downloads.h"

#include <fmt/format.h>

#include "documents/pdf.h"
#include "documents/report_data.h"
#include "reports/words.h"
#include "views/measure_view.h"
#include "views/profile_view.h"
#include "web/asked.h"

namespace plumbline {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// `wanted` is the file of the address, whose ending says what it is; `name` is what a browser
// calls it when it is kept.
struct FileWords {
  std::string_view wanted;
  std::string name;
};

Response file_response(const FileWords& words, std::string type, std::string body) {
  const std::string_view ending = words.wanted.substr(words.wanted.rfind('.'));
  Response response;
  response.type = std::move(type);
  response.body = std::move(body);
  response.headers.emplace_back("Content-Disposition",
                                fmt::format("inline; filename=\"{}{}\"", words.name, ending));
  return response;
}

Response pdf_response(const FileWords& words, const Report& report) {
  return file_response(words, "application/pdf", pdf(report));
}

// With ?bom=1 as spreadsheets want it, to know its letters.
Response csv_response(const FileWords& words, const Request& request, const std::string& text) {
  const bool marked = value_of(request.query, "bom") == "1";
  return file_response(words, "text/csv; charset=utf-8",
                       marked ? std::string(byte_order_mark) + text : text);
}

Response json_response(const FileWords& words, std::string text) {
  return file_response(words, "application/json", std::move(text));
}

Response no_such_file(const Snapshot& snapshot, std::string hint) {
  return problem_page(
      snapshot, {.what = "There is no such file.", .where = {}, .hint = std::move(hint)}, 404);
}

// Letters, digits and hyphens alone: what every file system takes.
std::string file_word(std::string_view text) {
  std::string word;
  for (const char letter : text) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || letter == '_';
    word += plain ? letter : '-';
  }
  return word;
}

}  // namespace

Response profile_download(const Snapshot& snapshot, const Request& request,
                          const PathParts& parts) {
  Asked asked = asked_in(request);
  asked.authority = value_of(parts, "authority");
  const auto made = make_profile_view(snapshot, asked);
  if (!made) return problem_page(snapshot, made.error(), 400);
  const Register& authorities = *snapshot.session().authorities;
  const FileWords words{
      value_of(parts, "file"),
      fmt::format("profile-{}-{}", made->asked.words.authority, made->asked.words.year)};
  if (words.wanted == "profile.pdf") return pdf_response(words, profile_report(made->view));
  if (words.wanted == "profile.csv")
    return csv_response(words, request, as_csv(*made->profile, authorities));
  if (words.wanted == "profile.json")
    return json_response(words, as_json(*made->profile, authorities));
  if (words.wanted == "report.csv")
    return csv_response(words, request, csv(profile_report(made->view)));
  if (words.wanted == "report.json") return json_response(words, json(profile_report(made->view)));
  return no_such_file(snapshot,
                      "A profile can be had as profile.pdf, profile.csv and profile.json, and the "
                      "tables of its page as report.csv and report.json.");
}

Response measure_download(const Snapshot& snapshot, const Request& request,
                          const PathParts& parts) {
  const auto choice = measure_asked(snapshot, request, parts);
  if (!choice) return problem_page(snapshot, choice.error(), 404);
  const auto made = make_measure_view(snapshot, *choice, asked_in(request));
  if (!made) return problem_page(snapshot, made.error(), 400);
  const Register& authorities = *snapshot.session().authorities;
  const FileWords words{value_of(parts, "file"),
                        fmt::format("{}-{}", file_word(id_of(*choice)), made->asked.words.year)};
  if (words.wanted == "measure.pdf") return pdf_response(words, measure_report(made->view));
  if (words.wanted == "measure.csv")
    return csv_response(words, request, as_csv(*made->table, authorities));
  if (words.wanted == "measure.json")
    return json_response(words, as_json(*made->table, authorities));
  if (words.wanted == "report.csv")
    return csv_response(words, request, csv(measure_report(made->view)));
  if (words.wanted == "report.json") return json_response(words, json(measure_report(made->view)));
  return no_such_file(snapshot,
                      "A measure can be had as measure.pdf, measure.csv and measure.json, and the "
                      "tables of its page as report.csv and report.json.");
}

}  // namespace plumbline
