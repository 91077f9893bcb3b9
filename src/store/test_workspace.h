// For tests: a folder that goes when the test ends, and editions to keep in it.
#pragma once

#include <filesystem>

#include "authorities/register.h"
#include "ledger/edition.h"

namespace plumbline {

class TestFolder {
 public:
  TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder();

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path database() const { return path_ / "plumbline.sqlite"; }

 private:
  std::filesystem::path path_;
};

const Register& england();

// Children looked after in three authorities, with every kind of thing an edition can hold.
Edition looked_after();

// Any shape that is allowed, the same for the same seed.
Edition random_edition(std::uint64_t seed);

}  // namespace plumbline
