#include "cli/refusal.h"

namespace plumbline {

std::string text(const std::vector<Error>& errors) {
  std::string all;
  for (const Error& error : errors) {
    all += (error.where.empty() ? "" : error.where + "\n  ") + error.what + "\n";
    if (!error.hint.empty()) all += "  " + error.hint + "\n";
  }
  return all;
}

Status may_change(const Session& session, const std::filesystem::path& workspace) {
  if (!session.store->is_read_only()) return Done{};
  return Error{.what = "The workspace may be read and not written to.",
               .where = workspace.string(),
               .hint =
                   "Ask for the right to write to the folder, or choose another with "
                   "--workspace."};
}

Outcome refused(const Environment& environment, const Error& error) {
  *environment.error << text(std::vector{error});
  return Outcome::refused;
}

}  // namespace plumbline
