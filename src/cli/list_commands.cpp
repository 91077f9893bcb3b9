// What is loaded, what can be read, what can be worked out.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/import_report.h"
#include "cli/question.h"
#include "cli/return_inputs.h"
#include "releases/import.h"
#include "reports/words.h"

namespace plumbline {
namespace {

Outcome set_withdrawn(const Session& session, const std::filesystem::path& workspace, EditionId id,
                      bool withdrawn, const Environment& environment) {
  const auto editions = session.store->editions();
  const auto found = std::ranges::find(editions, id, &EditionInfo::id);
  if (found == editions.end()) {
    return refused(environment, {.what = fmt::format("There is no edition {}.", id),
                                 .where = {},
                                 .hint = "'plumbline releases' lists them."});
  }
  if (const Status free = may_change(session, workspace); !free) {
    return refused(environment, free.error());
  }
  if (withdrawn) {
    session.store->set_withdrawn(id, true);
  } else if (const Status done = read_again(*found, *session.authorities, *session.store); !done) {
    return refused(environment, done.error());
  }
  *environment.out << fmt::format(
      "Edition {} ({}) is {}.\n", id, found->file,
      withdrawn ? "withdrawn and no longer read from" : "read from again");
  return Outcome::done;
}

// Where there is a workspace, lines of its files are measures too.
Result<std::unique_ptr<Definitions>> definitions_of(const Places& places,
                                                    const Environment& environment) {
  const auto workspace = environment.register_of(places.workspace);
  if (!workspace) return workspace.error();
  if (*workspace) {
    auto session = open_session(places, environment);
    if (!session) return session.error();
    return std::move(session->definitions);
  }
  auto clubs = load_clubs(places);
  if (!clubs) return clubs.error();
  return std::make_unique<Definitions>(*std::move(clubs));
}

}  // namespace

Outcome list_releases(const Places& places, const ReleasesWords& words,
                      const Environment& environment) {
  const auto session = open_session(places, environment);
  if (!session) return refused(environment, session.error());
  if (words.withdraw || words.restore) {
    return set_withdrawn(*session, places.workspace,
                         words.withdraw.value_or(words.restore.value_or(0)),
                         words.withdraw.has_value(), environment);
  }
  if (words.restated) {
    const auto all = restatements(*session->store, *words.restated);
    for (const Restatement& one : all) {
      *environment.out << restatement_line(one, *session->authorities) << '\n';
    }
    if (all.empty()) *environment.out << "No figure is given otherwise by another edition.\n";
    return Outcome::done;
  }
  TextTable table{
      .headings = {"Edition", "Dated", "Publication", "File", "Layout", ""}, .rows = {}, .left = 6};
  for (const EditionInfo& edition : session->store->editions()) {
    table.rows.push_back({fmt::format("{}", edition.id), edition.date, edition.publication,
                          edition.file, edition.layout, edition.withdrawn ? "withdrawn" : ""});
  }
  if (session->is_fictional())
    *environment.out << "Fictional: " << session->register_name << "\n\n";
  *environment.out << as_text(table);
  return Outcome::done;
}

Outcome list_layouts(const Places& places, const std::string& id, const Environment& environment) {
  const auto layouts = load_layouts(places);
  if (!layouts) return refused(environment, layouts.error());
  if (id.empty()) {
    TextTable table{.headings = {"Layout", "Reads"}, .rows = {}, .left = 2};
    for (const Layout& layout : *layouts) table.rows.push_back({layout.id, layout.title});
    std::ranges::sort(table.rows);
    *environment.out << as_text(table);
    return Outcome::done;
  }
  const auto found = std::ranges::find(*layouts, id, &Layout::id);
  if (found == layouts->end()) {
    std::vector<std::string> known;
    for (const Layout& layout : *layouts) known.push_back(layout.id);
    const auto meant = nearest(id, known);
    return refused(environment, {.what = fmt::format("There is no layout {}.", in_quotes(id)),
                                 .where = {},
                                 .hint = meant ? "The nearest is " + *meant + "." : ""});
  }
  TextTable facts{.headings = {}, .rows = {}, .left = 2};
  facts.rows.push_back({"Title", found->title});
  facts.rows.push_back({"Publication", found->publication});
  facts.rows.push_back({"Publisher", found->publisher});
  facts.rows.push_back({"Licence", found->licence});
  facts.rows.push_back({"Headings it must have", join(found->columns, ", ")});
  facts.rows.push_back({"Pack", found->where});
  if (!found->note.empty()) facts.rows.push_back({"Note", found->note});
  *environment.out << as_text(facts);
  return Outcome::done;
}

Outcome list_measures(const Places& places, const std::string& id, const std::string& wanted,
                      const Environment& environment) {
  const auto found = definitions_of(places, environment);
  if (!found) return refused(environment, found.error());
  const Definitions& definitions = **found;
  if (!id.empty()) {
    const auto choice = measure_typed(definitions, id);
    if (!choice) return refused(environment, choice.error());
    TextTable table{
        .headings = {"Measure", "Unit", "Divided by", "Formula"}, .rows = {}, .left = 4};
    for (const MeasureVariant& variant : choice->measure->variants) {
      table.rows.push_back({id_of({choice->measure, &variant}), unit_words(variant.unit_text),
                            variant.base, variant.formula});
    }
    *environment.out << choice->measure->label << "\n\n" << as_text(table);
    return Outcome::done;
  }
  TextTable table{.headings = {"Measure", "Unit", "What it is"}, .rows = {}, .left = 3};
  if (!wanted.empty()) {
    const auto club = club_typed(definitions, wanted);
    if (!club) return refused(environment, club.error());
  }
  for (const Club& club : definitions.clubs()) {
    const bool is_wanted = club.id == wanted || prefix_of(club) == wanted;
    if (wanted.empty() ? has_workload(club) : !is_wanted) continue;
    for (const MeasureDefinition& measure : club.measures) {
      std::vector<std::string> others;
      for (const MeasureVariant& variant : measure.variants) {
        if (!variant.name.empty()) others.push_back("/" + variant.name);
      }
      table.rows.push_back(
          {measure.id, unit_words(measure.variants.front().unit_text),
           measure.label + (others.empty() ? "" : " (" + join(others, " ") + ")")});
    }
  }
  *environment.out << as_text(table);
  return Outcome::done;
}

}  // namespace plumbline
