#include "store/file_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "ledger/figure_store.h"

namespace plumbline {

FileLock::FileLock(const std::filesystem::path& file) {
  constexpr int for_the_owner = 0600;
  file_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, for_the_owner);
  if (file_ < 0) throw StoreFailure(fmt::format("{} cannot be made", file.string()));
  if (flock(file_, LOCK_EX | LOCK_NB) == 0) return;
  close(file_);
  throw StoreFailure(
      fmt::format("{}: another program is saving returns of this workspace", file.string()));
}

FileLock::~FileLock() { close(file_); }

}  // namespace plumbline
