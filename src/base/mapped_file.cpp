#include "base/mapped_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace plumbline {
namespace {

Error cannot_read(const std::filesystem::path& path, std::string_view why) {
  return Error{.what = fmt::format("The file cannot be read: {}.", why),
               .where = path.string(),
               .hint = "Check the name and that you may open it."};
}

std::string words(int error) {
  if (error == ENOENT) return "there is no file of that name";
  if (error == EACCES) return "you do not have permission to open it";
  return std::strerror(error);
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return cannot_read(path, words(errno));
  struct stat facts = {};
  const bool known = ::fstat(file, &facts) == 0;
  const auto size = static_cast<std::size_t>(facts.st_size);
  if (!known || !S_ISREG(facts.st_mode) || size == 0) {
    ::close(file);
    if (known && S_ISREG(facts.st_mode)) return MappedFile(nullptr, 0);
    return cannot_read(path, "it is not an ordinary file");
  }
  void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  const int failure = errno;
  ::close(file);
  if (data == MAP_FAILED) return cannot_read(path, words(failure));
  ::madvise(data, size, MADV_SEQUENTIAL);
  return MappedFile(static_cast<const char*>(data), size);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace plumbline
