// Any bytes given as a published file are read whole or refused with a reason and a place.
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/embedded.h"
#include "ledger/whole_edition.h"
#include "releases/release_reader.h"

namespace plumbline {
namespace {

struct Given {
  Register authorities = Register::built_in();
  std::vector<Layout> layouts;
  std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("release_fuzz_" + std::to_string(::getpid()));

  Given() {
    for (const EmbeddedFile& pack : embedded_files("releases/")) {
      layouts.push_back(read_layout(pack.text, pack.path).layout);
    }
  }
};

}  // namespace
}  // namespace plumbline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plumbline;
  static const Given given;
  std::ofstream(given.file, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  auto file = SourceFile::open(given.file);
  if (!file) return file.error().what.empty() ? std::abort(), 0 : 0;
  const ReadOutcome outcome = read_release(*file, given.layouts, given.authorities, {});
  // Headings alone are taken without a figure; what cannot be read is never taken for that.
  const bool is_readable = std::find(data, data + size, 0) == data + size;
  const bool is_headings_alone = outcome.tally.rows == 0 && is_readable;
  if (outcome.edition) {
    require_whole(*outcome.edition);
  } else if (outcome.errors.empty() && !is_headings_alone &&
             (outcome.layout == nullptr || outcome.layout->reference.empty())) {
    std::abort();
  }
  for (const Error& error : outcome.errors) {
    if (error.what.empty() || error.where.empty()) std::abort();
  }
  return 0;
}
