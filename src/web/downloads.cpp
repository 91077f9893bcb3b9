#include "web/downloads.h"

#include <fmt/format.h>

#include "documents/report_data.h"
#include "reports/words.h"
#include "views/profile_view.h"
#include "web/asked.h"
#include "web/file_response.h"

namespace plumbline {

Response no_such_file(const Snapshot& snapshot, std::string hint) {
  return problem_page(
      snapshot, {.what = "There is no such file.", .where = {}, .hint = std::move(hint)}, 404);
}

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

}  // namespace plumbline
