// A file's bytes without copying them.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace plumbline {

class MappedFile {
 public:
  // The error names the file as it was given and says why it cannot be read.
  static Result<MappedFile> open(const std::filesystem::path& path);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::string_view bytes() const { return {data_, size_}; }

 private:
  MappedFile(const char* data, std::size_t size) : data_(data), size_(size) {}

  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace plumbline
