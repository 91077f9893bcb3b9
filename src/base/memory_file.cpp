#include "base/memory_file.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

namespace plumbline {

MemoryFile::MemoryFile() : number_(memfd_create("plumbline", MFD_CLOEXEC)) {}

MemoryFile::~MemoryFile() {
  if (number_ >= 0) close(number_);
}

std::string MemoryFile::path() const { return fmt::format("/proc/self/fd/{}", number_); }

std::string MemoryFile::bytes() const {
  const off_t size = lseek(number_, 0, SEEK_END);
  std::string all(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  std::size_t read = 0;
  while (read < all.size()) {
    const ssize_t got =
        pread(number_, all.data() + read, all.size() - read, static_cast<off_t>(read));
    if (got <= 0) break;
    read += static_cast<std::size_t>(got);
  }
  all.resize(read);
  return all;
}

}  // namespace plumbline
