#include "workspace/pack_files.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/mapped_file.h"

namespace plumbline {
namespace {

Result<std::vector<std::filesystem::path>> files_in(const std::filesystem::path& folder) {
  std::error_code failure;
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_regular_file(folder, failure)) files.push_back(folder);
  for (std::filesystem::recursive_directory_iterator at(folder, failure), end;
       !failure && at != end; at.increment(failure)) {
    if (at->path().extension() == ".toml") files.push_back(at->path());
  }
  if (!std::filesystem::exists(folder, failure)) {
    return Error{.what = "There is no folder or file of this name.",
                 .where = folder.string(),
                 .hint = "Check the name."};
  }
  if (files.empty()) {
    return Error{.what = "There is no pack (a file ending in .toml) here.",
                 .where = folder.string(),
                 .hint = "Name a folder that holds packs."};
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

Result<std::vector<PackText>> packs_in(const std::vector<std::filesystem::path>& folders) {
  std::vector<PackText> packs;
  for (const std::filesystem::path& folder : folders) {
    const auto files = files_in(folder);
    if (!files) return files.error();
    for (const std::filesystem::path& file : *files) {
      const auto bytes = MappedFile::open(file);
      if (!bytes) return bytes.error();
      packs.push_back({file.string(), std::string(bytes->bytes())});
    }
  }
  return packs;
}

Result<std::vector<PackText>> packs_with_built_in(const std::vector<std::filesystem::path>& folders,
                                                  std::string_view built_in) {
  auto packs = packs_in(folders);
  if (!packs) return packs;
  for (const EmbeddedFile& file : embedded_files(built_in)) {
    packs->push_back({std::string(file.path), std::string(file.text)});
  }
  return packs;
}

}  // namespace plumbline
