#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/import_report.h"
#include "releases/import.h"

namespace plumbline {
namespace {

// Fictional figures and real ones never meet in a workspace, so neither do their layouts.
bool is_fictional(const Layout& layout) {
  return layout.publisher.find("(fictional)") != std::string::npos;
}

}  // namespace

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
  std::vector<Layout> fitting;
  std::ranges::copy_if(*layouts, std::back_inserter(fitting), [&](const Layout& layout) {
    return is_fictional(layout) == session->is_fictional();
  });
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
        import_release(file, fitting, *session->authorities, *session->store, settings);
    if (environment.shows_progress) *environment.error << "\r\x1b[K" << std::flush;
    *environment.out << import_report(result, file.filename().string(), *session->authorities)
                     << std::flush;
    if (!result.read.errors.empty()) {
      *environment.error << text(result.read.errors) << "  Nothing of this file was stored.\n";
      outcome = Outcome::refused;
    }
  }
  if (outcome == Outcome::refused && session->is_fictional()) {
    *environment.error
        << "This workspace holds a fictional nation, and takes no real files. Choose "
           "another with --workspace.\n";
  }
  return outcome;
}

}  // namespace plumbline
