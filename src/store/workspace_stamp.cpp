#include "store/workspace_stamp.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include "store/database.h"

namespace plumbline {
namespace {

// Which file it is, its size and time; the log's too. Empty where there is no database.
std::string files_of(const std::filesystem::path& file) {
  std::string all;
  for (const char* ending : {"", "-wal"}) {
    struct stat found {};
    std::filesystem::path one = file;
    one += ending;
    if (::stat(one.c_str(), &found) != 0) continue;
    if (found.st_size == 0) continue;  // an empty log comes and goes with who reads
    all += fmt::format("{}/{}/{}.{:09} ", found.st_ino, found.st_size, found.st_mtim.tv_sec,
                       found.st_mtim.tv_nsec);
  }
  return all;
}

std::string editions_in(const std::filesystem::path& file) {
  struct stat found {};
  if (::stat(file.c_str(), &found) != 0) return {};
  auto session = open_database(file);
  if (!session) return "cannot be opened: " + session.error().what;
  std::string editions;
  soci::indicator any = soci::i_null;
  **session << "select group_concat(id || ' ' || withdrawn || ' ' || checksum) from "
               "(select id, withdrawn, checksum from edition order by id)",
      soci::into(editions, any);
  return fmt::format("{} {}", found.st_ino, any == soci::i_ok ? editions : "");
}

}  // namespace

std::string WorkspaceStamp::operator()(const std::filesystem::path& workspace) const {
  const std::filesystem::path file = database_file(workspace);
  const std::lock_guard lock(memory_->mutex);
  std::string files = files_of(file);
  Seen& seen = memory_->seen[workspace];
  if (files.empty()) return {};
  if (files == seen.files) return seen.stamp;
  try {
    seen.stamp = editions_in(file);
  } catch (const soci::soci_error& problem) {
    return std::string("cannot be read: ") + problem.what();
  }
  seen.files = std::move(files);
  return seen.stamp;
}

}  // namespace plumbline
