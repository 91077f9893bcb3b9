// Takes a published file into a store: once, whole, and saying what it restates.
#pragma once

#include <filesystem>

#include "ledger/figure_store.h"
#include "releases/release_reader.h"

namespace plumbline {

// A figure that two editions of one publication give differently.
struct Restatement {
  EditionId other = 0;       // the edition that it was compared with
  bool is_by_other = false;  // which is the later, and gave the figure anew
  std::string series;
  Place place;
  PeriodKind kind = PeriodKind::financial_year;
  Figure earlier;
  Figure later;
};

struct ImportOutcome {
  ReadOutcome read;
  std::optional<EditionInfo> stored;         // the edition that was added
  std::optional<EditionInfo> stored_before;  // the same file, taken in earlier
  bool restored = false;                     // it had been withdrawn, and is read from again
  std::vector<EditionInfo> compared;         // editions of the same publication
  std::vector<Restatement> restated;
};

// Nothing is stored when outcome.read.errors is not empty. Throws StoreFailure.
ImportOutcome import_release(const std::filesystem::path& path, const std::vector<Layout>& layouts,
                             const Register& authorities, FigureStore& store,
                             const ReadSettings& settings);

// Takes a withdrawal back; refused when the edition then ties with another, as at an import.
Status read_again(const EditionInfo& info, const Register& authorities, FigureStore& store);

// What an edition says otherwise than the other editions of its publication, in the order of its
// series and places; each against the edition next to it in date.
std::vector<Restatement> restatements(const FigureStore& store, EditionId edition);

}  // namespace plumbline
