// For tests: small typed files, read by a small typed layout.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "releases/release_reader.h"

namespace plumbline {

// A file of this name and content, gone again with the object.
class TypedFile {
 public:
  TypedFile(std::string name, std::string_view content);
  ~TypedFile();
  TypedFile(const TypedFile&) = delete;
  TypedFile& operator=(const TypedFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// REQUIRES: the layout has no mistakes.
Layout typed_layout(std::string_view toml);
const std::vector<Layout>& built_in_layouts();

ReadOutcome read_path(const std::filesystem::path& path, const std::vector<Layout>& layouts,
                      const ReadOptions& options = {});
ReadOutcome read_typed(std::string_view content, std::string_view layout,
                       const std::string& name = "file.csv", const ReadOptions& options = {});

// The figure of an item for an authority (by DfE number; "England") and year; none when missing.
std::optional<double> figure(const ReadOutcome& outcome, std::string_view item,
                             std::string_view dfe_number, std::int16_t year);
const SeriesInfo* series_info(const ReadOutcome& outcome, std::string_view item);

// Every error as one text.
std::string errors(const ReadOutcome& outcome);

}  // namespace plumbline
