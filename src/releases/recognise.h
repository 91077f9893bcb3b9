// Which layout a file has, and where its headings stand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "releases/layout.h"
#include "releases/pattern.h"
#include "releases/source_file.h"

namespace plumbline {

struct Headings {
  const Layout* layout = nullptr;
  std::vector<std::string> columns;             // in the words of the file, white space folded
  std::size_t rows = 0;                         // records up to and with the headings
  std::vector<std::vector<std::string>> above;  // the cells of the records above them
  std::optional<std::string> year;  // as the headings spell it, where {year} stood in them
  bool has_rows = true;             // below them
};

// The one layout that fits; of several, the one whose file glob or known words decide. The error
// lists what was met and the layouts that came nearest.
Result<Headings> recognise(const SourceFile& file, const std::vector<Layout>& layouts,
                           const std::string& wanted = {});

}  // namespace plumbline
