#include <fmt/format.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/import_report.h"
#include "releases/import.h"

namespace plumbline {

Outcome import_files(const Places& places, const ImportWords& words,
                     const Environment& environment) {
  const auto layouts = load_layouts(places);
  if (!layouts) {
    *environment.error << text(std::vector{layouts.error()});
    return Outcome::refused;
  }
  const auto session = open_session(places, environment, true);
  if (!session) {
    *environment.error << text(std::vector{session.error()});
    return Outcome::refused;
  }
  ReadSettings settings;
  settings.layout = words.layout;
  settings.options = {
      .edition = words.edition, .year = words.year, .latest_year = environment.this_year + 2};
  Outcome outcome = Outcome::done;
  std::size_t number = 0;
  for (const std::filesystem::path& file : words.files) {
    ++number;
    if (environment.shows_progress) {
      *environment.error << fmt::format("\r[{}/{}] {}\x1b[K", number, words.files.size(),
                                        file.filename().string())
                         << std::flush;
    }
    const ImportOutcome result =
        import_release(file, *layouts, *session->authorities, *session->store, settings);
    if (environment.shows_progress) *environment.error << "\r\x1b[K" << std::flush;
    *environment.out << import_report(result, file.filename().string(), *session->authorities)
                     << std::flush;
    if (!result.read.errors.empty()) {
      *environment.error << text(result.read.errors) << "  Nothing of this file was stored.\n";
      outcome = Outcome::refused;
    }
  }
  return outcome;
}

}  // namespace plumbline
