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

std::vector<Layout> layouts_for(const Session& session, const std::vector<Layout>& all) {
  std::vector<Layout> fitting;
  std::ranges::copy_if(all, std::back_inserter(fitting), [&](const Layout& layout) {
    return is_fictional(layout) == session.is_fictional();
  });
  return fitting;
}

void show_progress(const Environment& environment, const std::string& text) {
  if (environment.shows_progress) *environment.error << "\r\x1b[K" << text << std::flush;
}

// Whether the file was taken.
bool import_one(const std::filesystem::path& file, const std::vector<Layout>& layouts,
                const Session& session, const ReadSettings& settings,
                const Environment& environment) {
  const ImportOutcome result =
      import_release(file, layouts, *session.authorities, *session.store, settings);
  show_progress(environment, "");
  *environment.out << import_report(result, file.filename().string(), *session.authorities)
                   << std::flush;
  if (result.read.errors.empty()) return true;
  *environment.error << text(result.read.errors) << "  Nothing of this file was stored.\n";
  return false;
}

}  // namespace

Outcome import_files(const Places& places, const ImportWords& words,
                     const Environment& environment) {
  const auto all = load_layouts(places);
  if (!all) return refused(environment, all.error());
  const auto session = open_session(places, environment, true);
  if (!session) return refused(environment, session.error());
  if (const Status free = may_change(*session, places.workspace); !free) {
    return refused(environment, free.error());
  }
  const std::vector<Layout> layouts = layouts_for(*session, *all);
  ReadSettings settings;
  settings.layout = words.layout;
  settings.options = {.edition = words.edition,
                      .year = words.year,
                      .latest_year = environment.this_year + 2,
                      .latest_edition = environment.this_year + 1};
  Outcome outcome = Outcome::done;
  for (std::size_t i = 0; i < words.files.size(); ++i) {
    show_progress(environment, fmt::format("[{}/{}] {}", i + 1, words.files.size(),
                                           in_quotes(words.files[i].filename().string())));
    const bool taken = import_one(words.files[i], layouts, *session, settings, environment);
    if (!taken) outcome = Outcome::refused;
  }
  if (outcome == Outcome::refused && session->is_fictional()) {
    *environment.error
        << "This workspace holds a fictional nation, and takes no real files. Choose "
           "another with --workspace.\n";
  }
  return outcome;
}

}  // namespace plumbline
