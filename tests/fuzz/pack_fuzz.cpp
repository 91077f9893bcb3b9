// Any text is a pack or is refused, with a line for every mistake; what is read can be linted.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "club/club.h"
#include "lint/lint.h"
#include "releases/layout.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plumbline;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const LayoutPack layout = read_layout(text, "layout.toml");
  for (const Error& error : layout.errors) {
    if (error.what.empty() || error.where.empty()) std::abort();
  }
  ClubPack club = read_club(text, "club.toml");
  for (const Error& error : club.errors) {
    if (error.what.empty() || error.where.empty()) std::abort();
  }
  for (const Error& error : lint(Definitions({std::move(club.club)}))) {
    if (error.what.empty() || error.where.empty()) std::abort();
  }
  return 0;
}
