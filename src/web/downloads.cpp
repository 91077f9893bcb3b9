#include "web/downloads.h"

#include <fmt/format.h>

#include "documents/pdf.h"
#include "reports/words.h"
#include "web/profile_view.h"

namespace plumbline {
namespace {

Response file_response(std::string name, std::string type, std::string body) {
  Response response;
  response.type = std::move(type);
  response.body = std::move(body);
  response.headers.emplace_back("Content-Disposition",
                                fmt::format("inline; filename=\"{}\"", name));
  return response;
}

}  // namespace

Response profile_download(const Snapshot& snapshot, const Request& request,
                          const PathParts& parts) {
  const std::string_view file = value_of(parts, "file");
  Asked asked = asked_in(request);
  asked.authority = value_of(parts, "authority");
  const auto made = make_profile_view(snapshot, asked);
  if (!made) return problem_page(snapshot, made.error(), 400);
  const Register& authorities = *snapshot.session().authorities;
  const std::string name =
      fmt::format("profile-{}-{}", made->asked.words.authority, made->asked.words.year);
  if (file == "profile.pdf") {
    return file_response(name + ".pdf", "application/pdf", pdf(profile_report(made->view)));
  }
  if (file == "profile.csv") {
    return file_response(name + ".csv", "text/csv; charset=utf-8",
                         as_csv(*made->profile, authorities));
  }
  if (file == "profile.json") {
    return file_response(name + ".json", "application/json", as_json(*made->profile, authorities));
  }
  return problem_page(snapshot,
                      {.what = "There is no such file.",
                       .where = {},
                       .hint = "A profile can be had as profile.pdf, profile.csv or profile.json."},
                      404);
}

}  // namespace plumbline
