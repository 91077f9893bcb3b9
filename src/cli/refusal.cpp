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

Outcome refused(const Environment& environment, const Error& error) {
  *environment.error << text(std::vector{error});
  return Outcome::refused;
}

}  // namespace plumbline
