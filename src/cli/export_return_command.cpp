// A statutory return's fragment, written from what clubs were told and what is published.
#include <fmt/format.h>

#include "base/text.h"
#include "base/write_file.h"
#include "cli/commands.h"
#include "cli/statutory_inputs.h"
#include "cli/statutory_text.h"
#include "statutory/fragment_tables.h"

namespace plumbline {
namespace {

// The only part asked for, or all; the error names those that there are.
Status keep_part(Fragment& fragment, const std::string& id) {
  if (id.empty()) return Done{};
  std::vector<std::string> known;
  for (const FragmentPart& part : fragment.parts) known.push_back(part.part->id);
  std::erase_if(fragment.parts, [&](const FragmentPart& one) { return one.part->id != id; });
  if (!fragment.parts.empty()) return Done{};
  return Error{
      .what = fmt::format("{} has no part {} in this year.", fragment.made->written, in_quotes(id)),
      .where = {},
      .hint = fmt::format("Its parts are {}.", listed(known))};
}

Status write_workbook(const std::filesystem::path& file, const Fragment& fragment,
                      const std::vector<Compared>& compared) {
  Workbook workbook{.title = fragment.made->name, .sheets = return_sheets(fragment, false)};
  workbook.sheets.push_back(coverage_sheet(fragment));
  workbook.sheets.push_back(cells_sheet(fragment));
  workbook.sheets.push_back(reconciliation_sheet(compared));
  return write_xlsx(file, workbook);
}

// A CSV file has one table: parts in other columns are asked for by their id.
std::string other_parts(const Fragment& fragment) {
  std::vector<std::string> others;
  const auto first = headings_of(fragment.parts.front());
  for (const FragmentPart& part : fragment.parts) {
    if (headings_of(part) != first) others.push_back("--part " + part.part->id);
  }
  return fmt::format("The CSV file does not hold the parts in other columns: {}.\n",
                     listed(others));
}

Error wrong_words(std::string what, std::string hint) {
  return {.what = std::move(what), .where = {}, .hint = std::move(hint)};
}

// The fragment goes to the file, and what is to be known of it to the terminal; without a file the
// fragment goes to the terminal, and the rest beside it.
Outcome write_out(const Fragment& fragment, const std::vector<Compared>& compared,
                  const ExportReturnWords& words, const Environment& environment) {
  std::string known = coverage_text(fragment) + reconciliation_text(compared);
  if (words.format == "xlsx") {
    if (Status written = write_workbook(words.output, fragment, compared); !written) {
      return refused(environment, written.error());
    }
    *environment.out << known;
    return Outcome::done;
  }
  const std::vector<Sheet> sheets = return_sheets(fragment, true);
  const std::string csv = as_csv(sheets.front());
  if (sheets.size() > 1) known += "\n" + other_parts(fragment);
  if (!words.cells.empty()) {
    if (Status written = write_file(words.cells, as_csv(cells_sheet(fragment))); !written) {
      return refused(environment, written.error());
    }
  }
  if (words.output.empty()) {
    *environment.out << csv;
    *environment.error << known;
    return Outcome::done;
  }
  if (Status written = write_file(words.output, csv); !written) {
    return refused(environment, written.error());
  }
  *environment.out << known;
  return Outcome::done;
}

}  // namespace

Outcome export_return(const Places& places, const ExportReturnWords& words,
                      const Environment& environment) {
  if (words.format == "xlsx" && words.output.empty()) {
    return refused(environment, wrong_words("A workbook needs a file to be written to.",
                                            "Name it with --output FILE.xlsx."));
  }
  const bool one_file = !words.output.empty() && words.cells == words.output;
  if (!words.cells.empty() && (words.format == "xlsx" || one_file)) {
    return refused(environment,
                   wrong_words("--cells names a CSV file of its own.",
                               "A workbook has the cells on a sheet: leave --cells out. Beside a "
                               "CSV file, give it another name than --output."));
  }
  if (words.made.empty()) {
    const StatutoryPack packs = read_statutory(built_in_statutory());
    if (!packs.errors.empty()) return refused(environment, packs.errors.front());
    *environment.out << register_text(packs.made);
    return Outcome::done;
  }
  const auto inputs = StatutoryInputs::open(
      places, {.authority = words.authority, .year = words.year, .round = words.round},
      environment);
  if (!inputs) return refused(environment, inputs.error());
  const auto made = (*inputs)->statutory().find(words.made);
  if (!made) return refused(environment, made.error());
  *environment.error << text((*inputs)->problems()) << text((*inputs)->not_ready(**made));
  auto fragment = fragment_of(**made, (*inputs)->owner(), (*inputs)->figures());
  if (!fragment) return refused(environment, fragment.error());
  if ((*inputs)->is_fictional()) fragment->notes.emplace_back("All figures are fictional.");
  if (Status kept = keep_part(*fragment, words.part); !kept) {
    return refused(environment, kept.error());
  }
  return write_out(*fragment, reconciled(**made, (*inputs)->figures()), words, environment);
}

}  // namespace plumbline
