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

struct NationLayouts {
  std::vector<Layout> own;    // of the workspace's nation
  std::vector<Layout> other;  // of the other
};

NationLayouts parted(std::vector<Layout> all, bool fictional) {
  NationLayouts layouts;
  for (Layout& layout : all) {
    auto& whose = is_fictional(layout) == fictional ? layouts.own : layouts.other;
    whose.push_back(std::move(layout));
  }
  return layouts;
}

// A file that only a layout of the other nation fits is refused for that.
std::optional<Error> of_other_nation(const std::filesystem::path& path,
                                     const NationLayouts& layouts, bool fictional) {
  const auto file = SourceFile::open(path);
  if (!file || recognise(*file, layouts.own) || !recognise(*file, layouts.other)) {
    return std::nullopt;
  }
  return Error{.what = fictional
                           ? "This workspace holds a fictional nation, and takes no real files."
                           : "This file is of a fictional nation, and this workspace holds real "
                             "figures.",
               .where = file->name(),
               .hint = "Choose another workspace with --workspace."};
}

void show_progress(const Environment& environment, const std::string& text) {
  if (environment.shows_progress) *environment.error << "\r\x1b[K" << text << std::flush;
}

// Whether the file was taken.
bool import_one(const std::filesystem::path& file, const NationLayouts& layouts,
                const Session& session, const ReadSettings& settings,
                const Environment& environment) {
  ImportOutcome result =
      import_release(file, layouts.own, *session.authorities, *session.store, settings);
  if (!result.read.errors.empty()) {
    const auto other = of_other_nation(file, layouts, session.is_fictional());
    if (other) result.read.errors = {*other};
  }
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
  auto all = load_layouts(places);
  if (!all) return refused(environment, all.error());
  const auto session = open_session(places, environment, true);
  if (!session) return refused(environment, session.error());
  if (const Status free = may_change(*session, places.workspace); !free) {
    return refused(environment, free.error());
  }
  ReadSettings settings;
  settings.layout = words.layout;
  settings.options = {.edition = words.edition,
                      .year = words.year,
                      .latest_year = environment.this_year + 2,
                      .latest_edition = environment.this_year + 1};
  if (const Status sound = usable(settings.options); !sound) {
    return refused(environment, sound.error());
  }
  const NationLayouts layouts = parted(*std::move(all), session->is_fictional());
  Outcome outcome = Outcome::done;
  for (std::size_t i = 0; i < words.files.size(); ++i) {
    show_progress(environment, fmt::format("[{}/{}] {}", i + 1, words.files.size(),
                                           in_quotes(words.files[i].filename().string())));
    const bool taken = import_one(words.files[i], layouts, *session, settings, environment);
    if (!taken) outcome = Outcome::refused;
  }
  return outcome;
}

}  // namespace plumbline
