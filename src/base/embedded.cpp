#include "base/embedded.h"

namespace plumbline {
namespace detail {
extern const EmbeddedEntry embedded_entries[];
extern const unsigned embedded_count;
}  // namespace detail

std::vector<EmbeddedFile> embedded_files(std::string_view prefix) {
  std::vector<EmbeddedFile> found;
  for (unsigned i = 0; i < detail::embedded_count; ++i) {
    const detail::EmbeddedEntry& entry = detail::embedded_entries[i];
    const std::string_view path = entry.path;
    if (!path.starts_with(prefix)) continue;
    found.push_back({path, {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)}});
  }
  return found;
}

std::optional<std::string_view> embedded_file(std::string_view path) {
  for (const EmbeddedFile& file : embedded_files(path)) {
    if (file.path == path) return file.text;
  }
  return std::nullopt;
}

}  // namespace plumbline
