// Reads one published file into an edition of the ledger: whole, or not at all.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "releases/plan.h"
#include "releases/source_file.h"

namespace plumbline {

struct Tally {
  std::size_t rows = 0;  // records after the headings
  std::size_t rows_used = 0;
  std::size_t authorities = 0;
  std::vector<std::int16_t> years;
  std::optional<PeriodKind> kind;  // of the years, where all figures are of one
  std::size_t series = 0;
  std::size_t figures = 0;                      // numbers
  std::map<std::string, std::size_t> symbols;   // in the words of the file
  std::map<std::string, std::size_t> left_out;  // rows, by why
  std::vector<std::string> columns_left_out;
};

struct ReadOutcome {
  // None when there are errors, when the file is a reference and when it has headings alone.
  std::optional<Edition> edition;
  const Layout* layout = nullptr;
  Tally tally;
  std::vector<std::string> notices;
  std::vector<Error> errors;
};

// `threads` stretches are read side by side. `with_checksum` is left out where nothing is stored.
struct ReadSettings {
  ReadOptions options;
  std::string layout;  // the id of the only layout to try
  unsigned threads = 2;
  bool with_checksum = true;
};

ReadOutcome read_release(SourceFile& file, const std::vector<Layout>& layouts,
                         const Register& authorities, const ReadSettings& settings);

}  // namespace plumbline
