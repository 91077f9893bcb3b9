// A lock on a file, so that of several programs one alone does something. Gone with the program,
// however it ends.
#pragma once

#include <filesystem>

namespace plumbline {

class FileLock {
 public:
  // Makes the file when it is missing. Throws StoreFailure when another program has the lock, or
  // the file cannot be made.
  explicit FileLock(const std::filesystem::path& file);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace plumbline
