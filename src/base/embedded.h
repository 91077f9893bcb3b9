// Files compiled into the program: the register, the packs, the layouts.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace plumbline {

namespace detail {
struct EmbeddedEntry {
  const char* path;
  const char* begin;
  const char* end;
};
}  // namespace detail

struct EmbeddedFile {
  std::string_view path;  // from the top of the project: "authorities/authorities.csv"
  std::string_view text;
};

std::optional<std::string_view> embedded_file(std::string_view path);

// Every file whose path starts with prefix, in order of path.
std::vector<EmbeddedFile> embedded_files(std::string_view prefix);

}  // namespace plumbline
